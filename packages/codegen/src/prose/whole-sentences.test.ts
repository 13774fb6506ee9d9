import { describe, expect, it } from 'vitest';
import type { DescribedMember } from './about/reading.ts';
import { readProse } from './read-prose.ts';

const MEMBER: DescribedMember = {
  name: 'Name',
  type: 'string',
  role: 'member',
  content: undefined,
  direction: 'input',
  listed: undefined,
  others: new Set(),
};
const NAMES = { name: 'Names', type: 'array', content: 'string' } as const;
const LABELS = { name: 'Labels', type: 'map', content: 'string' } as const;
const SIZE = { name: 'Size', type: 'integer' } as const;
const MODE = { name: 'Mode' } as const;

/** What a sentence states, a keyword each, and `?` with the reason for what it states beside them. */
function read(text: string, member: Partial<DescribedMember>): string[] {
  const { constraints, unchecked } = readProse([{ text, line: 1, depth: 0, item: false }], () => ({
    ...MEMBER,
    ...member,
  }));
  return [
    ...constraints.map(({ on, keyword, value }) => `${on} ${keyword} ${JSON.stringify(value)}`),
    ...unchecked.map(({ reason }) => `? ${reason}`),
  ];
}

type Case = [text: string, want: string[], member?: Partial<DescribedMember>];

describe('a clause about a part gives no keyword, and is stated beside the certain one', () => {
  it.each<Case>([
    // Lengths.
    ['Can be up to 63 characters, and the first segment up to 5.', ['self maxLength 63', '? ambiguous']],
    ['Can be up to 63 characters, and the first segment up to 5 characters.', ['self maxLength 63', '? ambiguous']],
    ['The name has up to 63 characters, of which the owner has at most 8.', ['self maxLength 63', '? ambiguous']],
    ['Up to 63 characters, of which the owner has at most 8 characters.', ['self maxLength 63', '? ambiguous']],
    [
      'Must be 3 to 63 characters long, including a prefix of up to 5 characters.',
      ['self minLength 3', 'self maxLength 63', '? ambiguous'],
    ],
    [
      'The name can be up to 63 characters, and each part between dots can be up to 20 characters.',
      ['self maxLength 63', '? ambiguous'],
    ],
    [
      'The maximum length is 128 characters, with at most 64 characters before the dot.',
      ['self maxLength 128', '? ambiguous'],
    ],
    [
      'Between 1 and 255 characters, the last 12 of which are digits.',
      ['self minLength 1', 'self maxLength 255', '? ambiguous'],
    ],
    [
      'Must be between 1 and 255 characters, and the domain must not exceed 63 characters.',
      ['self minLength 1', 'self maxLength 255', '? ambiguous'],
    ],
    ['The name can have up to 63 characters, and the description up to 200.', ['self maxLength 63', '? ambiguous']],
    ["The name can have at most 63 characters and the owner's at most 8.", ['self maxLength 63', '? ambiguous']],
    [
      'The maximum length is 64 characters and the maximum length of the description is 200 characters.',
      ['self maxLength 64', '? ambiguous'],
    ],
    [
      "The name must be 1 to 50 characters, and the author's name must be 1 to 20 characters.",
      ['self minLength 1', 'self maxLength 50', '? ambiguous'],
    ],
    ['At most 63 characters, at least 3 of which must be letters.', ['self maxLength 63', '? ambiguous']],
    ["The name can't be empty, and the owner can't be empty.", ['self minLength 1', '? ambiguous']],
    // Item counts.
    ['You can specify up to 10 names, at most 3 of them wildcards.', ['self maxItems 10', '? ambiguous'], NAMES],
    ['Up to 10 names, of which 2 can be wildcards.', ['self maxItems 10', '? ambiguous'], NAMES],
    ['A list of up to 50 names, of which no more than 5 can be red.', ['self maxItems 50', '? ambiguous'], NAMES],
    ['You can specify up to 10 names with up to 5 labels each.', ['self maxItems 10', '? ambiguous'], NAMES],
    ['The list can contain up to 10 names, and each name up to 3 labels.', ['self maxItems 10', '? ambiguous'], NAMES],
    [
      'Up to 50 labels, of which at most 5 can have the key of a garden.',
      ['self maxProperties 50', '? ambiguous'],
      LABELS,
    ],
    // Ranges.
    [
      "Must be between 1 and 100, and the owner's share between 1 and 10.",
      ['self minimum 1', 'self maximum 100', '? ambiguous'],
      SIZE,
    ],
    [
      'A value from 1 to 100, of which at most 20 can be red.',
      ['self minimum 1', 'self maximum 100', '? ambiguous'],
      SIZE,
    ],
    ['The size must be at least 10, of which the root takes at least 4.', ['self minimum 10', '? ambiguous'], SIZE],
    [
      'Must be between 1 and 100, and the sum of all sizes must be at most 500.',
      ['self minimum 1', 'self maximum 100', '? ambiguous'],
      SIZE,
    ],
    ['Must be greater than 0, and the ratio must be less than 1.', ['self exclusiveMinimum 0', '? ambiguous'], SIZE],
    ['Must be a multiple of 5, and the weight must be a multiple of 3.', ['self multipleOf 5', '? ambiguous'], SIZE],
    // A limit instead of the other one: neither is certain.
    ['Must be between 1 and 100, or up to 500 for great gardens.', ['? ambiguous'], SIZE],
    // Characters.
    [
      'Can contain letters and digits, and the first segment can contain only digits.',
      ['self pattern "^[A-Za-z0-9]*$"', '? ambiguous'],
    ],
    [
      'Valid characters are a-z and 0-9, and the suffix can include only digits.',
      ['self pattern "^[a-z0-9]*$"', '? ambiguous'],
    ],
    [
      'Must begin with a letter, and the second part must begin with a digit.',
      ['self pattern "^[A-Za-z]"', '? ambiguous'],
    ],
    ["It can't contain spaces, and the domain can't contain underscores.", ['self pattern "^[^ ]*$"', '? ambiguous']],
    ['The maximum length is 9, and valid characters are a-z and "-".', ['self maxLength 9', '? ambiguous']],
    [
      'Must match the pattern `[a-z]+`, and the suffix must match the pattern `[0-9]+`.',
      ['self pattern "^[a-z]+$"', '? ambiguous'],
    ],
    // Defaults.
    ['The default is 5, and the default of the owner is 8.', ['self default 5', '? ambiguous'], SIZE],
    ['The default is 9, and the default for red trees is 2.', ['self default 9', '? ambiguous'], SIZE],
    ['The default is `a`, and the default for the owner is `b`.', ['self default "a"', '? ambiguous'], MODE],
    // Values.
    ["Valid values are `a` and `b`, and the owner's are `c` and `d`.", ['self enum ["a","b"]', '? ambiguous'], MODE],
    ['Valid values are `a` and `b`, of which only `a` works with pears.', ['self enum ["a","b"]', '? ambiguous'], MODE],
  ])('%s', (text, want, member = {}) => {
    expect(read(text, member)).toEqual(want);
  });
});

