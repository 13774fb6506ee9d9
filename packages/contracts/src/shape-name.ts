import type { JsonSchema } from '@docpact/schemas/runtime';

/** The named shape that a node refers to, alone or with null beside it; undefined for a node that says itself what it is. */
export const shapeName = ({ $ref, anyOf }: JsonSchema): string | undefined =>
  ($ref ?? nullable(anyOf)?.$ref)?.replace('#/$defs/', '');

/** The other of two alternatives of which one is null. */
const nullable = ([first, second, ...others]: readonly JsonSchema[] = []): JsonSchema | undefined =>
  second?.type === 'null' && others.length === 0 ? first : undefined;
