import { isUnion } from '../document/walk-schema.ts';
import { count } from '../runtime/count.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { comment } from './escape.ts';

type Line = (node: JsonSchema) => string | undefined;

/** What a constraint says in a doc comment. One line a keyword. */
const constraints: readonly Line[] = [
  ({ minLength }) => (minLength === undefined ? undefined : `At least ${count(minLength, 'character')}.`),
  ({ maxLength }) => (maxLength === undefined ? undefined : `At most ${count(maxLength, 'character')}.`),
  ({ pattern }) => (pattern === undefined ? undefined : `Pattern: \`${pattern}\``),
  ({ minimum }) => (minimum === undefined ? undefined : `At least ${minimum}.`),
  ({ maximum }) => (maximum === undefined ? undefined : `At most ${maximum}.`),
  ({ exclusiveMinimum }) => (exclusiveMinimum === undefined ? undefined : `More than ${exclusiveMinimum}.`),
  ({ exclusiveMaximum }) => (exclusiveMaximum === undefined ? undefined : `Less than ${exclusiveMaximum}.`),
  ({ multipleOf }) => (multipleOf === undefined ? undefined : `A multiple of ${multipleOf}.`),
  ({ minItems }) => (minItems === undefined ? undefined : `At least ${count(minItems, 'item')}.`),
  ({ maxItems }) => (maxItems === undefined ? undefined : `At most ${count(maxItems, 'item')}.`),
  (node) => (isUnion(node) ? 'Exactly one member.' : undefined),
  (node) =>
    node.minProperties === undefined || isUnion(node) ? undefined : `At least ${count(node.minProperties, 'member')}.`,
  (node) =>
    node.maxProperties === undefined || isUnion(node) ? undefined : `At most ${count(node.maxProperties, 'member')}.`,
  ({ uniqueItems }) => (uniqueItems ? 'No two equal items.' : undefined),
];

const tags: readonly Line[] = [
  ({ default: value }) => (value === undefined ? undefined : `@default ${JSON.stringify(value)}`),
  ({ deprecated }) => (deprecated ? '@deprecated' : undefined),
];

const describe = (lines: readonly Line[], node: JsonSchema): string[] => lines.flatMap((line) => line(node) ?? []);

/** The doc comment of a member: its description, its constraints, its tags. Empty when there is nothing to say. */
export function describeMember(node: JsonSchema): string {
  const description = node.description === undefined ? [] : [node.description];
  const clauses = (node.allOf ?? []).map((clause) =>
    [clause.description ?? [], describe(constraints, clause)].flat().join(' '),
  );
  const lines = [...description, ...describe(constraints, node), ...clauses, ...describe(tags, node)];
  return lines
    .filter((line) => line !== '')
    .map(comment)
    .join('\n');
}
