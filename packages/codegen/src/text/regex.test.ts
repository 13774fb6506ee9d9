import { expect, it } from 'vitest';
import { regex, source } from './regex.ts';

it('reads lines as one expression, keeps its blanks, and takes parts in', () => {
  const colour = source`(?:
    red|dark blue|
    green
  )`;
  expect(colour).toBe('(?:red|dark blue|green)');
  expect(regex('i')`^\b${colour} (?:pear|\`apple\`)s?\.$`).toEqual(/^\b(?:red|dark blue|green) (?:pear|`apple`)s?\.$/i);
});
