import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONTRADICTED, type ContradictedSentence, type Made } from '../../test/contradicted-sentences.ts';
import type { Paragraph } from '../page/page.ts';
import { contradictionsAt, findContradictions } from './find-contradictions.ts';
import type { Place } from './place.ts';

function placeOf({ text, of, type = 'string', name = 'Tree', listed = [] }: ContradictedSentence, made: Made): Place {
  const paragraphs: Paragraph[] = text
    .split('\n')
    .map((line, at) => ({ text: line, line: at + 7, depth: 0, item: false }));
  const sentences = text.split(/\n|(?<=\.) (?=[A-Z[])/);
  const sentence = sentences.find((each) => each.includes(of)) ?? text;
  const keywords = Object.entries(made).map(([keyword, value]) => ({ keyword, value }));
  return {
    path: `Input.${name}`,
    name,
    type,
    paragraphs,
    keywords,
    sentences: keywords.map(({ keyword }) => ({ line: 7, text: sentence, keyword })),
    listed,
    others: new Set(['Other']),
  };
}

it.each(CONTRADICTED)('what was once made is found, of kind $kind', (given) => {
  const found = contradictionsAt(placeOf(given, given.wrong));
  expect(found.length).toBeGreaterThan(0);
  for (const { path, line, keyword } of found) {
    expect([path, line >= 7]).toEqual([`Input.${given.name ?? 'Tree'}`, true]);
    expect(Object.keys(given.wrong)).toContain(keyword.split(':')[0]);
  }
});

it.each(CONTRADICTED)('what is right is not found, of kind $kind', (given) => {
  expect(contradictionsAt(placeOf(given, given.right))).toEqual([]);
});

it.each([
  [
    'the name of another member',
    'Valid values are `oak` and `elm`. Use `Other` for the rest.',
    { enum: ['oak', 'elm'] },
  ],
  ['what is no longer taken', 'Valid values are `oak` and `elm`. Do not use `fir`.', { enum: ['oak', 'elm'] }],
  [
    'an example of what is refused',
    'No two hyphens in a row, such as `a--b`, are not valid.',
    { pattern: '^(?!.*--)' },
  ],
  ['a text with parts left out', 'Must start with `/`. For example, `<grove>/tree`.', { pattern: '^/' }],
])('%s is no value', (_, text, made) => {
  const given: ContradictedSentence = { kind: '', text, of: text, wrong: made, right: made };
  expect(contradictionsAt(placeOf(given, made))).toEqual([]);
});

it('the made-up page contradicts nothing that is made of it', () => {
  const file = new URL('../../test/pages/rst/create_garden.rst', import.meta.url);
  expect(findContradictions('create_garden.rst', readFileSync(file), { folder: 'orchard' })).toEqual([]);
});
