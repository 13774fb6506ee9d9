import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { numberOrWord } from './number-or-word.ts';

it.each([
  [
    'It is an integer greater than or equal to `0`. You can use `NEVER` to specify no end.',
    ['self pattern ^(?:[0-9]+|NEVER)$'],
  ],
  [
    'It is an integer greater than or equal to 1. Use `NEVER` to specify no end.',
    ['self pattern ^(?:0*[1-9][0-9]*|NEVER)$'],
  ],
  ['It is an integer greater than or equal to `0`.', []],
])('%s', (text, want) => {
  expect(readSentence(numberOrWord, text)).toEqual(want);
});

it('is no rule for a number', () => {
  const text = 'It is an integer greater than or equal to `0`. You can use `NEVER` to specify no end.';
  expect(readSentence(numberOrWord, text, { type: 'integer' })).toEqual([]);
});
