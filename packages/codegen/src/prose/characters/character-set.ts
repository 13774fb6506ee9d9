/** A set of characters: what stands between the brackets of a class, and how to say it. */
export class CharacterSet {
  /** Ranges, classes and escaped signs, in the order in which they were named. */
  readonly parts: readonly string[];

  constructor(parts: Iterable<string>) {
    this.parts = [...new Set(parts)];
  }

  /** What stands between the brackets of a class. */
  get source(): string {
    const rank = (part: string): number => (part === '\\-' ? 2 : part.length > 1 && part[0] !== '\\' ? 0 : 1);
    // A hyphen at the end stands for itself.
    return [...this.parts]
      .sort((a, b) => rank(a) - rank(b))
      .join('')
      .replace(/\\-$/, '-');
  }

  /** One of the characters, in the plainest form: a sign alone needs no brackets. */
  get one(): string {
    const [sign = ''] = this.parts.length === 1 ? this.parts : [];
    return /^(?:\\[\]^-]|[^\\\w])$/.test(sign) ? escapeSign(sign.at(-1) ?? '') : `[${this.source}]`;
  }

  get hasAlphabet(): boolean {
    return this.parts.some((part) => ALPHABET.has(part) || /^\\x[0-4][\da-f]-\\x[67f]/.test(part));
  }

  /** How many kinds of characters it names: letters, digits, each sign. */
  get kinds(): number {
    return this.parts.length - (this.parts.includes('A-Z') && this.parts.includes('a-z') ? 1 : 0);
  }

  get hasSpace(): boolean {
    return this.parts.some((part) => part === ' ' || part === '\\s' || part === '\\p{Z}');
  }

  /** What its only sign is called, in the singular: "hyphen"; nothing where it has more, or one without a name. */
  get sign(): string | undefined {
    return this.parts.length === 1 ? SIGNS[this.parts[0] ?? ''] : undefined;
  }

  /** One of its characters in words, where it has letters alone, or letters and digits. */
  get anyOne(): string | undefined {
    const has = (part: string): boolean => this.parts.includes(part);
    if (!has('A-Z') || !has('a-z')) return undefined;
    return this.parts.length === 2
      ? 'a letter'
      : this.parts.length === 3 && has('0-9')
        ? 'a letter or a digit'
        : undefined;
  }

  /** The set in words: "letters A to Z and a to z, digits and - _". */
  get words(): string {
    const letters = this.parts.includes('A-Z') && this.parts.includes('a-z') ? ['letters'] : [];
    const parts = [
      ...letters,
      ...this.parts.flatMap((part) => (letters.length > 0 && /^[Aa]-/.test(part) ? [] : (WORDS[part] ?? []))),
    ];
    const others = this.parts.filter((part) => WORDS[part] === undefined);
    const name = others.length === 1 ? SIGNS[others[0] ?? ''] : undefined;
    if (name !== undefined) parts.push(`${name}s`.replace('slashs', 'slashes'));
    const signs = (name === undefined ? others : []).map((part) => part.replace(/^\\(?=[^\w])/, ''));
    if (signs.length > 0) parts.push(`"${signs.join(' ')}"`);
    const last = parts.pop() ?? '';
    return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  }

  /** The same set with the letters and digits of every script in place of those of ASCII. */
  widened(): CharacterSet {
    return new CharacterSet(this.parts.map((part) => WIDER[part] ?? part));
  }
}

const ALPHABET = new Set([
  'A-Z',
  'a-z',
  '0-9',
  '\\p{L}',
  '\\p{N}',
  '!-~',
  ' -~',
  '\\x00-\\x7F',
  '\\u0020-\\u007F',
  '\\u0020-\\u00FF',
  '\\u0021-\\u007F',
  '\\p{Lu}',
  '\\p{Ll}',
]);

const WORDS: Readonly<Record<string, string>> = {
  'A-Z': 'capital letters',
  'a-z': 'small letters',
  '0-9': 'digits',
  'A-F': 'letters A to F',
  'a-f': 'letters a to f',
  '\\p{L}': 'letters of any script',
  '\\p{Lu}': 'capital letters of any script',
  '\\p{Ll}': 'small letters of any script',
  '\\p{N}': 'numbers of any script',
  '\\p{Z}': 'blanks of any kind',
  '\\s': 'white space',
  ' ': 'spaces',
  '\\t': 'tabs',
  '\\n': 'line feeds',
  '\\r': 'carriage returns',
  '!-~': 'visible ASCII characters',
  ' -~': 'printable ASCII characters',
  '\\x00-\\x7F': 'ASCII characters',
  '\\u0000-\\u001F': 'control characters',
  '\\u007F': 'the delete character',
  '\\u007F-\\u009F': 'control characters above ASCII',
  '\\u0020-\\u007F': 'printable ASCII characters',
  '\\u0020-\\u00FF': 'printable characters up to U+00FF',
};

const SIGNS: Readonly<Record<string, string>> = {
  '\\-': 'hyphen',
  _: 'underscore',
  '.': 'period',
  ':': 'colon',
  '/': 'slash',
  ' ': 'space',
};

const WIDER: Readonly<Record<string, string>> = { 'A-Z': '\\p{L}', 'a-z': '\\p{L}', '0-9': '\\p{N}', ' ': '\\p{Z}' };

/** Writes one sign as it stands in a class under the `u` flag. */
export const escapeInClass = (sign: string): string => (/[\\\]^[-]/.test(sign) ? `\\${sign}` : sign);

/** Writes one sign as it stands in a pattern under the `u` flag. */
const escapeSign = (sign: string): string => (/[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign);
