/**
 * The classes that Java names after POSIX: they hold ASCII alone, and ECMAScript has others of the same names.
 * @see https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html#posix
 */
const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9A-Fa-f',
  Space: '\\t-\\r ',
};

/** What stands between the brackets of a class that Java names after POSIX. */
export function posixClass(name: string): string | undefined {
  return Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
}

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;
const SCRIPT = /^(?:Latin|Greek|Cyrillic|Han|Hiragana|Katakana|Hangul|Arabic|Hebrew|Thai|Devanagari)$/;

/** ECMAScript's name of a Unicode property that Java names, such as `L`, `IsL`, `IsAlphabetic`, `IsLatin`. */
export function propertyClass(name: string): string | undefined {
  const bare = name.replace(/^(?:Is|general_category=|gc=)/, '');
  if (CATEGORY.test(bare)) return bare;
  if (name === 'IsAlphabetic') return 'Alphabetic';
  const script = name.replace(/^(?:Is|script=|sc=|Script=)/, '');
  return SCRIPT.test(script) ? `Script=${script}` : undefined;
}
