import type { JsonSchema } from '@docpact/schemas/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from '../../src/compare/compare-models.ts';
import { type Domain, domains, pairs, spell } from './domains.ts';
import { input, modelOf } from './rule-case.ts';

type Verdict = 'equal' | 'tightened' | 'loosened' | 'changed';
type Compare = (before: JsonSchema, after: JsonSchema) => Verdict;

const tightening = ['input-constraint-tightened', 'enum-value-missing', 'input-values-closed'];
const loosening = ['input-constraint-loosened', 'enum-value-undocumented', 'input-values-opened'];

/** What the rules say of two schemas of one place. Two changes in different directions are no verdict. */
const compare: Compare = (before, after) => {
  const rules = compareModels(modelOf(input(before)), modelOf(input(after))).map(({ rule }) => rule);
  if (rules.length === 0) return 'equal';
  if (rules.every((rule) => tightening.includes(rule))) return 'tightened';
  return rules.every((rule) => loosening.includes(rule)) ? 'loosened' : 'changed';
};

const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 8 });

/** Held against ajv over all values: what is equal or looser takes every value that it took, what is equal or tighter takes no other. */
const property = (domain: Domain, judge: Compare) =>
  fc.property(pairs(domain), ([before, after]) => {
    const [took, takes] = [ajv.compile(before), ajv.compile(after)];
    const verdict = judge(before, after);
    for (const value of domain.values) {
      const [did, does] = [took(value), takes(value)];
      if (did && !does && (verdict === 'equal' || verdict === 'loosened')) return false;
      if (does && !did && (verdict === 'equal' || verdict === 'tightened')) return false;
    }
    return true;
  });

const runs = { numRuns: 400, seed: 20261130 };

it.each(domains)('a verdict about two schemas of type $type agrees with the values that they take', (domain) => {
  fc.assert(property(domain, compare), runs);
});

it.each(domains)(
  'no verdict about type $type is avoided where one requirement more or less is all that differs',
  (domain) => {
    const { type, requirements } = domain;
    const verdicts = requirements.map((one) => compare({ type }, spell(type, [[one, false]])));
    expect(verdicts).not.toContain('changed');
  },
);

describe('the property finds a comparison that', () => {
  const [, integers, numbersToo] = domains;
  const without = (...keywords: readonly string[]): Compare => {
    const cut = (schema: JsonSchema): JsonSchema =>
      Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
    return (before, after) => compare(cut(before), cut(after));
  };
  const turned: Readonly<Record<Verdict, Verdict>> = {
    equal: 'equal',
    tightened: 'loosened',
    loosened: 'tightened',
    changed: 'changed',
  };
  it.each<[string, Domain | undefined, Compare]>([
    ['does not look into allOf', integers, without('allOf')],
    ['forgets the limits that are no part of their range', numbersToo, without('exclusiveMinimum', 'exclusiveMaximum')],
    ['takes tighter for looser', integers, (before, after) => turned[compare(before, after)]],
    [
      'takes numbers for integers',
      numbersToo,
      (before, after) => compare({ ...before, type: 'integer' }, { ...after, type: 'integer' }),
    ],
  ])('%s', (_title, domain, judge) => {
    if (!domain) throw new Error('no such domain');
    expect(fc.check(property(domain, judge), runs).failed).toBe(true);
  });
});

