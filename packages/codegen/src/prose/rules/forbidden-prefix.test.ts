import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { forbiddenPrefix, forbiddenValue, requiredPrefix } from './forbidden-prefix.ts';

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

it.each([
  ['Also, it must not be the literal string `none`.', ['self pattern ^(?!none$)']],
  ["The name can't be set to `default`.", ['self pattern ^(?!default$)']],
  ['Must not be "a.b".', ['self pattern ^(?!a\\.b$)']],
  ['Must not be default.', ['self pattern ^(?!default$)']],
  ['Must not be old.', []],
  ['The value cannot be `null`.', []],
  ['The name must be `a`.', []],
  ["The name can't be changed.", []],
])('%s', (text, want) => {
  expect(readSentence(forbiddenValue, text)).toEqual(want);
});

it.each([
  ['The value must begin with `alias/` followed by a name, such as `alias/example`.', ['self pattern ^alias\\/']],
  ['Must start with s3://', ['self pattern ^s3:\\/\\/']],
  ['Must be prefixed with "X-".', ['self pattern ^X-']],
  ['The value must end with the `.fifo` suffix.', ['self pattern \\.fifo$']],
  ['Must begin with `a-` or `b-`.', ['self pattern ^(?:a-|b-)']],
  [
    'The value must start with `/` and must end with `/v1` where `v1` represents the version.',
    ['self pattern ^\\/', 'self pattern \\/v1$'],
  ],
  ['If the value is a path, more rules apply. The value must begin with `/a`.', ['? not-understood']],
  ['Must begin with `s3://amzn-s3-demo-bucket/`.', ['? not-understood']],
  ['Must begin with `a` or must have `b` in it.', ['? not-understood']],
  ['Can begin with `a`.', []],
  ['Must begin with a letter.', []],
])('%s', (text, want) => {
  expect(readSentence(requiredPrefix, text)).toEqual(want);
});
