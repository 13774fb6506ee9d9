import type { JsonSchema } from '../runtime/json-schema.ts';

/** Whether a schema is a tagged union: a structure of which exactly one member is set. */
export const isUnion = ({ properties, minProperties, maxProperties }: JsonSchema): boolean =>
  minProperties === 1 && maxProperties === 1 && properties !== undefined && Object.keys(properties).length > 0;
