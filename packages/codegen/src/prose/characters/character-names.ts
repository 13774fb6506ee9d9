import { regex } from '../../text/regex.ts';

/** The signs that prose names by a word, in singular; a plural in -s or -es is the same sign. */
const CHARACTER_NAMES: Readonly<Record<string, string>> = {
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

/** A phrase that names a range of characters, with the parts of a class for it. */
interface NamedRange {
  readonly phrase: RegExp;
  readonly parts: (match: RegExpExecArray) => readonly string[];
}

const U = '`?\\\\u([0-9A-Fa-f]{4})`?';
const C1 = '\\u0000-\\u001F';

/** Ranges that prose describes by their ends or by what they hold. */
const NAMED_RANGES: readonly NamedRange[] = [
  {
    phrase: regex('iy')`
      (?:any )?ASCII characters? (?:ranging )?from .{1,30}?\(${U}\) (?:through|to) .{1,30}?\(${U}\)(?:, including .*$)?
    `,
    parts: ([, from, to]) => [`\\u${from}-\\u${to}`],
  },
  {
    phrase: regex('iy')`
        (?:any )?printable ASCII characters? (?:ranging )?from the space character \(\`?\\u0020\`?\) through the end of[ ]
        the ASCII character range
      `,
    parts: () => ['\\u0020-\\u007F'],
  },
  {
    phrase:
      /(?:the )?printable characters in the Basic Latin and Latin-1 Supplement character set \(through `?\\u00FF`?\)/iy,
    parts: () => ['\\u0020-\\u00FF'],
  },
  {
    phrase: regex('iy')`
        (?:the )?(?:special characters )?tab \(\`?\\u0009\`?\), line ?feed \(\`?\\u000A\`?\), and carriage return \(\`?\\
        u000D\`?\)(?: characters)?
      `,
    parts: () => ['\\t', '\\n', '\\r'],
  },
  {
    phrase: /(?:any )?control characters? \(`?\\u0000-\\u001f`?(?: ?[|,] ?| and | or )`?\\u007f ?- ?\\u009f`?\)/iy,
    parts: () => [C1, '\\u007F-\\u009F'],
  },
  {
    phrase: regex('iy')`
        (?:(upper-?case|lower-?case|upper case|lower case) )?(?:hexadecimal|hexidecimal|hex) (?:
          characters?|digits?|numbers?
        )(?![a-z-])
      `,
    parts: ([, letterCase = '']) => [
      '0-9',
      ...(/lower/i.test(letterCase) ? [] : ['A-F']),
      ...(/upper/i.test(letterCase) ? [] : ['a-f']),
    ],
  },
  {
    phrase: regex('iy')`
        (?:any )?(?:ASCII )?(?:printable )?(?:ASCII )?characters? \(ASCII (?:range|characters|code|codes|values?) 32 ?
        (?:through|to|-|–) ?126\)
      `,
    parts: () => [' -~'],
  },
  {
    phrase: /(?:any )?printable ASCII characters? \(ASCII codes? 33(?: ?[-–] ?| to | through )126\)/iy,
    parts: () => ['!-~'],
  },
  {
    phrase: /(?:any )?(?:printable )?ASCII characters? \(?33 ?(?:-|–|to|through) ?126\)?(?: including .*$)?/iy,
    parts: () => ['!-~'],
  },
  { phrase: /RFC 3986 unreserved characters?/iy, parts: () => ['A-Z', 'a-z', '0-9', '._~', '\\-'] },
  { phrase: /(?:any )?(?:ASCII printable|printable ASCII) characters?(?![a-z-])/iy, parts: () => [' -~'] },
  {
    phrase: regex('iy')`
        (?:new ?line|line ?break|new-line)s?(?: characters?)?
        (?: \([\`"']?\\?r[\`"']? (?:or|and) [\`"']?\\?n[\`"']?\)| \([\`"']?\\?n[\`"']? (?:or|and) [\`"']?\\?r[\`"']?\))
      `,
    parts: () => ['\\r', '\\n'],
  },
  {
    phrase: /(?:new ?line|line ?feed|new-line)s?(?: characters?)?(?: \([`"']?\\?n[`"']?\))?(?![a-z-])/iy,
    parts: () => ['\\n'],
  },
  { phrase: /carriage returns?(?: characters?)?(?: \([`"']?\\?r[`"']?\))?(?![a-z-])/iy, parts: () => ['\\r'] },
  { phrase: /tabs?(?: characters?)?(?: \([`"']?\\?t[`"']?\))?(?![a-z-])/iy, parts: () => ['\\t'] },
  {
    phrase: /punctuation(?: marks| characters)? \(`?!"#\$%&'\(\)\*\+,-\.\/:;<=>\?@\[\\?\]\^_`\{\|\}~`?\)/iy,
    parts: () => ['!-/', ':-@', '\\[-`', '{-~'],
  },
  { phrase: /(?:ASCII )?control characters?(?= *(?:$|,| or| and))/iy, parts: () => [C1, '\\u007F'] },
];

/** Finds a described range at a place of a text. */
export function namedRange(
  text: string,
  at: number,
): { readonly parts: readonly string[]; readonly length: number } | undefined {
  for (const { phrase, parts } of NAMED_RANGES) {
    phrase.lastIndex = at;
    const match = phrase.exec(text);
    if (match) return { parts: parts(match), length: match[0].length };
  }
  return undefined;
}
