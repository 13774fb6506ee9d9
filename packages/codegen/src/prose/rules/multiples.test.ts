import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { multiples } from './multiples.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['Must be a multiple of 60.', ['self multipleOf 60'], { type: 'integer' }],
  ['Start time greater than 63 days ago - Use a multiple of 300.', ['? ambiguous'], { type: 'integer' }],
  ['The rate must be a multiple of 5.', ['? ambiguous'], { type: 'integer', name: 'Wait' }],
  [
    'You can set the maximum number of trees in multiples of 4, for example, 4, 8.',
    ['self multipleOf 4'],
    { type: 'integer', name: 'MaxTrees' },
  ],
  ['Valid values are multiples of 8, from 16 through 64.', ['self multipleOf 8'], { type: 'integer', name: 'Rate' }],
])('a number is a multiple of another: %s', (text, want, member) => {
  expect(readSentence(multiples, text, member)).toEqual(want);
});
