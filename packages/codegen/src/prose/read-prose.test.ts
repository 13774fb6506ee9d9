import { expect, it } from 'vitest';
import type { DescribedMember } from './about/reading.ts';
import { readProse } from './read-prose.ts';

const MEMBER: DescribedMember = {
  name: 'Wait',
  type: 'integer',
  role: 'member',
  content: undefined,
  direction: 'input',
  listed: undefined,
  others: new Set(['Wait', 'Soil']),
};
const read = (text: string, line = 1) => readProse([{ text, line, depth: 0, item: false }], () => MEMBER);

it('gives the line and the sentence of a keyword', () => {
  const sentence = 'Must be at least 3.';
  expect(read(`How long to wait. ${sentence}`, 7)).toEqual({
    constraints: [{ on: 'self', keyword: 'minimum', value: 3, line: 7, sentence }],
    unchecked: [],
  });
});

it('gives the same text its own lines in another place', () => {
  expect(read('Must be at least 4.', 1).constraints[0]?.line).toBe(1);
  expect(read('Must be at least 4.', 90).constraints[0]?.line).toBe(90);
});

it.each([
  ['If the tree is old, the maximum value is 5.', 'A limit that holds under a condition.'],
  ['We recommend a value between 1 and 5.', 'A recommendation.'],
  ['For Oak, the maximum value is 5.', 'A limit that holds under a condition.'],
  ['The maximum value is 5 for Oak.', 'A limit of one engine, edition, type or Region.'],
  ['The maximum value is `Soil` or 5.', 'A rule between members.'],
  ['It must please the gardener.', 'A sentence that may state a constraint.'],
])('turns an uncertain sentence into no keyword: %s', (text, sentence) => {
  const { constraints, unchecked } = read(text);
  expect(constraints).toEqual([]);
  expect(unchecked.map((each) => each.statement)).toContain(sentence);
});

it('says nothing of a sentence without a sign of a constraint', () => {
  expect(read('How long to wait.')).toEqual({ constraints: [], unchecked: [] });
});

it('takes no limit of the member from a list about one form of its value', () => {
  const paragraphs = [
    { text: 'Bark-specific constraints:', line: 1, depth: 0, item: false },
    { text: 'Values have a minimum length of 4.', line: 2, depth: 1, item: true },
  ];
  expect(readProse(paragraphs, () => ({ ...MEMBER, type: 'string' })).constraints).toEqual([]);
});
