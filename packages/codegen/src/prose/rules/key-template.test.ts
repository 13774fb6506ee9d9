import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { keyTemplate } from './key-template.ts';

it.each([
  [
    'The mapping key must match the pattern of `answer.header.{name}`, where `name` is a header.',
    ['keys pattern ^answer\\.header\\..+$'],
  ],
  ['The value must match the pattern of `answer.header.{name}`.', []],
])('%s', (text, want) => {
  expect(readSentence(keyTemplate, text, { type: 'map', content: 'string' })).toEqual(want);
});
