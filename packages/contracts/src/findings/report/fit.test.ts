import { expect, it } from 'vitest';
import { fit } from './fit.ts';

const blocks = [
  { heading: 'A:', items: ['aaaa', 'bbbb'] },
  { heading: 'B:', items: ['cccc'] },
  { heading: 'C:', items: [] },
];
const tell = (left: number): string => `(${left})`;

it.each([
  { room: 16, want: 'A:aaaabbbbB:cccc' },
  { room: 15, want: 'A:aaaabbbb(1)' },
  { room: 13, want: 'A:aaaabbbb(1)' },
  { room: 12, want: 'A:aaaa(2)' },
  { room: 9, want: 'A:aaaa(2)' },
  { room: 8, want: '(3)' },
  { room: 0, want: '(3)' },
])('in $room bytes there is room for $want', ({ room, want }) => {
  expect(fit(blocks, room, tell)).toBe(want);
});

it('room is counted in bytes', () => {
  expect(fit([{ heading: '', items: ['éé', 'éé'] }], 8, tell)).toBe('éééé');
  expect(fit([{ heading: '', items: ['éé', 'éé'] }], 7, tell)).toBe('éé(1)');
});
