import { expect, it } from 'vitest';
import { splitSentences } from './sentence.ts';
import { splitParagraph } from './split-paragraph.ts';

it.each([
  ['One tree. Two trees.', ['One tree.', 'Two trees.']],
  ['A value, e.g. Oak, of 1.5 or 2. Then more.', ['A value, e.g. Oak, of 1.5 or 2.', 'Then more.']],
  ['Use `a. B` or tree.txt. Not both.', ['Use `a. B` or tree.txt.', 'Not both.']],
  ['These: + - = . _ : / @. Nothing else.', ['These: + - = . _ : / @.', 'Nothing else.']],
  ['A tree (tall. Or short) grows. It does.', ['A tree (tall. Or short) grows.', 'It does.']],
])('splits %s', (text, want) => {
  expect(splitParagraph(text)).toEqual(want);
});

it('gives a bullet its heading and an introduction its bullets', () => {
  const [intro, first, second] = splitSentences([
    { text: 'Constraints:', line: 1, depth: 0, item: false },
    { text: 'Must be short.', line: 2, depth: 1, item: true },
    { text: 'Oak: grows slowly.', line: 3, depth: 1, item: true },
  ]);
  expect(intro?.items).toEqual(['Must be short.', 'Oak: grows slowly.']);
  expect(first).toMatchObject({ heading: 'Constraints', line: 2, introduction: intro });
  expect(second?.heading).toBe('Oak');
});