describe('one meaning in two spellings is no change:', () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ['the first integer inside a limit', { type: 'integer', minimum: 1 }, { type: 'integer', exclusiveMinimum: 0 }],
    ['the last integer inside a limit', { type: 'integer', maximum: 4.5 }, { type: 'integer', exclusiveMaximum: 5 }],
    [
      'a limit inside another',
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'number', exclusiveMinimum: 0, minimum: 0 },
    ],
    ['no length at least', { type: 'string' }, { type: 'string', minLength: 0 }],
    ['integers in steps of one', { type: 'integer' }, { type: 'integer', multipleOf: 1 }],
    [
      'a pattern twice',
      { type: 'string', pattern: '^a' },
      { type: 'string', pattern: '^a', allOf: [{ pattern: '^a' }] },
    ],
    [
      'two patterns',
      { type: 'string', pattern: '^a', allOf: [{ pattern: 'b$' }] },
      { type: 'string', allOf: [{ pattern: 'b$' }, { pattern: '^a' }] },
    ],
    ['one value', { type: 'string', const: 'a' }, { type: 'string', enum: ['a'] }],
    [
      'alternatives in another order',
      { anyOf: [{ pattern: '^a' }, { pattern: '^b' }] },
      { anyOf: [{ pattern: '^b' }, { pattern: '^a' }] },
    ],
    ['one alternative', { type: 'string', anyOf: [{ pattern: '^a' }] }, { type: 'string', pattern: '^a' }],
    ['a type in allOf', { type: 'integer', allOf: [{ type: 'number', minimum: 1 }] }, { type: 'integer', minimum: 1 }],
    [
      'words',
      { type: 'string', allOf: [{ pattern: 'a', description: 'Has an a.' }] },
      { type: 'string', pattern: 'a' },
    ],
  ])('%s', (_title, before, after) => {
    expect([compare(before, after), compare(after, before)]).toEqual(['equal', 'equal']);
  });
});

describe('one is tighter than the other:', () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ['more than zero', { type: 'number', minimum: 0 }, { type: 'number', exclusiveMinimum: 0 }],
    [
      'the second of two limits',
      { type: 'number', minimum: 0, exclusiveMinimum: 1 },
      { type: 'number', minimum: 2, exclusiveMinimum: 1 },
    ],
    [
      'a pattern more',
      { type: 'string', pattern: '^a' },
      { type: 'string', allOf: [{ pattern: 'b$' }, { pattern: '^a' }] },
    ],
    [
      'an alternative less',
      { type: 'string', anyOf: [{ pattern: '^a' }, { pattern: '^b' }, { pattern: '^c' }] },
      { type: 'string', anyOf: [{ pattern: '^c' }, { pattern: '^a' }] },
    ],
    ['a constant of a set', { type: 'string', enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'], const: 'a' }],
    [
      'one of two alternatives',
      { type: 'string', anyOf: [{ pattern: '^a' }, { pattern: '^b' }] },
      { type: 'string', pattern: '^b' },
    ],
    [
      'a value more that is not taken',
      { type: 'string', not: { enum: ['a'] } },
      { type: 'string', not: { enum: ['b', 'a'] } },
    ],
  ])('%s', (_title, loose, tight) => {
    expect([compare(loose, tight), compare(tight, loose)]).toEqual(['tightened', 'loosened']);
  });
});

it('a range that moves gives up one end and gains at the other', () => {
  const told = compareModels(
    modelOf(input({ type: 'integer', minimum: 5, maximum: 9 })),
    modelOf(input({ type: 'integer', exclusiveMinimum: 0, maximum: 8 })),
  );
  expect(told.map(({ rule, subject, before, after }) => ({ rule, subject, before, after }))).toEqual([
    { rule: 'input-constraint-loosened', subject: 'minimum', before: '5', after: 'more than 0' },
    { rule: 'input-constraint-tightened', subject: 'maximum', before: '9', after: '8' },
  ]);
});

it('a pattern is told with those that stay', () => {
  const told = compareModels(
    modelOf(input({ type: 'string', pattern: '^a', allOf: [{ pattern: 'b$' }] })),
    modelOf(input({ type: 'string', pattern: '^a' })),
  );
  expect(told).toMatchObject([
    {
      rule: 'input-constraint-loosened',
      subject: 'pattern',
      before: '"b$"',
      after: 'no such pattern',
      pointers: { before: '/$defs/Input/properties/Name/allOf/0/pattern' },
    },
  ]);
});
