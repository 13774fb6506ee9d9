import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { consecutiveCharacters, firstAndLastCharacter } from './first-and-last-character.ts';

it.each([
  ['First character must be a letter.', ['self pattern ^[A-Za-z]']],
  ['Its first character must be a lowercase letter', ['self pattern ^[a-z]']],
  [
    'The first and last character must be a letter or number.',
    ['self pattern ^[A-Za-z0-9]', 'self pattern [A-Za-z0-9]$'],
  ],
  ['Must begin with a letter and can contain digits.', ['self pattern ^[A-Za-z]']],
  ['Start with a letter, and end with a letter or number', ['self pattern ^[A-Za-z]', 'self pattern [A-Za-z0-9]$']],
  ['Start and end with a letter.', ['self pattern ^[A-Za-z]', 'self pattern [A-Za-z]$']],
  ['Must start and end with an alphanumeric character.', ['self pattern ^[A-Za-z0-9]', 'self pattern [A-Za-z0-9]$']],
  ["Can't end with a hyphen or contain two consecutive hyphens.", ['self pattern ^(?!.*-$)']],
  ['The name cannot start with a colon ( `:`).', ['self pattern ^(?!:)']],
  ['The name must not start or end with whitespace.', ['self pattern ^(?![\\s])', 'self pattern ^(?!.*[\\s]$)']],
  ["You can't use a hyphen as the first or last character.", ['self pattern ^(?!-)', 'self pattern ^(?!.*-$)']],
  ['Subsequent characters can be letters, underscores, or digits (0-9).', ['self pattern ^[\\s\\S]?[A-Za-z0-9_]*$']],
  ['Must begin with a letter or must be `*`.', ['? not-understood']],
  ['The first character must be an emoji character.', ['? not-understood']],
  ['Can start with a digit.', []],
  ['Must start with `/`.', []],
  ['The job must end with a status.', []],
])('%s', (text, want) => {
  expect(readSentence(firstAndLastCharacter, text)).toEqual(want);
});

it.each([
  ['Cannot end with a hyphen or contain two consecutive hyphens.', ['self pattern ^(?!.*--)']],
  ["The name can't contain consecutive periods (.).", ['self pattern ^(?!.*\\.\\.)']],
  [
    "You can't use a hyphen as the first or last character, or immediately after another hyphen.",
    ['self pattern ^(?!.*--)'],
  ],
  ["The name can't contain two consecutive letters.", ['? not-understood']],
  ['The name can contain two consecutive hyphens.', []],
])('%s', (text, want) => {
  expect(readSentence(consecutiveCharacters, text)).toEqual(want);
});
