import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { notEmpty } from './not-empty.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ["The name can't be empty.", ['self minLength 1'], {}],
  ['The list must not be empty.', ['self minItems 1'], { type: 'array', content: 'string' }],
  ["The owner can't be empty.", ['? ambiguous'], { name: 'Colour' }],
])('a string or a list is not empty: %s', (text, want, member) => {
  expect(readSentence(notEmpty, text, member)).toEqual(want);
});
