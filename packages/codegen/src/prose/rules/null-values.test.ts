import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { nullValues } from './null-values.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['This value is null when there are no more trees.', ['self null true'], {}],
  ['The value can be empty or null.', ['self null true'], {}],
  ['A token, or `null` if there are no more trees.', ['self null true'], {}],
  ['`null` - Nothing was planted.', ['self null true'], {}],
  ['Can be either null, or a number.', ['self null true'], {}],
  ['If this value is null, the first page is read.', ['self null true'], {}],
  ['Can contain null values.', ['items null true'], { type: 'array' }],
  ['Otherwise, this value is null.', ['self null true'], {}],
  ['Repeat this until the `Name` response element comes back as `null`.', ['self null true'], {}],
  ['Repeat this until the `Soil` response element comes back as `null`.', ['? ambiguous'], {}],
  ['On your first call to `ListTrees`, omit this parameter or set it to `NULL`.', ['self null true'], {}],
  ['Provide `NULL` as the initial value.', ['self null true'], {}],
  ['Set to null to start from the first tree.', ['self null true'], {}],
  ['Tag values are case-sensitive and can be null.', ['self null true'], { name: 'Value' }],
  ['Tag values are case-sensitive and can be null.', ['? ambiguous'], {}],
  ['In all other gardens, the `Name` field is null.', ['self null true'], {}],
  ['Continue until `Name` is null to read all trees.', ['self null true'], {}],
  ['It is set for oaks, and is `null` for elms.', ['self null true'], {}],
  ['If it was planted, the name of the tree, otherwise, a null value.', ['self null true'], {}],
  ['Present when there are more trees; `null` when there are none.', ['self null true'], {}],
  ['This field will return `null` if no tree was counted.', ['self null true'], {}],
  ['While the tree grows, the value is null.', ['self null true'], {}],
  ['A nullable number that says how tall the tree is.', ['self null true'], {}],
  ['It cannot be null.', [], {}],
  ['The `Soil` is null if the tree is gone.', ['? ambiguous'], {}],
  ['If the value is null, all trees are read.', ['self null true'], { type: 'array' }],
  ['A value that indicates whether the tree is NULL.', [], {}],
])('null may stand for a value: %s', (text, want, member) => {
  expect(readSentence(nullValues, text, member)).toEqual(want);
});
