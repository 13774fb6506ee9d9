/** The signs that prose names by a word, in singular; a plural in -s or -es is the same sign. */
export const CHARACTER_NAMES: Readonly<Record<string, string>> = {
  hyphen: '-',
  'hyphen-minus': '-',
  dash: '-',
  minus: '-',
  'minus sign': '-',
  underscore: '_',
  period: '.',
  dot: '.',
  'full stop': '.',
  comma: ',',
  colon: ':',
  semicolon: ';',
  'semi-colon': ';',
  slash: '/',
  'forward slash': '/',
  'forward-slash': '/',
  backslash: '\\',
  'back slash': '\\',
  'backward slash': '\\',
  'at sign': '@',
  'at-sign': '@',
  'at symbol': '@',
  plus: '+',
  'plus sign': '+',
  equal: '=',
  equals: '=',
  'equal sign': '=',
  'equals sign': '=',
  'number sign': '#',
  'pound sign': '#',
  hash: '#',
  'hash sign': '#',
  hashtag: '#',
  'hash mark': '#',
  'dollar sign': '$',
  dollar: '$',
  'percent sign': '%',
  percent: '%',
  ampersand: '&',
  asterisk: '*',
  'exclamation point': '!',
  'exclamation mark': '!',
  'question mark': '?',
  tilde: '~',
  caret: '^',
  pipe: '|',
  'vertical bar': '|',
  apostrophe: "'",
  'single quote': "'",
  'single quotation mark': "'",
  'double quote': '"',
  'double quotation mark': '"',
  'quotation mark': '"',
  backtick: '`',
  'open parenthesis': '(',
  'close parenthesis': ')',
  parentheses: '()',
  'square bracket': '[]',
  'curly bracket': '{}',
  'curly brace': '{}',
  'angle bracket': '<>',
  'left parenthesis': '(',
  'right parenthesis': ')',
  'less-than sign': '<',
  'greater-than sign': '>',
};

const PLURALS = new Map<string, string>();
for (const [name, sign] of Object.entries(CHARACTER_NAMES))
  for (const form of [name, `${name}s`, `${name}es`]) PLURALS.set(form, sign);

const longestFirst = [...PLURALS.keys()].sort((a, b) => b.length - a.length);

/** Finds a name at a place of a text in lower case. */
export const CHARACTER_NAME = new RegExp(
  `(?:${longestFirst.join('|')})(?: (?:characters?|symbols?|signs?))?(?![a-z-])`,
  'y',
);

/** The sign, or pair of signs, that a name stands for. */
export function characterNamed(name: string): string | undefined {
  return PLURALS.get(name) ?? PLURALS.get(name.replace(/ (?:characters?|symbols?|signs?)$/, ''));
}
