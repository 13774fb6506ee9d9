import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { forbiddenValue } from './forbidden-value.ts';

it.each([
  ['Also, it must not be the literal string `none`.', ['self pattern ^(?!none$)']],
  ["The name can't be set to `default`.", ['self pattern ^(?!default$)']],
  ['Must not be "a.b".', ['self pattern ^(?!a\\.b$)']],
  ['The value cannot be `null`.', []],
  ['The name must be `a`.', []],
  ["The name can't be changed.", []],
])('%s', (text, want) => {
  expect(readSentence(forbiddenValue, text)).toEqual(want);
});
