import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { singleCharacter, stringLengths } from './string-lengths.ts';

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['Must be between 1 and 63 characters.', ['self minLength 1', 'self maxLength 63'], {}],
  ['The name can be up to 1,024 Unicode characters long.', ['self maxLength 1024'], {}],
  ['Length Constraints: Minimum length of 3.', ['self minLength 3'], {}],
  ['A string with a length between [0-80].', ['self minLength 0', 'self maxLength 80'], {}],
  ['The 12-digit number of the owner.', ['self minLength 12', 'self maxLength 12'], { name: 'OwnerId' }],
  [
    'Keys have up to 9 characters, and values have up to 20 characters.',
    ['keys maxLength 9', 'values maxLength 20'],
    { name: 'Labels', type: 'map', content: 'string' },
  ],
  [
    'Each label can have up to 9 characters.',
    ['items maxLength 9'],
    { name: 'Labels', type: 'array', content: 'string' },
  ],
  ['The first 5 characters are shown.', [], {}],
  ['The maximum length of the owner is 8 characters.', ['? ambiguous'], { name: 'Colour' }],
  ['A 64-bit value represented by a 16-character string.', ['self minLength 16', 'self maxLength 16'], {}],
  ['The two-letter code.', ['self minLength 2', 'self maxLength 2'], { name: 'Code' }],
  ["The value can't be longer than 9 characters.", ['self maxLength 9'], {}],
  ['A free-form string, with a maximum of 9 characters.', ['self maxLength 9'], {}],
  ['Up to 4 KB.', [], {}],
  ['Letters (a-z, A-Z, 0-9) characters only.', [], {}],
  ['Must contain at least one uppercase letter.', [], {}],
  ["It must start with a letter, and can't be longer than 9 characters.", ['self maxLength 9'], {}],
  ['It has max length 9 and minimum length one.', ['self maxLength 9', 'self minLength 1'], {}],
  [
    'The thumbprint is always a 9-character string.',
    ['self minLength 9', 'self maxLength 9'],
    { name: 'ThumbprintList', role: 'item' },
  ],
  [
    'The maximum length of the value in the name/value pair is 9.',
    ['values maxLength 9'],
    { type: 'map', content: 'string' },
  ],
  ['Why the tree was felled (1-9 characters).', ['self minLength 1', 'self maxLength 9'], { name: 'Reason' }],
  ['The text of a record, not to exceed 9 characters.', ['self maxLength 9'], { name: 'Value' }],
  ['"%" means match any string of 0 or more characters.', ['? ambiguous'], {}],
  ['It must be one of the uppercase letters.', [], {}],
  ['The prefix must be 1-4 characters in length.', ['self minLength 1', 'self maxLength 4'], { name: 'TreePrefix' }],
  ['The prefix must be 1-4 characters in length.', ['? ambiguous'], {}],
  ['Minimum character length 1. Maximum character length 9.', ['self minLength 1', 'self maxLength 9'], {}],
  [
    'Contains a leaf pattern to match. The pattern can be up to 9 characters long.',
    ['self maxLength 9'],
    { name: 'OnLeaf' },
  ],
  ['Contains a leaf pattern to match. The root can be up to 9 characters long.', ['? ambiguous'], { name: 'OnLeaf' }],
  ['The certificate can contain at most 9 characters.', ['self maxLength 9'], { name: 'SignedCert' }],
  ['It must be a minimum of 3 and a maximum of 9 characters long.', ['self minLength 3', 'self maxLength 9'], {}],
  ['It must be at least 3 and no more than 9 characters long.', ['self minLength 3', 'self maxLength 9'], {}],
  ['IDs may appear less than 12 characters.', [], { name: 'Ids', type: 'array', content: 'string' }],
  ['You cannot specify more than five digits after the decimal point.', [], {}],
  ['Contain between 4 and 9 alphanumeric characters in the first segment', [], {}],
  [
    'For the tag key, you can specify a value that is 1 to 9 characters in length.',
    ['keys minLength 1', 'keys maxLength 9'],
    { type: 'map', content: 'string' },
  ],
])('a string is so many characters long: %s', (text, want, member) => {
  expect(readSentence(stringLengths, text, member)).toEqual(want);
});

it.each<[text: string, want: string[], member: Parameters<typeof readSentence>[2]]>([
  ['A single character that separates names.', ['self minLength 1', 'self maxLength 1'], {}],
  ['The ? wildcard matches any single character.', [], {}],
  ['The minimum size is one character.', [], {}],
])('a string is one character: %s', (text, want, member) => {
  expect(readSentence(singleCharacter, text, member)).toEqual(want);
});
