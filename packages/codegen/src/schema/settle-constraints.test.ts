import { expect, test } from 'vitest';
import type { JsonValue } from '../document/json-value.ts';
import type { Constraint, MemberType, ProseKeyword } from '../prose/about/reading.ts';
import { settleConstraints } from './settle-constraints.ts';
import { Shape } from './shape.ts';

const shape = (type: MemberType, listed?: readonly string[]): Shape =>
  new Shape(
    { path: 'Input.A', name: 'A', role: 'member', parent: undefined },
    type,
    { line: 1, typeLine: 1, text: [] },
    listed && { values: listed, line: 1 },
  );
const states = (keyword: ProseKeyword, value: JsonValue): Constraint => ({
  on: 'self',
  keyword,
  value,
  line: 5,
  sentence: 'So.',
});

type Given = readonly (readonly [ProseKeyword, JsonValue])[];
const cases: readonly (readonly [title: string, shape: Shape, given: Given, want: Record<string, JsonValue>])[] = [
  [
    'a range',
    shape('string'),
    [
      ['minLength', 1],
      ['maxLength', 9],
    ],
    { minLength: 1, maxLength: 9 },
  ],
  [
    'one limit that two sentences state alike',
    shape('integer'),
    [
      ['maximum', 9],
      ['maximum', 9],
    ],
    { maximum: 9 },
  ],
  [
    'one limit that two sentences state differently',
    shape('integer'),
    [
      ['maximum', 9],
      ['maximum', 8],
      ['minimum', 1],
    ],
    { minimum: 1 },
  ],
  [
    'a limit that three sentences state, two of them alike',
    shape('integer'),
    [
      ['maximum', 9],
      ['maximum', 8],
      ['maximum', 9],
    ],
    {},
  ],
  [
    'a range that no value is in',
    shape('string'),
    [
      ['minLength', 9],
      ['maxLength', 1],
    ],
    {},
  ],
  ['a length of a number', shape('integer'), [['maxLength', 9]], {}],
  ['a length of a blob', shape('blob'), [['maxLength', 9]], {}],
  ['values that the syntax lists already', shape('string', ['a']), [['enum', ['a', 'b']]], {}],
  ['null where a structure is an item', shape('object'), [['maxLength', 9]], {}],
  ['values of another type', shape('integer'), [['enum', ['a', 'b']]], {}],
  ['a default of another type', shape('boolean'), [['default', 'true']], {}],
  [
    'a default that is not among the values',
    shape('string'),
    [
      ['enum', ['a', 'b']],
      ['default', 'c'],
    ],
    { enum: ['a', 'b'] },
  ],
  [
    'a default that the range forbids',
    shape('integer'),
    [
      ['maximum', 5],
      ['default', 6],
    ],
    { maximum: 5 },
  ],
  ['a default of a list', shape('array'), [['default', ['a']]], { default: ['a'] }],
];

test.each(cases)('%s', (_, target, given, want) => {
  const left = settleConstraints(
    target,
    given.map(([keyword, value]) => states(keyword, value)),
  );
  expect(Object.fromEntries([...target.facts].map(([keyword, { value }]) => [keyword, value]))).toEqual(want);
  for (const { keyword } of left) expect(want).not.toHaveProperty(keyword);
});

test('patterns are clauses of their own, each once', () => {
  const target = shape('string');
  settleConstraints(target, [
    { ...states('pattern', '^a'), description: 'An a first.' },
    states('pattern', '^a'),
    states('pattern', 'z$'),
  ]);
  expect(target.patterns).toEqual([
    { pattern: '^a', description: 'An a first.', origin: { line: 5 } },
    { pattern: 'z$', description: 'z$', origin: { line: 5 } },
  ]);
});
