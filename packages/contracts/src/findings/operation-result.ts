import type { Finding } from './finding.ts';
import type { RecordedCase } from './report/recorded-case.ts';

/** How the cases of one check went: a case passes when it shows no error and no warning. */
export interface CheckCount {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

/** What came of one operation. */
export interface OperationResult {
  readonly service: string;
  readonly operation: string;
  readonly sdk: { readonly package: string; readonly version: string };
  readonly checks: readonly CheckCount[];
  readonly findings: readonly Finding[];
  /** Every case with what went over the wire, where the run was asked to record it. */
  readonly cases?: readonly RecordedCase[];
}
