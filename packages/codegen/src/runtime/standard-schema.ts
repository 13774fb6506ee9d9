/** The result of a Standard Schema validation. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };

/** The properties under `~standard`, version 1: https://standardschema.dev */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: 'docpact';
  readonly validate: (value: unknown) => StandardResult<T>;
  readonly types?: { readonly input: T; readonly output: T } | undefined;
}
