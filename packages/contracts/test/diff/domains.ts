import type { JsonSchema } from '@docpact/schemas/runtime';
import fc from 'fast-check';

/** The values over which schemas of a type are compared, and the requirements that such a schema may have. */
export interface Domain {
  readonly type: NonNullable<JsonSchema['type']>;
  readonly values: readonly unknown[];
  readonly requirements: readonly JsonSchema[];
}

const texts = ['', ...'ab'].flatMap((first) =>
  ['', ...'ab'].flatMap((next) => ['', 'a', 'b', 'ab', 'ba'].map((end) => first + next + end)),
);
const steps = (step: number): readonly number[] => Array.from({ length: 12 / step + 1 }, (_, i) => i * step - 4);
const each = (keyword: keyof JsonSchema, ...values: readonly unknown[]): readonly JsonSchema[] =>
  values.map((value) => ({ [keyword]: value }));

const numbers: readonly JsonSchema[] = [
  ...each('minimum', 0, 0.5, 1, 2),
  ...each('exclusiveMinimum', 0, 0.5, 1),
  ...each('maximum', 3, 3.5, 4),
  ...each('exclusiveMaximum', 3, 4, 4.5),
  ...each('multipleOf', 0.5, 1, 2, 3, 4, 6),
  ...each('not', { enum: [1] }, { enum: [2, 1] }, { const: 2 }, { anyOf: [{ const: 1 }, { minimum: 4 }] }),
  ...each(
    'anyOf',
    [{ minimum: 2 }, { maximum: 0 }],
    [{ maximum: 0 }, { minimum: 2 }],
    [{ maximum: 0 }],
    [{ multipleOf: 2 }, { const: 1 }],
  ),
  ...each('enum', [1, 2], [2, 1], [1], [0.5, 3]),
  ...each('const', 1),
];

/** Strings, integers, numbers, lists and objects. */
export const domains: readonly Domain[] = [
  {
    type: 'string',
    values: texts,
    requirements: [
      ...each('minLength', 0, 1, 2),
      ...each('maxLength', 1, 2, 3),
      ...each('pattern', '^a', 'b$', 'a'),
      ...each('not', { enum: ['a'] }, { enum: ['b', 'a'] }, { pattern: '^b' }),
      ...each(
        'anyOf',
        [{ pattern: '^a' }, { pattern: 'b$' }],
        [{ pattern: 'b$' }, { pattern: '^a' }, { maxLength: 1 }],
        [{ pattern: 'a' }],
      ),
      ...each(
        'oneOf',
        [{ pattern: '^a' }, { pattern: 'b$' }],
        [{ pattern: '^a' }],
        [{ pattern: '^a' }, { pattern: '^a' }],
      ),
      ...each('enum', ['a', 'ab'], ['ab', 'a'], ['a']),
      ...each('const', 'a', 'ab'),
    ],
  },
  { type: 'integer', values: steps(1), requirements: numbers },
  { type: 'number', values: steps(0.25), requirements: numbers },
  {
    type: 'array',
    values: [[], [0], [1], [0, 0], [0, 1], [1, 1, 1], [0, 1, 2], [0, 1, 2, 3]],
    requirements: [
      ...each('minItems', 0, 1, 2),
      ...each('maxItems', 1, 2, 3),
      ...each('uniqueItems', true, false),
      ...each('anyOf', [{ minItems: 1 }, { uniqueItems: true }], [{ minItems: 2 }]),
    ],
  },
  {
    type: 'object',
    values: [{}, { a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }, { c: 1 }, { c: 1, d: 2, e: 3, f: 4 }],
    requirements: [
      ...each('minProperties', 0, 1, 2),
      ...each('maxProperties', 1, 2, 3),
      ...each('not', { required: ['a'] }, { minProperties: 3 }),
      ...each(
        'oneOf',
        [{ required: ['a', 'b'] }, { required: ['c'] }],
        [{ required: ['c'] }, { required: ['b', 'a'] }],
      ),
    ],
  },
];

/** Requirements as one schema: each as a keyword of its own if there is room and if it is wanted so, otherwise inside `allOf`. */
export function spell(type: Domain['type'], requirements: readonly (readonly [JsonSchema, boolean])[]): JsonSchema {
  const schema: Record<string, unknown> = { type };
  const inside: JsonSchema[] = [];
  for (const [requirement, alone] of requirements) {
    const [[keyword = '', value] = []] = Object.entries(requirement);
    if (alone && !Object.hasOwn(schema, keyword)) schema[keyword] = value;
    else inside.push(requirement);
  }
  return inside.length > 0 ? { ...schema, allOf: inside } : schema;
}

/** Two schemas that have requirements in common: the second has some of the first, in other words and in another order, and others. */
export const pairs = ({ type, requirements }: Domain): fc.Arbitrary<readonly [JsonSchema, JsonSchema]> => {
  const some = (from: readonly JsonSchema[], maxLength: number) =>
    from.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...from), { maxLength });
  const spelled = (all: readonly JsonSchema[]) =>
    fc
      .tuple(
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      )
      .map(([order, alone]) =>
        spell(
          type,
          order.map((one, i) => [one, alone[i] ?? true]),
        ),
      );
  return some(requirements, 3).chain((first) =>
    fc
      .tuple(fc.subarray([...first], { minLength: Math.max(0, first.length - 1) }), some(requirements, 1))
      .chain(([kept, added]) => fc.tuple(spelled(first), spelled([...kept, ...added]))),
  );
};
