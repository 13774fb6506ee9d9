import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { singleCharacter } from './single-character.ts';

it.each<[text: string, want: string[], subject: Parameters<typeof readSentence>[2]]>([
  ['A single character that separates names.', ['self minLength 1', 'self maxLength 1'], {}],
  ['The ? wildcard matches any single character.', [], {}],
  ['The minimum size is one character.', [], {}],
])('a string is one character: %s', (text, want, subject) => {
  expect(readSentence(singleCharacter, text, subject)).toEqual(want);
});
