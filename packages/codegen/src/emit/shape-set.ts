import { type Problem, refuse } from '../docpact-error.ts';
import type { ServiceSource } from '../document/contract-source.ts';
import { referenceOf, walkSchema } from '../document/walk-schema.ts';
import type { JsonSchema } from '../runtime/json-schema.ts';
import { toValidation } from './to-validation.ts';

/** A named shape of a service, shared by the operations that define it. */
export interface Shape {
  readonly name: string;
  readonly node: JsonSchema;
  /** The documents that define it. */
  readonly files: readonly string[];
}

/**
 * The named shapes of a service, sorted. What two documents say of one name must be validated alike.
 * @throws DocpactError with code `shape-conflict` when it is not
 */
export function shapesOf({ contracts }: ServiceSource): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape & { readonly files: string[]; readonly content: string }>();
  const problems: Problem[] = [];
  for (const { file, document } of contracts)
    for (const [name, node] of Object.entries(document.$defs)) {
      if (name === 'Input' || name === 'Output') continue;
      const content = JSON.stringify(sorted(toValidation(node, 'json', (shape) => shape)));
      const known = shapes.get(name);
      if (!known) shapes.set(name, { name, node, files: [file], content });
      else if (known.content === content) known.files.push(file);
      else problems.push(conflict(name, file, known));
    }
  refuse(problems);
  return new Map([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const conflict = (name: string, file: string, { files }: Shape): Problem => ({
  code: 'shape-conflict',
  file,
  pointer: `/$defs/${name}`,
  expected: `the constraints that ${files[0]} gives ${name}`,
  actual: 'others',
  hint: 'Let both say the same, or give one of the shapes another name.',
});

/** The order of members says nothing about a schema. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

/** The names of the shapes that a schema refers to, sorted. */
export function referencesOf(node: JsonSchema): readonly string[] {
  const names = [...walkSchema({ node, pointer: '' })].flatMap(({ node: inner }) => referenceOf(inner) ?? []);
  return [...new Set(names)].sort();
}

/** The shapes whose two views differ: those that hold a timestamp or a blob, or refer to one that does. */
export function differingShapes(shapes: ReadonlyMap<string, Shape>): ReadonlySet<string> {
  const referrers = new Map<string, string[]>();
  for (const { name, node } of shapes.values())
    for (const target of referencesOf(node)) referrers.set(target, [...(referrers.get(target) ?? []), name]);
  const differing = new Set<string>();
  const waiting = [...shapes.values()].filter(({ node }) => holdsViewed(node)).map(({ name }) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (differing.has(name)) continue;
    differing.add(name);
    waiting.push(...(referrers.get(name) ?? []));
  }
  return differing;
}

/** Whether a schema itself, references apart, holds something that the two views see differently. */
export function holdsViewed(node: JsonSchema): boolean {
  for (const { node: inner } of walkSchema({ node, pointer: '' }))
    if (inner.format !== undefined || inner.contentEncoding !== undefined) return true;
  return false;
}