describe('a further clause about the member itself, or what it holds, gives its keyword', () => {
  it.each<Case>([
    ["Up to 9 characters, and the value can't be empty.", ['self maxLength 9', 'self minLength 1']],
    [
      'Must be 3 to 63 characters and the first character must be a letter.',
      ['self minLength 3', 'self maxLength 63', 'self pattern "^[A-Za-z]"'],
    ],
    [
      "Can contain letters and hyphens, but the last character can't be a hyphen.",
      ['self pattern "^[A-Za-z-]*$"', 'self pattern "^(?!.*-$)"'],
    ],
    [
      'Keys can have up to 9 characters, and the values up to 20 characters.',
      ['keys maxLength 9', 'values maxLength 20'],
      LABELS,
    ],
    [
      'Up to 50 labels, and the keys can have up to 128 characters.',
      ['keys maxLength 128', 'self maxProperties 50'],
      LABELS,
    ],
    [
      'You can specify between 1 and 10 names, each up to 20 characters long.',
      ['items maxLength 20', 'self minItems 1', 'self maxItems 10'],
      NAMES,
    ],
    [
      'Must be at least 1 and at most 9, and the default is 5.',
      ['self minimum 1', 'self maximum 9', 'self default 5'],
      SIZE,
    ],
    ['Valid values are `a` and `b`, and the default is `a`.', ['self default "a"', 'self enum ["a","b"]'], MODE],
    // The same number in another unit, and ranges of characters, are no further limits.
    ['The maximum can be up to 2 days (48 hours).', ['self maximum 48'], { name: 'WaitHours', type: 'integer' }],
    ['Contain only letters (a-z, A-Z) and numbers (0-9).', ['self pattern "^[A-Za-z0-9]*$"']],
    ['It can contain only printable ASCII characters (ASCII range 32 through 126).', ['self pattern "^[ -~]*$"']],
  ])('%s', (text, want, member = {}) => {
    expect(read(text, member)).toEqual(want);
  });
});
