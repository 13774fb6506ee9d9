import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { forbiddenCharacters } from './forbidden-characters.ts';

it.each([
  ["It can't contain spaces.", ['self pattern ^[^ ]*$']],
  ['No spaces allowed.', ['self pattern ^[^ ]*$']],
  ['Spaces are not allowed.', ['self pattern ^[^ ]*$']],
  ['Must not contain a colon ( : ) or slash ( / ).', ['self pattern ^[^:/]*$']],
  ["The name can't contain any of the following characters: / @", ['self pattern ^[^/@]*$']],
  ["The name can't contain:\n* spaces\n* commas", ['self pattern ^[^ ,]*$']],
  [
    'It must not contain a `:` (colon), or any control characters ( `\\u0000-\\u001f` | `\\u007f-\\u009f`).',
    ['self pattern ^[^:\\u0000-\\u001F\\u007F-\\u009F]*$'],
  ],
  ["The name can't contain:\n* white space\n* brackets `< > [ ]`", ['self pattern ^[^\\s<>\\[\\]]*$']],
  [
    'The name can\'t contain:\n* white space\n* special characters `" ` /`\n* control characters ( `U+0000-001F`)\n* surrogates ( `U+D800-DFFF`)',
    ['self pattern ^[^\\s"`/\\u0000-\\u001F\\uD800-\\uDFFF]*$'],
  ],
  ['ASCII control characters are not supported as part of names.', ['self pattern ^[^\\u0000-\\u001F\\u007F]*$']],
  ['It cannot have a slash(), or @.', []],
  ["The name can't contain:\n* white space\n* bad words", ['? not-understood']],
  ['Must not contain newline characters ("\\r" or "\\n").', ['self pattern ^[^\\r\\n]*$']],
  ["The name can't contain the string `--x`.", ['self pattern ^(?![\\s\\S]*--x)']],
  ["The name can't contain wildcard characters.", ['? not-understood']],
  ['The name must not contain only digits.', ['self pattern ^(?![0-9]+$)']],
  ['The name cannot consist of only numbers.', ['self pattern ^(?![0-9]+$)']],
  ['The name can contain spaces.', []],
  ["The name can't contain more than two words.", []],
  ["You can't use `Name` with `Label`.", []],
])('%s', (text, want) => {
  expect(readSentence(forbiddenCharacters, text)).toEqual(want);
});
