import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { consecutiveCharacters } from './consecutive-characters.ts';

it.each([
  ['Cannot end with a hyphen or contain two consecutive hyphens.', ['self pattern ^(?![\\s\\S]*--)']],
  ["The name can't contain consecutive periods (.).", ['self pattern ^(?![\\s\\S]*\\.\\.)']],
  [
    "You can't use a hyphen as the first or last character, or immediately after another hyphen.",
    ['self pattern ^(?![\\s\\S]*--)'],
  ],
  ["The name can't contain two consecutive letters.", ['? not-understood']],
  ['The name can contain two consecutive hyphens.', []],
])('%s', (text, want) => {
  expect(readSentence(consecutiveCharacters, text)).toEqual(want);
});
