import { expect, it } from 'vitest';
import { mayBacktrack } from './backtracking.ts';

it.each([
  '^(a+)+$',
  '^(a|a)*$',
  '^(a|ab)*$',
  '^([a-z]+)*$',
  '^(\\w+\\s?)*$',
  '^([a-z0-9]+-?)+$',
  '^(a|[ab])+$',
  '^((a|a)|c)+$',
  '^([a-z]|[a-z0-9])+$',
  '^([a-z]|b)*$',
])('%s may take exponential time', (pattern) => {
  expect(mayBacktrack(pattern)).toBe(true);
});

it.each([
  '^[A-Za-z0-9]*$',
  '^[a-z0-9]([\\-a-z0-9]*[a-z0-9])?$',
  '^(?:[a-z]+\\.)+[a-z]+$',
  '^(?:a|b)*$',
  '^[(|)*+]*$',
  '^(?:[a-z]+:){5}$',
  '^[a-z0-9](([a-z0-9]|-(?!-))*[a-z0-9])?$',
])('%s may not', (pattern) => {
  expect(mayBacktrack(pattern)).toBe(false);
});
