import type { JsonSchema } from '@docpact/schemas/runtime';

/** The named shape that a node refers to; undefined for a node that says itself what it is. */
export const shapeName = (node: JsonSchema): string | undefined => node.$ref?.replace('#/$defs/', '');
