import { expect, it } from 'vitest';
import { readCharacters } from './read-characters.ts';

it.each([
  ['letters, numbers, or hyphens', 'A-Za-z0-9-'],
  ['ASCII letters, digits, and hyphens.', 'A-Za-z0-9-'],
  ['lowercase letters, numbers, periods (.), and hyphens (-)', 'a-z0-9.-'],
  ['a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]', 'a-zA-Z0-9 ._:/()#,@\\[\\]-'],
  ['alphanumeric characters (A-Z, a-z, 0-9)', 'A-Za-z0-9'],
  ['alphanumeric characters, dashes, and tildes (- ~).', 'A-Za-z0-9~-'],
  ['the following characters: a-z (lowercase), 0-9, and - (hyphen)', 'a-z0-9-'],
  ['`a`- `z`, `0`- `9` and `_`', 'a-z0-9_'],
  ['Unicode letters, numbers, or separators', '\\p{L}\\p{N}\\p{Z}'],
  ['a slash (/), double quote ("), or the "at" symbol (@)', '/"@'],
  ['letters and the following ASCII characters: `-, ., !`', 'A-Za-z.!-'],
  ['any printable ASCII character (ASCII code 33-126)', '!-~'],
  ['0-9, A-Z, a-z, - and _.', '0-9A-Za-z_-'],
  ['`a-z`, `A-Z`, `0-9`, space, and the special characters `_ - . :`', 'a-zA-Z0-9 _.:-'],
  ["alphanumeric or '-_.' characters", 'A-Za-z0-9_.-'],
  ['letters (uppercase and lowercase), numbers, and underscores', 'A-Za-z0-9_'],
  ['upper- and lower-case alphanumeric characters with no spaces', 'A-Za-z0-9'],
  ['Unicode letters, digits, white space, _, ., and @', '\\p{L}\\p{N}\\s_.@'],
  ['letters and spaces representable in UTF-8, and + - = .', '\\p{L}\\p{Z}+=.-'],
  ['letters, numbers, and spaces', '\\p{L}\\p{N}\\p{Z}'],
  ['letters (a-z, A-Z), numbers (0-9), and spaces', 'A-Za-z0-9 '],
  ['printable ASCII characters', ' -~'],
  ['the characters: A-Z, 0-9, - (hyphen)', 'A-Z0-9-'],
  ['a letter or number', 'A-Za-z0-9'],
  ['hexadecimal characters', '0-9A-Fa-f'],
  ['lowercase hexadecimal digits and hyphens', '0-9a-f-'],
  ['ASCII printable characters (ASCII range 32 through 126)', ' -~'],
  ['letters, and white spaces (including spaces or tabs)', '\\p{L}\\s'],
  ['letters (a-z) and punctuation (`!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~`)', 'a-z!-/:-@{-~\\[-`'],
  [
    'a `:` (colon), or any control characters ( `\\u0000-\\u001f` | `\\u007f-\\u009f`)',
    ':\\u0000-\\u001F\\u007F-\\u009F',
  ],
])('"%s" are [%s]', (phrase, source) => {
  expect(readCharacters(phrase)?.source).toBe(source);
  expect(() => new RegExp(`[${source}]`, 'u')).not.toThrow();
});

it.each([
  'letters, numbers, and special characters',
  'letters and accented characters',
  'A-Z, a-z, 0-9, _-.',
  'letters , numbers',
  'letters, periods (,)',
  'the characters [a-z_]+',
  'UTF-8 characters',
  'characters',
  'letters and ‐',
  'a name',
  '',
])('"%s" is not understood', (phrase) => {
  expect(readCharacters(phrase)).toBeUndefined();
});

it('says the set in words', () => {
  expect(readCharacters('a-z, A-Z, 0-9, - and _')?.words).toBe('letters, digits and "- _"');
  expect(readCharacters('lowercase letters')?.words).toBe('small letters');
});
