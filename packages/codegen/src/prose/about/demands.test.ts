import { expect, it } from 'vitest';
import { demands } from './demands.ts';
import { isAvailability, notCheckable } from './not-checkable.ts';

it.each([
  ['The maximum number of trees to return.', false],
  ['The maximum is 5.', true],
  ['The unique identifier of the tree.', false],
  ['The name must be unique.', true],
  ['The default soil of the garden.', false],
  ['A date in ISO 8601 format.', true],
  ['The address (URL) of the garden.', false],
  ['You cannot plant both.', true],
  ['When the tree falls, it is gone.', false],
  ['If you plant an oak, you must name a soil.', true],
  ['Available for oaks and elms only.', true],
])('%j asks something: %s', (text, want) => {
  expect(demands(text)).toBe(want);
});

it.each([
  ['Available for oaks and elms only.', 'It can be used in some cases only.'],
  ["This setting doesn't apply to elms.", 'It can be used in some cases only.'],
  ['This option is available only when the garden is large.', 'It can be used in some cases only.'],
  ["If you don't name a soil, the service chooses one.", 'What the service assumes where the request says nothing.'],
  ['The name must be unique in the garden.', 'Must be unique.'],
])('%j is of the kind %j', (text, kind) => {
  expect(notCheckable(text)?.statement).toBe(kind);
  expect(isAvailability(text)).toBe(kind === 'It can be used in some cases only.');
});
