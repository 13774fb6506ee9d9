import { expect, it } from 'vitest';
import { codePointLength } from './code-point-length.ts';

it.each([
  ['', 0],
  ['abc', 3],
  ['é', 1],
  ['𝒳', 1],
  ['a𝒳b𝒳', 4],
  ['\ud835', 1],
  ['\udcb3\ud835', 2],
  ['\ud835\ud835\udcb3', 2],
  ['👩‍👧', 3],
])('%j has %i characters', (text, want) => {
  expect(codePointLength(text)).toBe(want);
});
