import type { ContractDocument, JsonSchema } from '@docpact/schemas/runtime';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [member: string]: Json };

/** Text and other values that break or keep constraints of the contracts. */
const pool: readonly Json[] = [
  null,
  true,
  0,
  1,
  50,
  51,
  -1,
  1.5,
  2 ** 40,
  '',
  'a',
  'A1',
  '-',
  'a-',
  'a--b',
  '1a',
  'aws:x',
  'rds:x',
  'x'.repeat(63),
  'x'.repeat(64),
  'x'.repeat(128),
  'x'.repeat(129),
  'x'.repeat(255),
  'x'.repeat(256),
  'x'.repeat(257),
  '😀'.repeat(255),
  '😀'.repeat(256),
  'é',
  '日本',
  'a b',
  'a\tb',
  'a!b',
  '00:00',
  '23:00',
  '24:00',
  '06:30',
  'us-east-2a',
  'US-EAST-2A',
  'us-east-1',
  'xx-east-9',
  'pending',
  'available',
  'Mounted',
  'Disk',
  '2026-11-20T03:00:00Z',
  '2026-11-20T03:00:00.125Z',
  '2026-11-20T03:00:00+02:00',
  '2026-02-29T00:00:00Z',
  '2024-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-20',
  '2026-11-20 03:00:00Z',
  '2026-11-20T24:00:00Z',
  '2026-11-20T03:00:00',
  '2026-11-20t03:00:00z',
  'arn:aws:lightsail:us-east-2:123456789101:InstanceSnapshot/d23b5706',
  'arn:aws:lightsail:us-east-2:123456789101:Instance/x',
  [],
  {},
  [null],
  [{}],
  { other: 1 },
];

/** One value of a node, from its examples or the plainest of its type. */
export const sample = (document: ContractDocument, node: JsonSchema): Json =>
  JSON.parse(JSON.stringify(plainValue(document, node)));

function plainValue(document: ContractDocument, node: JsonSchema): unknown {
  const target = node.$ref === undefined ? node : (document.$defs[node.$ref.replace('#/$defs/', '')] ?? {});
  if (target.examples) return target.examples[0];
  if (target.enum) return target.enum[0];
  if (target.type === 'array') return typeof target.items === 'object' ? [plainValue(document, target.items)] : [];
  if (target.type === 'object')
    return Object.fromEntries(
      Object.entries(target.properties ?? {}).map(([name, member]) => [name, plainValue(document, member)]),
    );
  if (target.type === 'integer') return 1;
  return target.type === 'boolean' ? true : 'text';
}

/** Values that differ from the start in one or two places, the same ones each time. */
export function mutate(start: Json, count: number): readonly Json[] {
  let state = 20261121;
  // Numerical Recipes' linear congruential generator.
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: count }, (_, i) => {
    const once = mutateOnce(start, next);
    return i % 2 === 0 ? once : mutateOnce(once, next);
  });
}

function mutateOnce(value: Json, next: (below: number) => number): Json {
  if (Array.isArray(value) && value.length > 0 && next(8) > 0) return value.map((item) => mutateOnce(item, next));
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || next(12) === 0)
    return pool[next(pool.length)] ?? null;
  const entries = Object.entries(value);
  const at = next(entries.length);
  if (next(10) === 0) return Object.fromEntries(entries.filter((_, i) => i !== at));
  if (next(12) === 0) return { ...value, undocumented: 1 };
  return Object.fromEntries(entries.map(([name, member], i) => [name, i === at ? mutateOnce(member, next) : member]));
}
