/** A failure as the generated code reports it: the smallest object from which an `Issue` can be told. */
export interface Failure {
  /** Where in the value, as a JSON pointer. */
  instancePath: string;
  /** The keyword, as a JSON pointer into the contract document. */
  readonly schemaPath: string;
  readonly keyword: string;
  /** What the keyword's description needs to know: `limit`, `type`, `allowed` … */
  readonly params: Readonly<Record<string, unknown>>;
  /** The name of a member, when it is the name that fails and not the value. */
  readonly propertyName?: string;
}

/** A generated validation function. `errors` holds the failures of the last call. */
export interface Check {
  (value: unknown): boolean;
  errors?: Failure[] | null;
}

/**
 * Appends the failures of a shape to those of the shape that refers to it.
 * Paths are put together here, on failure only, so that valid values cost no strings.
 */
export function adopt(own: Failure[] | null, shape: readonly Failure[], instancePath: string): Failure[] {
  const all = own ?? [];
  for (const failure of shape) {
    failure.instancePath = instancePath + failure.instancePath;
    all.push(failure);
  }
  return all;
}
