import type { JsonValue } from '../src/document/json-value.ts';

/** Keywords as they were made of a sentence, by keyword. */
export type Made = Readonly<Record<string, JsonValue>>;

/** One kind of wrong keyword: a member's prose, what was once made of it, and what is right; `of` is a part of the sentence that was read. */
export interface ContradictedSentence {
  readonly kind: string;
  readonly text: string;
  readonly of: string;
  readonly wrong: Made;
  readonly right: Made;
  readonly type?: string;
  readonly name?: string;
  readonly listed?: readonly string[];
}

const NO_SIGNS = '^[A-Za-z0-9]*$';

export const CONTRADICTED: readonly ContradictedSentence[] = [
  {
    kind: 'a: 0 stands for something',
    text: 'The height. Must be a positive integer. Set to 0 for any height.',
    of: 'positive integer',
    type: 'integer',
    wrong: { minimum: 1 },
    right: { minimum: 0 },
  },
  {
    kind: 'a: -1 in brackets stands for something',
    text: 'The day (1-31) on which it is watered. [-1] is the last day.',
    of: '(1-31)',
    type: 'integer',
    wrong: { minimum: 1, maximum: 31 },
    right: { minimum: -1, maximum: 31 },
  },
  {
    kind: 'a: a sign stands for all',
    text: "The owner's 12-digit ID. Specify `*` for every owner.",
    of: '12-digit',
    wrong: { pattern: '^[0-9]{12}$' },
    right: {},
  },
  {
    kind: 'a: a word in place of a number',
    text: "The owner's ID. Must be a 12-digit ID, or `self`.",
    of: '12-digit',
    wrong: { minLength: 12, maxLength: 12 },
    right: {},
  },
  {
    kind: 'a: what 0 does',
    text: 'The number of trees, a positive integer. If this value is 0, no trees are planted.',
    of: 'a positive integer',
    type: 'integer',
    name: 'TreeCount',
    wrong: { minimum: 1 },
    right: { minimum: 0 },
  },
  {
    kind: 'a: a second list of values',
    text: 'Valid values: `oak`, `elm`. Valid values in the north: `fir`.',
    of: 'Valid values: ',
    wrong: { enum: ['oak', 'elm'] },
    right: { enum: ['oak', 'elm', 'fir'] },
  },
  {
    kind: 'a: a default outside of the range',
    text: 'How far apart, greater than or equal to 5. The default is 2.',
    of: 'greater than',
    type: 'number',
    wrong: { minimum: 5 },
    right: {},
  },
  {
    kind: 'a: an example in another case',
    text: 'The key must begin with `Grove-`. For example, `GROVE-North` is one.',
    of: 'begin with',
    wrong: { pattern: '^Grove-' },
    right: {},
  },
  {
    kind: 'a: an example that is too long',
    text: "Can't be longer than 5 characters. Example: `OU=grove,DC=north`",
    of: 'longer than',
    wrong: { maxLength: 5 },
    right: {},
  },
  {
    kind: 'a: an example with a blank',
    text: 'Can include numbers and letters, for example `3B` or `Unit 1`.',
    of: 'Can include',
    wrong: { pattern: '^[0-9A-Za-z]*$' },
    right: { pattern: '^[0-9A-Za-z ]*$' },
  },
  {
    kind: 'b: more is cut',
    text: 'The maximum is 100. If you ask for more than 100 trees, only 100 are returned.',
    of: 'The maximum',
    type: 'integer',
    wrong: { maximum: 100 },
    right: {},
  },
  {
    kind: 'b: more entries are ignored',
    text: 'You can give up to 5 trees. If you give more than 5, only the first five are planted.',
    of: 'up to 5',
    type: 'array',
    wrong: { maxItems: 5 },
    right: {},
  },
  {
    kind: 'b: less and more are set right',
    text: 'Must be between 1 and 50. If you give a number less than 1 or greater than 50, the operation returns up to 50 trees.',
    of: 'Must be',
    type: 'integer',
    wrong: { minimum: 1, maximum: 50 },
    right: { minimum: 0 },
  },
  {
    kind: 'b: more than the limit is cut',
    text: 'The maximum is 50. If you exceed this number, only 50 are returned.',
    of: 'The maximum',
    type: 'integer',
    wrong: { maximum: 50 },
    right: {},
  },
  {
    kind: 'b: the limit may be raised',
    text: 'You can add up to four trees. You can request to increase this limit.',
    of: 'up to four',
    type: 'array',
    wrong: { maxItems: 4 },
    right: {},
  },
  {
    kind: 'c: what is filtered has the limit',
    text: 'Filters the list by leaf. A tall tree can have up to five leaves.',
    of: 'can have',
    type: 'array',
    wrong: { maxItems: 5 },
    right: {},
  },
  {
    kind: 'c: the options of a key in a text of JSON',
    text: 'The JSON document of the grove.\n`kinds`: Which trees. Valid options are `oak` and `elm`.',
    of: 'Valid options',
    wrong: { enum: ['oak', 'elm'] },
    right: {},
  },
  {
    kind: 'c: letters counted for a number',
    text: 'The volume. Valid values: 50 to 500 lowercase letters, numbers and hyphens.',
    of: '50 to 500',
    type: 'integer',
    wrong: { minimum: 50, maximum: 500 },
    right: {},
  },
  {
    kind: 'c: one kind alone',
    text: 'The name of the share. A valid NFS share name can only contain letters and digits.',
    of: 'A valid NFS',
    wrong: { pattern: NO_SIGNS },
    right: {},
  },
  {
    kind: 'c: several values with commas',
    text: 'A comma-separated list of kinds. Valid values are `oak` and `elm`.',
    of: 'Valid values',
    wrong: { enum: ['oak', 'elm'] },
    right: {},
  },
  {
    kind: 'd: a limit for each of several',
    text: 'You can specify at most one bed per Availability Zone.',
    of: 'at most one',
    type: 'array',
    wrong: { maxItems: 1 },
    right: {},
  },
  {
    kind: 'e: an ARN in place of a name',
    text: 'The name or ARN of the tree. The name must be 1 to 63 characters.',
    of: 'The name must',
    wrong: { minLength: 1, maxLength: 63 },
    right: { minLength: 1 },
  },
  {
    kind: "e: a host's whole name",
    text: 'The fully qualified domain name (FQDN). The host part can contain only letters, digits and hyphens.',
    of: 'The host part',
    wrong: { pattern: '^[A-Za-z0-9-]*$' },
    right: {},
  },
  {
    kind: 'e: two sets that are meant together',
    text: 'Must be 1 to 64 letters or hyphens. Must contain only letters, digits, underscores and hyphens.',
    of: 'Must be 1',
    wrong: { pattern: '^[A-Za-z-]*$' },
    right: { pattern: '^[A-Za-z0-9_-]*$' },
  },
  {
    kind: 'e: hyphens that may not end it',
    text: "Must be 1 to 255 letters or numbers. Can't end with a hyphen or contain two consecutive hyphens.",
    of: 'Must be 1',
    wrong: { pattern: NO_SIGNS },
    right: { pattern: '^[A-Za-z0-9-]*$' },
  },
  {
    kind: 'e: its own values are refused',
    text: 'The family. Must be 1 to 9 letters or numbers.',
    of: 'Must be 1',
    listed: ['oak1.4', 'elm2'],
    wrong: { pattern: NO_SIGNS },
    right: {},
  },
  {
    kind: 'f: a placeholder in a path',
    text: 'Where it is logged. The default is `/groves/tree/treeName`.',
    of: 'The default',
    wrong: { default: '/groves/tree/treeName' },
    right: {},
  },
  {
    kind: 'f: a quotation',
    text: 'Default: `"oak"`',
    of: 'Default',
    wrong: { default: '"oak"' },
    right: { default: 'oak' },
  },
  {
    kind: 'f: the first of several',
    text: 'The default kinds are `oak` and `elm`.',
    of: 'The default',
    wrong: { default: 'oak' },
    right: {},
  },
  {
    kind: 'f: the first of several texts',
    text: 'Default: "oak", "elm"',
    of: 'Default',
    wrong: { default: '"oak"' },
    right: {},
  },
  { kind: 'f: no value', text: 'Default is `unset`.', of: 'Default', wrong: { default: 'unset' }, right: {} },
  {
    kind: 'f: null as a text',
    text: 'The default is `null`.',
    of: 'The default',
    wrong: { default: 'null' },
    right: {},
  },
  {
    kind: 'g: the range of a sentence with steps',
    text: 'Enter a number from 0.1 to 33.3 in increments of 0.1.',
    of: 'Enter',
    type: 'number',
    wrong: { multipleOf: 0.1 },
    right: { multipleOf: 0.1, minimum: 0.1, maximum: 33.3 },
  },
  {
    kind: 'h: a number that JSON does not hold',
    text: 'The name must be between 3 and 99999999999999999999 characters.',
    of: 'between 3',
    wrong: { minLength: 3, maxLength: 1e20 },
    name: 'TreeName',
    right: { minLength: 3 },
  },
];
