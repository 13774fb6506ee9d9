import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { clockRange } from './clock-range.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['The hour of the first planting ( `00`- `23`).', ['self minimum 0', 'self maximum 23'], {}],
  ['The hour at which it rains (0 to 23).', ['self minimum 0', 'self maximum 23'], {}],
  ['The minutes of the planting (00-59).', ['self minimum 0', 'self maximum 59'], { name: 'BeginMinute' }],
  ['The hour of the first planting (0-59).', [], {}],
  ['The hour of the first planting (0-23).', [], { type: 'string' }],
  ['The number of oaks (0-23).', [], { name: 'Oaks' }],
])('an hour is one of a clock: %s', (text, want, member) => {
  expect(readSentence(clockRange, text, { name: 'BeginHour', type: 'integer', ...member })).toEqual(want);
});
