import { expect, it } from 'vitest';
import { readSentence } from '../../test/read-sentence.ts';
import { numericRanges } from './numeric-ranges.ts';

it.each<[text: string, want: string[], subject: Parameters<typeof readSentence>[2]]>([
  ['Must be between 1 and 35.', ['self minimum 1', 'self maximum 35'], {}],
  ['Valid Range: 5 - 90', ['self minimum 5', 'self maximum 90'], {}],
  ['The maximum value is 7, and the minimum value is 2.', ['self maximum 7', 'self minimum 2'], {}],
  ['The value must be greater than 0.', ['self exclusiveMinimum 0'], {}],
  ['Constraints: Minimum 2, maximum 7.', ['self minimum 2', 'self maximum 7'], {}],
  ['How long it takes in seconds, as an integer from 0 to 9.', ['self minimum 0', 'self maximum 9'], {}],
  ['Valid values are `0` and any number between 5 and 9.', ['self minimum 0', 'self maximum 9'], {}],
  ['Valid values are integers from 1 to 9, and -1 for none.', ['self minimum -1', 'self maximum 9'], {}],
  ['The default is 5 and the maximum is 9.', ['self maximum 9'], {}],
  ['The default is 5 trees, and the maximum allowed is 9.', ['self maximum 9'], {}],
  ['The default is between 5 and 9.', [], {}],
  ['How long it takes (1-9, default: 5)', ['self minimum 1', 'self maximum 9'], {}],
  ['A wait from 0 to 9 that delays.', ['self minimum 0', 'self maximum 9'], {}],
  ['The wait grows. It goes from 0 to 9.', [], {}],
  ['An integer ranging from 1 to 9.', ['self minimum 1', 'self maximum 9'], {}],
  ['Valid values range from 1 to 9. A value of -1 is also valid.', ['self minimum -1', 'self maximum 9'], {}],
  ['Minimum: 1. Enter 0 for no limit.', ['self minimum 0'], {}],
  ['Any number greater than zero limits the trees.', [], {}],
  ['A positive value means that trees are planted.', [], {}],
  ['The value can be `0` or any positive integer.', ['self minimum 0'], {}],
  ['To plant trees, specify a positive integer from 1 to 9.', ['? ambiguous'], {}],
  ['Values less than `1` or greater than `9` are reserved.', [], {}],
  [
    'The value must be a positive number, greater than 0 and less than 50 TB.',
    ['self exclusiveMinimum 0'],
    { name: 'Bytes' },
  ],
  ['The maximum number of trees that can be returned is 9.', ['self maximum 9'], { name: 'MaxTrees' }],
  ['If you include a value, it must be between 1 and 9.', ['self minimum 1', 'self maximum 9'], {}],
  ['The upper bound of the number of trees (cannot exceed 9).', ['self maximum 9'], {}],
  ['The largest value you can specify is 9.', ['self maximum 9'], {}],
  ['The upper limit is 9.', ['self maximum 9'], {}],
  ['A non-zero, non-negative integer.', ['self minimum 1'], {}],
  ['You can add up to 5 extra tree units.', ['self maximum 5'], { name: 'TreeUnits' }],
  ['You can add up to 5 extra tree units.', ['? ambiguous'], { name: 'TreeUnits', type: 'array', content: 'integer' }],
  ['Must be a positive integer.', ['self minimum 1'], {}],
  ['The value can be between 60 (1 minute) and 3600 (1 hour).', ['self minimum 60', 'self maximum 3600'], {}],
  ['The maximum is 2 hours.', ['? ambiguous'], { name: 'WaitSeconds' }],
  ['The maximum is 9 days.', ['? ambiguous'], { others: new Set(['WaitUnit']) }],
  ['Valid values are 1-5 and 10-20.', ['? ambiguous'], {}],
  ['It fails after more than 5 attempts.', [], {}],
])('a number is in a range: %s', (text, want, subject) => {
  expect(readSentence(numericRanges, text, { name: 'Wait', type: 'integer', ...subject })).toEqual(want);
});
