import { expect, it } from 'vitest';
import { differences } from './differences.ts';

const at = (iso: string) => new Date(iso);

interface Case {
  readonly title: string;
  readonly given: readonly [expected: unknown, actual: unknown];
  readonly want: readonly string[];
}

const cases: readonly Case[] = [
  { title: 'equal values do not differ', given: [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }], want: [] },
  { title: 'absent, undefined and null are one', given: [{ a: null, b: undefined }, {}], want: [] },
  {
    title: 'a member that only the expected value has is missing',
    given: [{ a: { b: 1 } }, { a: {} }],
    want: ['missing Output.a.b'],
  },
  { title: 'a member that only the actual value has is invented', given: [{}, { a: 1 }], want: ['invented Output.a'] },
  { title: 'text is not a number', given: [{ a: 5 }, { a: '5' }], want: ['changed Output.a'] },
  {
    title: 'text is not a Date',
    given: [{ a: at('2026-01-01') }, { a: '2026-01-01T00:00:00.000Z' }],
    want: ['changed Output.a'],
  },
  { title: 'dates are compared by their time', given: [{ a: at('2026-01-01') }, { a: at('2026-01-01') }], want: [] },
  {
    title: 'dates a millisecond apart differ',
    given: [{ a: new Date(0) }, { a: new Date(1) }],
    want: ['changed Output.a'],
  },
  { title: 'an empty list is not an absent one', given: [{ a: [] }, {}], want: ['missing Output.a'] },
  { title: 'an empty list is not a list of one', given: [{ a: [1] }, { a: [] }], want: ['changed Output.a'] },
  {
    title: 'each item has its path',
    given: [
      [1, 2, 3],
      [1, 9],
    ],
    want: ['changed Output[1]', 'missing Output[2]'],
  },
  { title: 'a structure is not a list', given: [{ a: {} }, { a: [] }], want: ['changed Output.a'] },
  { title: 'a name that is no identifier is quoted', given: [{ 'a-b': 1 }, {}], want: ['missing Output["a-b"]'] },
  {
    title: 'an inherited member is not a member',
    given: [{ constructor: 1 }, {}],
    want: ['missing Output.constructor'],
  },
];

it.each(cases)('$title', ({ given: [expected, actual], want }) => {
  expect(differences('Output', expected, actual).map(({ kind, path }) => `${kind} ${path}`)).toEqual(want);
});
