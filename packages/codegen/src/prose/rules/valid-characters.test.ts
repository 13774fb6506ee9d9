import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { validCharacters } from './valid-characters.ts';

it.each([
  ['Names must be lowercase and cannot be empty.', ['self pattern ^[^A-Z]*$']],
  ['The name can contain only letters, digits, and hyphens.', ['self pattern ^[A-Za-z0-9-]*$']],
  ['Must contain from 1 to 63 letters, numbers, or hyphens.', ['self pattern ^[A-Za-z0-9-]*$']],
  ['Must be 1 to 16 letters or numbers', ['self pattern ^[A-Za-z0-9]*$']],
  ['Must be alphanumeric.', ['self pattern ^[A-Za-z0-9]*$']],
  ['Contain only ASCII letters (a-z, A-Z) or dashes (-)', ['self pattern ^[A-Za-z-]*$']],
  [
    'It can be up to 9 characters long and can contain letters, numbers, hyphens (-), and underscores (_).',
    ['self pattern ^[A-Za-z0-9_-]*$'],
  ],
  [
    'Can include any printable ASCII character except "/", """, or "@".',
    ['self pattern ^[ -~]*$', 'self pattern ^[^/"@]*$'],
  ],
  [
    'The characters can be letters, digits, or one of the following symbols: period, dash.',
    ['self pattern ^[A-Za-z0-9.-]*$'],
  ],
  [
    'The name can contain up to 9 alphanumeric characters, including letters, numbers, hyphens (-) and underscores (_) only.',
    ['self pattern ^[A-Za-z0-9_-]*$'],
  ],
  ['The name has a 9 character limit and can only contain letters and periods.', ['self pattern ^[A-Za-z.]*$']],
  ['Must be only printable ASCII characters.', ['self pattern ^[ -~]*$']],
  ['The name can contain only numbers, and can end with an asterisk (*).', ['? ambiguous']],
  ['The name can contain only letters. It can also contain digits.', ['? ambiguous']],
  ['The name can contain only letters and emoji characters.', ['? not-understood']],
  ['The name can contain letters, or be `*` alone.', []],
  ['The name can contain underscores.', []],
  ['It can be up to 9 letters long.', []],
  ['The name can use a maximum of 9 alphanumeric or hyphen characters.', ['self pattern ^[A-Za-z0-9-]*$']],
  ['Subsequent characters can be letters, underscores, or digits.', []],
  ['Regular names can contain only letters.', ['? ambiguous']],
  ['Must contain a letter.', []],
  ['Must contain letters.', []],
  ['Must contain only lowercase letters.', ['self pattern ^[^A-Z]*$']],
  ['Must contain at least one letter.', []],
  [
    'The name can contain only the following characters:\n* Letters a through z. Case does not matter.\n* Hyphen (-) to join words.',
    ['self pattern ^[A-Za-z-]*$'],
  ],
  ['The name can contain only the following characters:\n* Letters\n* Runes of old', ['? not-understood']],
  ['Must contain only RFC 3986 unreserved characters.', ['self pattern ^[A-Za-z0-9._~-]*$']],
  [
    'Can contain any printable ASCII character (33 - 126) except for colon (:).',
    ['self pattern ^[!-~]*$', 'self pattern ^[^:]*$'],
  ],
  ['Must contain from 8 to 40 characters.', []],
])('%s', (text, want) => {
  expect(readSentence(validCharacters, text)).toEqual(want);
});

it('reads the keys and values of a map, and the items of a list', () => {
  const text = 'Keys and values can only contain letters and hyphens.';
  expect(readSentence(validCharacters, text, { type: 'map', content: 'string' })).toEqual([
    'keys pattern ^[A-Za-z-]*$',
    'values pattern ^[A-Za-z-]*$',
  ]);
  expect(
    readSentence(validCharacters, 'Each item can contain only letters.', { type: 'array', content: 'string' }),
  ).toEqual(['items pattern ^[A-Za-z]*$']);
  expect(
    readSentence(validCharacters, 'Each item can contain only letters.', { type: 'array', content: 'object' }),
  ).toEqual(['? ambiguous']);
});
