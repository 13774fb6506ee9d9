import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { listedCharacters } from './listed-characters.ts';

it.each([
  ['Valid characters are a-z, 0-9, and hyphens (-).', ['self pattern ^[a-z0-9-]*$']],
  ['Valid characters:\n* Letters\n* Numbers\n* Hyphens', ['self pattern ^[A-Za-z0-9-]*$']],
  ['Up to 9 letters, numbers, and underscores are allowed.', ['self pattern ^[A-Za-z0-9_]*$']],
  ['Only lowercase letters are allowed.', ['self pattern ^[^A-Z]*$']],
  ['The name consists of only alphanumeric characters and underscores.', ['self pattern ^[A-Za-z0-9_]*$']],
  ['Valid characters include letters, numbers, and dots.', ['self pattern ^[A-Za-z0-9.]*$']],
  [
    'Constraints: Names accept a maximum of 9 letters, numbers, spaces in UTF-8, or the following characters: + - =',
    ['self pattern ^[\\p{L}\\p{N}\\p{Z}+=-]*$'],
  ],
  ['Valid characters include dots.', ['? ambiguous']],
  ['Valid characters include letters and special characters such as dots.', ['? ambiguous']],
  ['This field accepts letters in addition to dashes and dots.', ['self pattern ^[A-Za-z.-]*$']],
  ['This field accepts a name.', []],
  ['Valid values: alphanumeric characters, hyphens (-), and dots (.).', ['self pattern ^[A-Za-z0-9.-]*$']],
  [
    'The following limits apply:\n* Valid values: letters and hyphens (-).\n* Some names end with the `.oak` suffix.',
    ['? ambiguous'],
  ],
  ['The supported range of characters is 0x20 through 0x7e.', ['self pattern ^[\\x20-\\x7e]*$']],
  ['The following characters are accepted: letters, hyphens(-), and underscores (_).', ['self pattern ^[A-Za-z_-]*$']],
  ['Constraints: Allowed characters are letters and periods (.).', ['self pattern ^[A-Za-z.]*$']],
  ['Valid characters are letters and accented letters.', ['? not-understood']],
  [
    'Valid characters are letters and the following symbols: _ . - May not begin with `x:`.',
    ['self pattern ^[A-Za-z_.-]*$'],
  ],
  ['The following are valid characters: a-z and a hyphen (-).', ['self pattern ^[a-z-]*$']],
  ['It consists of letters, numbers, and dashes.', ['self pattern ^[A-Za-z0-9-]*$']],
  ['This field only supports ASCII characters.', ['self pattern ^[\\x00-\\x7F]*$']],
  ['Only ASCII characters are supported for names.', ['self pattern ^[\\x00-\\x7F]*$']],
  [
    'Alphanumeric characters and the following ASCII characters are permitted: `-, ., !`.',
    ['self pattern ^[A-Za-z0-9.!-]*$'],
  ],
  ['The name consists of a verb and a noun.', []],
  ['The name cannot consist of only numbers.', []],
  ['Letters are allowed.', []],
  ['No letters are allowed.', []],
])('%s', (text, want) => {
  expect(readSentence(listedCharacters, text)).toEqual(want);
});
