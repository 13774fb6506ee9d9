import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { deprecation } from './deprecation.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['This parameter is deprecated.', ['self deprecated true'], {}],
  ['(Deprecated) The colour of the leaves.', ['self deprecated true'], {}],
  ['No longer used.', ['self deprecated true'], {}],
  ['(Discontinued) How tall the tree is.', ['self deprecated true'], {}],
  ['It is now discontinued.', ['self deprecated true'], {}],
  ['`OAK` has been deprecated.', ['? ambiguous'], {}],
  ['The old trees are deprecated.', [], {}],
  ['DEPRECATED FOR OAKS - The keys of the trees.', [], {}],
])('a member is deprecated: %s', (text, want, member) => {
  expect(readSentence(deprecation, text, member)).toEqual(want);
});
