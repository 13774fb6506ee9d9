import { expect, it } from 'vitest';
import { readSentence } from '../../test/read-sentence.ts';
import { itemCounts } from './item-counts.ts';

it.each<[text: string, want: string[], subject: Parameters<typeof readSentence>[2]]>([
  ['You can specify up to 10 names.', ['self maxItems 10'], {}],
  ['Array Members: Minimum number of 2 items.', ['self minItems 2'], {}],
  ['The list can contain between 1 and 4 entries.', ['self minItems 1', 'self maxItems 4'], {}],
  ['You can specify up to 20 IDs.', ['self maxItems 20'], { name: 'OwnerIds' }],
  ['The map can have up to 6 entries.', ['self maxProperties 6'], { type: 'map' }],
  ['One or more names.', [], {}],
  ['Each name can have up to 5 parts.', [], {}],
  ['You can specify up to 10 rounds.', ['? ambiguous'], {}],
])('a list or a map has so many entries: %s', (text, want, subject) => {
  expect(readSentence(itemCounts, text, { name: 'Names', type: 'array', content: 'string', ...subject })).toEqual(want);
});
