/** A finding that is known, and does not count. What stands beside the fingerprint is for who reads the file. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly service: string;
  readonly operation: string;
  readonly path: string;
  readonly message: string;
}

/** The known findings of a file. */
export interface Baseline {
  readonly file: string;
  readonly findings: readonly KnownFinding[];
}
