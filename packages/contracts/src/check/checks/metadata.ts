import { memberOf } from '../../base/member-of.ts';
/** The parts of the `$metadata` of an output or an error that checks use. */
export interface Metadata {
  readonly requestId?: unknown;
  readonly httpStatusCode?: unknown;
  readonly attempts?: unknown;
}

/** Empty if there is none. */
export function metadataOf(value: unknown): Metadata {
  const metadata = memberOf(value, '$metadata');
  return typeof metadata === 'object' && metadata !== null ? metadata : {};
}

/** The members of the output, without those that the SDK adds to every output. */
export const withoutMetadata = (output: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(output ?? {}).filter(([member]) => member !== '$metadata'));
