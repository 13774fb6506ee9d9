import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { fixedForm, keyTemplate, numberOrWord } from './fixed-form.ts';

it.each([
  [
    'The regex pattern for a thing ID string requires "t-" followed by from 8 to 32 lowercase letters or digits.',
    ['self pattern ^t-[a-z0-9]{8,32}$'],
  ],
  ['The regex pattern for an owner ID string requires exactly 9 digits.', ['self pattern ^[0-9]{9}$']],
  [
    'The regex pattern for a unit ID string requires "u-" followed by from 4 to 6 lowercase letters or digits (the ID of the root). This string is followed by a second "-" dash and from 8 to 9 additional lowercase letters or digits.',
    ['self pattern ^u-[a-z0-9]{4,6}-[a-z0-9]{8,9}$'],
  ],
  [
    'The regex pattern for a parent ID string requires one of the following:\n* Root - A string that begins with "r-" followed by from 4 to 6 digits.\n* Owner - A string that consists of exactly 9 digits.',
    ['self pattern ^(?:r-[0-9]{4,6}|[0-9]{9})$'],
  ],
  ['The regex pattern for a thing ID string requires "t-" followed by a name.', ['? not-understood']],
  [
    'ID of a member: place ID, owner ID, or address.\nThe regex pattern for a thing ID string requires "t-" followed by from 8 to 32 digits.',
    ['? ambiguous'],
  ],
  ['The thing is followed by another.', []],
])('%s', (text, want) => {
  expect(readSentence(fixedForm, text)).toEqual(want);
});

it.each([
  [
    'The mapping key must match the pattern of `answer.header.{name}`, where `name` is a header.',
    ['keys pattern ^answer\\.header\\..+$'],
  ],
  ['The value must match the pattern of `answer.header.{name}`.', []],
])('%s', (text, want) => {
  expect(readSentence(keyTemplate, text, { type: 'map', content: 'string' })).toEqual(want);
});

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
