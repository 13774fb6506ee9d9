import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { itemCounts } from './item-counts.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['You can specify up to 10 names.', ['self maxItems 10'], {}],
  ['Array Members: Minimum number of 2 items.', ['self minItems 2'], {}],
  ['The list can contain between 1 and 4 entries.', ['self minItems 1', 'self maxItems 4'], {}],
  ['You can specify up to 20 IDs.', ['self maxItems 20'], { name: 'OwnerIds' }],
  ['The map can have up to 6 entries.', ['self maxProperties 6'], { type: 'map' }],
  ['One or more names.', [], {}],
  ['You can list up to two names in each API call.', ['self maxItems 2'], {}],
  ['The maximum is 5.', ['self maxItems 5'], {}],
  ['The maximum is 5.', ['? ambiguous'], { content: 'integer' }],
  ['Max values: 5', ['self maxItems 5'], { content: 'string' }],
  ['The maximum size of the list is 5.', ['self maxItems 5'], {}],
  ['Up to 5 prefixes are allowed.', ['self maxItems 5'], { name: 'AnyPrefix' }],
  ['Each name can have up to 5 parts.', ['? ambiguous'], {}],
  ['Each garden can have up to 5 names.', ['self maxItems 5'], {}],
  ['The list can contain only one item.', ['self maxItems 1'], {}],
  ['The list can contain a maximum of 8 trees.', ['self maxItems 8'], {}],
  ['The names of the trees (up to 5).', ['self maxItems 5'], {}],
  ['You cannot have more than one name with the same letter.', ['? ambiguous'], {}],
  ['Within each garden, the names are limited to 5 items.', [], {}],
  ['A garden can have only one name.', ['? ambiguous'], {}],
  ['You can specify up to 10 rounds.', ['? ambiguous'], {}],
  ['Maximum of 3 names per filter type.', ['? ambiguous'], {}],
  ['You can specify up to 5 `red` names and up to 9 `blue` names.', ['? ambiguous'], {}],
  ['Each tag key must have exactly one name.', [], {}],
  ['Minimum 2, maximum 9 names.', ['self minItems 2', 'self maxItems 9'], {}],
  ['The list of names (1 minimum, 9 maximum).', ['self minItems 1', 'self maxItems 9'], {}],
  ['You can specify 1 to 9 names.', ['self minItems 1', 'self maxItems 9'], {}],
  ['A list of 1-9 names.', ['self minItems 1', 'self maxItems 9'], {}],
])('a list or a map has so many entries: %s', (text, want, member) => {
  expect(readSentence(itemCounts, text, { name: 'Names', type: 'array', content: 'string', ...member })).toEqual(want);
});
