import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { forbiddenPrefix } from './forbidden-prefix.ts';

it.each([
  ["It can't be prefixed with `aws:` or `x:`.", ['self pattern ^(?!aws:)', 'self pattern ^(?!x:)']],
  ['Must not begin with aws:', ['self pattern ^(?!aws:)']],
  ['The name cannot start with "internal-".', ['self pattern ^(?!internal-)']],
  ["The name can't end with `-old`.", ['self pattern (?<!-old)$']],
  ['The name can\'t be prefixed with "`ab`" (case-insensitive).', ['self pattern ^(?![aA][bB])']],
  ["The name can't start with `a.b`.", ['self pattern ^(?!a\\.b)']],
  ["It can't start with `/MY-FOLDER/`.", ['? not-understood']],
  ["The name can't start with `a*`.", ['? not-understood']],
  ['Names that start with `x:` are reserved.', ['self pattern ^(?!x:)']],
  [
    'Names that start with the following prefixes are not allowed: `A`, and `B`; the garden has them.',
    ['self pattern ^(?!A)', 'self pattern ^(?!B)'],
  ],
  ['The name can\'t be prefixed with " `aws:`" or " `x:`".', ['self pattern ^(?!aws:)', 'self pattern ^(?!x:)']],
  ['The name can start with `aws:`.', []],
  ["The name can't start with a hyphen.", []],
])('%s', (text, want) => {
  expect(readSentence(forbiddenPrefix, text)).toEqual(want);
});

it('reads the keys of a map', () => {
  expect(
    readSentence(forbiddenPrefix, 'Do not use `aws:` as a prefix. Keys must not begin with `aws:`.', {
      type: 'map',
      content: 'string',
    }),
  ).toEqual(['? ambiguous', 'keys pattern ^(?!aws:)']);
});

it.each([
  ['Do not use `x:` as a prefix for either keys or values.', ['keys pattern ^(?!x:)', 'values pattern ^(?!x:)']],
  ['Cannot use "x:" as a prefix for a key.', ['keys pattern ^(?!x:)']],
])('of a map: %s', (text, want) => {
  expect(readSentence(forbiddenPrefix, text, { type: 'map', content: 'string' })).toEqual(want);
});
