/** The two views of a shape: in the SDK's a timestamp is a `Date` and a blob a `Uint8Array`, in JSON's both are text. */
export type View = 'sdk' | 'json';

export const views = ['sdk', 'json'] as const satisfies readonly View[];
