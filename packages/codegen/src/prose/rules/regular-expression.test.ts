import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { regexInWords, regularExpression } from './regular-expression.ts';

it.each([
  ['Pattern: `[A-Za-z][0-9a-z-]*`', ['self pattern ^[A-Za-z][0-9a-z\\-]*$']],
  ['Pattern: [a-z]+', ['self pattern ^[a-z]+$']],
  ['Pattern: `[a-z]|[0-9]`', ['self pattern ^(?:[a-z]|[0-9])$']],
  ['The string can contain letters (Java regex: "^([\\\\p{L}_]*)$").', ['self pattern ^[\\p{L}_]*$']],
  ["The string can contain only the set of letters, '_', '@' (Java regex: \"^([a-z_]*)$\").", ['? ambiguous']],
  ['The name must match the regular expression `^[a-z]{2}$`.', ['self pattern ^[a-z]{2}$']],
  ['Must be a string between 1 and 9 characters matching the pattern "`^[a-z]+$`".', ['self pattern ^[a-z]+$']],
  ["Max length is 9 characters with pattern ''[a-z:_-]+''.", ['self pattern ^[a-z:_\\-]+$']],
  ['It must not be long, and must match this regular expression: `^sg-[a-z]+$`.', ['self pattern ^sg-[a-z]+$']],
  ['Must match the pattern " `^[a-z]+$`".', ['self pattern ^[a-z]+$']],
  ['Trees that follow the pattern `id-[a-z]+`.', ['? ambiguous']],
  ['This name follows the pattern `id-[a-z]+`.', ['self pattern ^id-[a-z]+$']],
  ['Pattern: `[^u0000-u001Fu007F]+`', []],
  ['Pattern: `([a-z]+)*`', ['? not-checkable']],
  ['Pattern: `[+-=]*`', ['? not-understood']],
  ['Pattern: `a++[a-z]`', ['? not-understood']],
  ['Pattern: `arn:<name>:[a-z]`', []],
  ['The pattern of names, such as `[a-z]+`, is free.', []],
  ['Events whose names match the pattern `^a$` are sent.', []],
])('%s', (text, want) => {
  expect(readSentence(regularExpression, text)).toEqual(want);
});

const WORDS = 'This parameter allows (through its regex pattern) a string of characters consisting of';

it.each([
  [`${WORDS} lowercase letters and digits.`, ['self pattern ^[a-z0-9]*$']],
  [
    `${WORDS} alphanumeric characters with no spaces. You can also include any of the following characters: +=`,
    ['self pattern ^[A-Za-z0-9+=]*$', 'self pattern ^[A-Za-z0-9+=]*$'],
  ],
  [`${WORDS} alphanumeric characters. You can also include emoji.`, ['? not-understood', '? not-understood']],
  [`${WORDS} alphanumeric characters. It may also be empty.`, ['? ambiguous']],
  [
    'The regex used to validate this parameter is a string of characters consisting of the following:\n* Letters\n* The special characters tab (`\\u0009`), line feed (`\\u000A`), and carriage return (`\\u000D`)',
    ['self pattern ^[A-Za-z\\t\\n\\r]*$'],
  ],
  [
    `${WORDS} either a forward slash (/) by itself or a text. In addition, it can contain any ASCII character from the ! (\`\\u0021\`) through the DEL character (\`\\u007F\`), including digits.`,
    ['self pattern ^[\\u0021-\\u007F]*$'],
  ],
  ['The regex is used elsewhere.', []],
])('%s', (text, want) => {
  expect(readSentence(regexInWords, text)).toEqual(want);
});
