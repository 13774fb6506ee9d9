import { expect, it } from 'vitest';
import { byFirstWord } from './case-list.ts';

it.each([
  { given: [], want: [] },
  { given: ['minimal', 'full'], want: ['minimal', 'full'] },
  { given: ['Key with accents', 'Key at 1 character'], want: ['Key with accents · at 1 character'] },
  { given: ['Key empty', 'Value empty', 'Key null'], want: ['Key empty', 'Value empty', 'Key null'] },
  { given: ['a  b', 'a  c'], want: ['a  b ·  c'] },
  { given: ['a', 'a', 'a b'], want: ['a', 'a · b'] },
])('$given are the lines $want', ({ given, want }) => {
  expect(byFirstWord(given.map((name) => ({ name })))).toEqual(want);
});
