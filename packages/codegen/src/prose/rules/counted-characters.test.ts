import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { countedCharacters } from './counted-characters.ts';

it.each([
  ['The 9-digit account ID of the owner.', ['self pattern ^[0-9]{9}$']],
  [
    'Specifies the 9 digit account ID number of the account that you want to see or modify.',
    ['self pattern ^[0-9]{9}$'],
  ],
  ['The nine-digit identifier of the account for which to stop it.', ['self pattern ^[0-9]{9}$']],
  ["It's a 9-digit number.", ['self pattern ^[0-9]{9}$']],
  ['A name of the desk - 8-character alphanumeric string', ['self pattern ^[A-Za-z0-9]{8}$']],
  ['A hash, as a 40-character hexadecimal string.', ['self pattern ^[0-9A-Fa-f]{40}$']],
  ['A 64-bit, 8-byte hex value represented by a 16-character string.', ['self pattern ^[0-9A-Fa-f]{16}$']],
  ['The format is a sequence of four digits.', ['self pattern ^[0-9]{4}$']],
  ['This value is a numeric string of 5 to 9 digits.', ['self pattern ^[0-9]*$']],
  ['A string of up to 20 ASCII characters that names the desk.', ['self pattern ^[\\x00-\\x7F]*$']],
  ['Constraints: Maximum 20 ASCII characters', ['self pattern ^[\\x00-\\x7F]*$']],
  ['Must be an alphanumeric string.', ['self pattern ^[A-Za-z0-9]*$']],
  ['Must be a 9-digit number.', ['self pattern ^[0-9]{9}$']],
  ['The 9-digit account ID or place.', []],
  ['The 9-digit account ID of the owner. Specify `*` to mean all.', []],
  ['The two-digit code of the country.', []],
  ['A 9-digit phone number.', []],
  ['A letter followed by a 8-character alphanumeric string.', []],
])('%s', (text, want) => {
  expect(readSentence(countedCharacters, text)).toEqual(want);
});
