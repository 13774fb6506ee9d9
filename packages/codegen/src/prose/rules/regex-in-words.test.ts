import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { regexInWords } from './regex-in-words.ts';

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
