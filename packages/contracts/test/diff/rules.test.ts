import type { JsonSchema } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { diffSources } from '../../src/compare/diff-sources.ts';
import type { ReadSource } from '../../src/compare/read-source.ts';
import { type ChangeRule, changeRules } from '../../src/findings/change-rules.ts';
import { input, modelOf, output, type RuleCase, type Sketch, structure, text } from './rule-case.ts';
import { ruleCases } from './rule-cases.ts';
import { rulePage } from './rule-page.ts';

/** What a comparison of two sketches tells, as `rule path`. An operation beside them is the same in both. */
function tell([before, after]: RuleCase['fires']): readonly string[] {
  const source = (label: string, sketch: Sketch | undefined): ReadSource => {
    const same = { ...modelOf({}), name: 'Other' };
    return {
      label,
      kind: 'contracts',
      isComplete: true,
      models: sketch ? [modelOf(sketch), same] : [same],
      notes: [],
    };
  };
  const { operations } = diffSources(source('before', before), source('after', after));
  return operations.flatMap(({ findings }) => findings.map(({ rule, path }) => `${rule} ${path}`));
}

const rules: Readonly<Record<string, ChangeRule>> = changeRules;
const cases: readonly (RuleCase & { rule: string })[] = Object.entries(ruleCases).map(([rule, one]) => ({
  rule,
  ...one,
}));

/** Each case, and what its rule is about on the other side, by the place. */
const places = cases.flatMap(({ rule, fires, at, holds, elsewhere }) => [
  { rule, fires, at, holds },
  ...(elsewhere ? [{ rule, ...elsewhere }] : []),
]);

it.each(places)('$rule fires at $at, alone', ({ rule, fires, at }) => {
  expect(tell(fires)).toEqual([`${rule} ${at}`]);
});

it.each(places)('$rule does not fire on what is next to $at', ({ rule, holds }) => {
  expect(tell(holds).filter((told) => told.startsWith(`${rule} `))).toEqual([]);
});

it.each(cases)('the page of $rule is what its case says', async ({ rule, ...one }) => {
  const said = rules[rule];
  if (!said) throw new Error(`there is no rule ${rule}`);
  await expect(rulePage(rule, said, one)).toMatchFileSnapshot(`../../../../docs/rules/${rule}.md`);
});

/** Every keyword, from a looser value to a tighter one. */
const tighter: readonly [JsonSchema, JsonSchema][] = [
  [{ minLength: 1 }, { minLength: 2 }],
  [{ maxLength: 2 }, { maxLength: 1 }],
  [{ minimum: 1 }, { minimum: 2 }],
  [{ maximum: 2 }, { maximum: 1 }],
  [{ exclusiveMinimum: 1 }, { exclusiveMinimum: 2 }],
  [{ exclusiveMaximum: 2 }, { exclusiveMaximum: 1 }],
  [{ multipleOf: 5 }, { multipleOf: 10 }],
  [{ minItems: 1 }, { minItems: 2 }],
  [{ maxItems: 2 }, { maxItems: 1 }],
  [{ uniqueItems: false }, { uniqueItems: true }],
  [{ minProperties: 1 }, { minProperties: 2 }],
  [{ maxProperties: 2 }, { maxProperties: 1 }],
  [{}, { pattern: '^a' }],
  [{}, { not: { enum: ['a'] } }],
  [{ allOf: [{ pattern: '^a' }] }, { allOf: [{ pattern: '^a' }, { pattern: 'z$' }] }],
  [{}, { anyOf: [{ pattern: '^a' }, { pattern: '^b' }] }],
  [{}, { oneOf: [{ pattern: '^a' }, { pattern: '^b' }] }],
];

it.each(tighter)('%j is looser than %j', (loose, tight) => {
  const change = (before: Sketch, after: Sketch) => tell([before, after]).map((told) => told.split(' ')[0]);
  expect(change(input(loose), input(tight))).toEqual(['input-constraint-tightened']);
  expect(change(input(tight), input(loose))).toEqual(['input-constraint-loosened']);
  expect(change(output(loose), output(tight))).toEqual(['output-constraint-tightened']);
  expect(change(output(tight), output(loose))).toEqual(['output-constraint-loosened']);
});

it.each<[JsonSchema, JsonSchema]>([
  [{ pattern: '^a' }, { pattern: '^b' }],
  [{ multipleOf: 4 }, { multipleOf: 6 }],
  [{ not: { enum: ['a'] } }, { not: { enum: ['b'] } }],
  [{ allOf: [{ pattern: '^a' }] }, { allOf: [{ pattern: '^b' }] }],
])('%j and %j cannot be put in order', (one, other) => {
  expect(tell([input(one), input(other)])).toEqual(['input-constraint-changed Input.Name']);
  expect(tell([output(one), output(other)])).toEqual(['output-constraint-changed Output.Name']);
});

it.each<[string, JsonSchema, JsonSchema]>([
  ['Input.Name[]', { type: 'array', items: text }, { type: 'array', items: { ...text, maxLength: 1 } }],
  [
    'Input.Name{}',
    { type: 'object', additionalProperties: text },
    { type: 'object', additionalProperties: { ...text, maxLength: 1 } },
  ],
  [
    'Input.Name{key}',
    { type: 'object', additionalProperties: text },
    { type: 'object', additionalProperties: text, propertyNames: { maxLength: 1 } },
  ],
  ['Input.Name["a-b"]', structure({ 'a-b': text }), structure({ 'a-b': { ...text, maxLength: 1 } })],
  [
    'Input.Name.__proto__',
    structure(JSON.parse('{"__proto__":{"type":"string"}}')),
    structure(JSON.parse('{"__proto__":{"type":"string","maxLength":1}}')),
  ],
])('a change is reported at %s', (path, before, after) => {
  expect(tell([input(before), input(after)])).toEqual([`input-constraint-tightened ${path}`]);
});

it('a shape that holds itself ends', () => {
  const recursive = (Value: JsonSchema): Sketch => ({
    input: { type: 'object', properties: { Next: { $ref: '#/$defs/Input' }, Value } },
  });
  expect(tell([recursive(text), recursive({ ...text, maxLength: 1 })])).toEqual([
    'input-constraint-tightened Input.Next.Value',
    'input-constraint-tightened Input.Value',
  ]);
});

it('two sources without a common operation are no agreement', () => {
  const source = (name: string): ReadSource => {
    return { label: name, kind: 'contracts', isComplete: false, models: [{ ...modelOf({}), name }], notes: [] };
  };
  expect(() => diffSources(source('A'), source('B'))).toThrow(
    'A and B have no operation in common, so nothing was compared',
  );
});
