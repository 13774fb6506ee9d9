import type { ContractDocument, JsonSchema } from '../src/runtime/index.ts';

/** Whole numbers below a bound, the same ones in every run (Lehmer's generator, 1951). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A full value of a shape: examples where there are some, one item a list, three levels of recursion. */
export function sample({ $defs }: Pick<ContractDocument, '$defs'>, node: JsonSchema, depth = 0): unknown {
  const inner = (schema: JsonSchema | boolean | undefined): unknown =>
    typeof schema === 'object' ? sample({ $defs }, schema, depth + 1) : 'anything';
  if (node.$ref !== undefined) return inner($defs[node.$ref.slice('#/$defs/'.length)]);
  if (node.examples) return node.examples[0];
  if (node.enum) return node.enum[0];
  if (node.const !== undefined) return node.const;
  if (node.anyOf ?? node.oneOf) return inner((node.anyOf ?? node.oneOf)?.[0]);
  const type = [node.type].flat()[0];
  if (depth > 8 && type === 'object') return {};
  if (type === 'array') return depth > 5 ? [] : [inner(node.items)];
  if (type === 'object') return members(node, inner);
  if (type === 'integer') return node.multipleOf ?? node.minimum ?? 7;
  if (type === 'number') return 0.5;
  if (type === 'boolean') return true;
  return node.format === undefined ? 'ABC' : '2026-11-20T03:00:00.125Z';
}

function members(node: JsonSchema, inner: (schema: JsonSchema) => unknown): unknown {
  const { properties = {}, additionalProperties } = node;
  const named = Object.entries(properties)
    .slice(0, node.maxProperties)
    .map(([name, member]) => [name, inner(member)]);
  const free = typeof additionalProperties === 'object' ? [['key', inner(additionalProperties)]] : [];
  return Object.fromEntries([...named, ...free]);
}

const strays: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  1,
  5,
  10,
  11,
  1.5,
  0.999,
  1e300,
  '',
  'a',
  'ab',
  'abcd',
  'aws:x',
  'A--B',
  '-',
  'none',
  'fast',
  'é',
  '𝒳'.repeat(8),
  '𝒳'.repeat(9),
  'x'.repeat(300),
  '2024-02-30T00:00:00Z',
  '2026-11-20T03:00:00+01:00',
  '2016-12-31T23:59:60Z',
  [],
  ['a', 'a'],
  ['a', 'b', 'c', 'd'],
  [null],
  {},
  { a: 'x' },
  { a: 'x', b: 'y' },
  { Species: 'owl' },
  { constructor: 'x' },
  { ab: 'abcd', x: 'y' },
];

/** A copy of a value with one place changed: set to a stray value, removed, added to, or said twice. */
export function mutate(value: unknown, random: (below: number) => number): unknown {
  const stray = (): unknown => structuredClone(strays[random(strays.length)]);
  if (typeof value !== 'object' || value === null || random(8) === 0) return stray();
  const entries = Object.entries(value);
  const at = entries[random(Math.max(entries.length, 1))];
  const change = random(6);
  if (Array.isArray(value)) {
    if (!at || change === 0) return [...value, stray()];
    if (change === 1) return [...value, value[0]];
    return value.map((item, i) => (String(i) === at[0] ? mutate(item, random) : item));
  }
  if (!at || change === 0) return { ...value, [['Stray', 'constructor', 'a-b', 'x'][random(4)] ?? '']: stray() };
  const others = entries.filter(([name]) => name !== at[0]);
  return Object.fromEntries(change === 1 ? others : [...others, [at[0], mutate(at[1], random)]]);
}
