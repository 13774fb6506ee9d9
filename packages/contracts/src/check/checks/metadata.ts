import { memberOf } from '../../base/member-of.ts';
/** The `$metadata` of an output or an error, as far as checks look at it. */
export interface Metadata {
  readonly requestId?: unknown;
  readonly httpStatusCode?: unknown;
  readonly attempts?: unknown;
}

/** Empty where there is none. */
export function metadataOf(value: unknown): Metadata {
  const metadata = memberOf(value, '$metadata');
  return typeof metadata === 'object' && metadata !== null ? metadata : {};
}

/** The members of the output; what the SDK adds to every output is not one of them. */
export const withoutMetadata = (output: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(output ?? {}).filter(([member]) => member !== '$metadata'));
