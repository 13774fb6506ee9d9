import { expect, it } from 'vitest';
import { emitCheck } from '../emit-checks.ts';

const texts = [
  '',
  'a',
  'Zz 09_',
  'aws:',
  'aws:x',
  'xaws:',
  'AWS:x',
  'a-',
  'a--b',
  '--',
  'a\nb-',
  '-\na',
  '\n--',
  'a--\n',
  '\u2028--',
  'é',
  '٣',
  'a\u00a0b',
  '\u{1F600}',
  '\uD83D',
  'a\tb',
  ']',
  '^',
  '-',
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).flatMap((ascii) => [
    ascii,
    `a${ascii}`,
    `${ascii}é`,
  ]),
];

it.each([
  ['^(?!aws:)'],
  ['^(?!.*--)'],
  ['^(?!.*-$)'],
  ['^(?!.*a.b)'],
  ['^(?![^A-Za-z])'],
  [String.raw`^[\p{L}\p{Z}\p{N}_.:/=+\-]*$`],
  [String.raw`^[^\p{L}]*$`],
  [String.raw`^[\P{L}]*$`],
  [String.raw`^[\p{Lu}]*$`],
  [String.raw`^[\p{L}\]\^-]*$`],
  ['^[\\p{L}\u{1F600}]*$'],
  [String.raw`^[\p{L}]+$`],
  ['^[a-z]+$'],
  ['^[A-Za-z0-9-]*$'],
  ['^[ -~]*$'],
  ['^[!-+--9]*$'],
  [String.raw`^[\]\[\^\\\-]*$`],
  [String.raw`^[\w.]*$`],
  [String.raw`^[\s\S]*$`],
  [String.raw`^[^\n]*$`],
  ['^[^a]+$'],
  ['^[é]*$'],
  ['^[a-é]*$'],
  [String.raw`^[\u0041-\u{1F600}]*$`],
  [String.raw`^[\x41]*$`],
  ['^[ac.e:g!ikmoqs%uwy]*$'],
  ['^[]*$'],
  ['^[a-z]*[0-9]*$'],
])('the guard of the pattern %s lets pass what the pattern does', async (pattern) => {
  const code = emitCheck(
    'Text',
    { type: 'string', pattern },
    {
      view: 'json',
      guards: { page: 'matchesText' },
      isReceived: false,
      callOf() {
        throw new TypeError('there are no other shapes');
      },
    },
  );
  const { matchesText } = await import(
    `data:text/javascript;base64,${Buffer.from(`${code}export { matchesText };`).toString('base64')}`
  );
  const expression = new RegExp(pattern, 'u');
  expect(texts.filter((text) => matchesText(text) !== expression.test(text))).toEqual([]);
});
