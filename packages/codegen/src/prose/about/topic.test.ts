import { expect, it } from 'vitest';
import type { DescribedMember } from './reading.ts';
import { readTopic, readTopicIn } from './topic.ts';

const MEMBER: DescribedMember = {
  name: 'TreeName',
  type: 'string',
  role: 'member',
  content: undefined,
  direction: 'input',
  listed: undefined,
  others: new Set(),
};

it.each<[phrase: string, member: Partial<DescribedMember>, want: string | undefined]>([
  ['', {}, 'self'],
  ['The', {}, 'self'],
  ['The name', {}, 'self'],
  ['A tree name', {}, 'self'],
  ['The identifier', {}, 'self'],
  ['The colour', {}, undefined],
  ['Tag keys', { name: 'Tags', type: 'map', content: 'string' }, 'keys'],
  ['Tag values', { name: 'Tags', type: 'map', content: 'string' }, 'values'],
  ['Tag values', { name: 'Tags', type: 'array', content: 'object' }, undefined],
  ['Each name', { name: 'TreeNames', type: 'array', content: 'string' }, 'items'],
  ['The list', { name: 'TreeNames', type: 'array', content: 'string' }, 'self'],
])('%j of %j is %s', (phrase, member, want) => {
  expect(readTopic(phrase, { ...MEMBER, ...member })).toBe(want);
});

it.each<[phrase: string, opening: string, name: string, want: string | undefined]>([
  ['The pattern', 'Contains a glob pattern to match against.', 'OnLeaf', 'self'],
  ['The root', 'Contains a glob pattern to match against.', 'OnLeaf', undefined],
  ['The header', 'What to send.', 'HeaderName', 'self'],
  ['A root', 'What to send.', 'HeaderName', undefined],
])('%j after %j is of %s: %s', (phrase, opening, name, want) => {
  expect(readTopicIn(phrase, { opening }, { ...MEMBER, name })).toBe(want);
});
