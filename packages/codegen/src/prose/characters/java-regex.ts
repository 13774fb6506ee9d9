/** A regular expression in ECMAScript's dialect under the `u` flag, or why there is none that means the same. */
export type TranslatedRegex = { readonly pattern: string } | { readonly refused: string };

/**
 * Translates a regular expression as the pages have them (Java's dialect, mostly) to ECMAScript's under the `u` flag.
 * What the two understand differently is rewritten, or refused where it cannot be.
 * @see https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html
 */
export function translateJavaRegex(source: string): TranslatedRegex {
  const doubled = undouble(source);
  if (doubled === undefined) return { refused: 'Backslashes stand doubled in it, or stand for themselves.' };
  try {
    const pattern = new Translator(doubled).translate();
    new RegExp(pattern, 'u');
    return { pattern };
  } catch (error) {
    return { refused: error instanceof Refusal ? error.message : 'It is no regular expression.' };
  }
}

/** Some pages show the expression as a Java string literal, in which each backslash stands twice. */
function undouble(source: string): string | undefined {
  const runs = source.match(/\\+/g);
  if (!runs?.some((run) => run.length > 1)) return source;
  const certain = runs.every((run) => run.length === 2) && !/\\\\(?![pPwWdDsSb.\-[\](){}*+?^$|])/.test(source);
  return certain ? source.replaceAll('\\\\', '\\') : undefined;
}

class Refusal extends Error {}

const refuse = (why: string): never => {
  throw new Refusal(why);
};

const QUANTIFIER = /[*+?]|\{\d+(?:,\d*)?\}/y;
/** Escapes that mean the same in both dialects. */
const SAME = /[dDwWsSbBtnrf]|c[A-Za-z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[1-9]|k<\w+>/y;
const SYNTAX = new Set('^$\\.*+?()[]{}|/');

class Translator {
  readonly #source: string;
  #at = 0;
  #out = '';

  constructor(source: string) {
    this.#source = source;
  }

  translate(): string {
    while (this.#at < this.#source.length) this.#next();
    return this.#out;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #next(): void {
    const quantifier = this.#take(QUANTIFIER);
    if (quantifier !== undefined) this.#quantify(quantifier);
    else if (this.#source[this.#at] === '[') this.#class();
    else if (this.#source[this.#at] === '(') this.#group();
    else if (this.#source[this.#at] === '\\') this.#out += this.#escape(false);
    else this.#literal(this.#source[this.#at] ?? '');
  }

  #literal(char: string): void {
    if (char === '{') refuse('A brace in it begins no repetition.');
    this.#at += 1;
    this.#out += char === '}' || char === ']' ? `\\${char}` : char;
  }

  #quantify(quantifier: string): void {
    this.#out += quantifier;
    if (this.#source[this.#at] === '+') refuse('It repeats possessively.');
    if (this.#source[this.#at] === '?') {
      this.#at += 1;
      this.#out += '?';
    }
  }

  #group(): void {
    const opening = this.#take(/\((?:\?(?:<[=!]|<[A-Za-z]\w*>|[:=!]))?/y) ?? '';
    if (opening === '(' && this.#source[this.#at] === '?') refuse('It has inline flags or an atomic group.');
    this.#out += opening;
  }

  #class(): void {
    this.#out += this.#take(/\[\^?/y);
    if (this.#source[this.#at] === ']') refuse('It has a class that is empty or begins with a bracket.');
    while (this.#source[this.#at] !== ']') this.#member();
    this.#at += 1;
    this.#out += ']';
  }

  /** One character, class or range in a class. A hyphen that makes no range stands for itself. */
  #member(): void {
    const low = this.#atom();
    const range = this.#take(/-(?![\]\\-])(?!$)|-(?=\\[^pPdDwWsS])/y);
    if (range === undefined || isClass(low)) {
      this.#out += range === undefined ? low : `${low}\\-`;
      return;
    }
    const high = this.#atom();
    if (/[^\p{L}\p{N}]/u.test(low + high) && !isCharacterRange(low, high))
      refuse('A hyphen in it makes a range of two signs.');
    this.#out += `${low}-${high}`;
  }

  #atom(): string {
    const char = this.#source[this.#at] ?? refuse('A class in it does not end.');
    if (char === '\\') return this.#escape(true);
    if (char === '[') refuse('It has a class in a class.');
    if (this.#source.startsWith('&&', this.#at)) refuse('It has an intersection of classes.');
    const point = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += point.length;
    return point === '-' || point === '^' ? `\\${point}` : point;
  }

  #escape(inClass: boolean): string {
    this.#at += 1;
    const property = this.#take(/[pP](?:\{\^?[\w=]+\}|[LMNPSZC])/y);
    if (property !== undefined) return this.#property(property, inClass);
    const same = this.#take(SAME);
    if (same !== undefined) return `\\${same}`;
    const point = this.#take(/x\{[0-9a-fA-F]+\}/y);
    if (point !== undefined) return `\\u${point.slice(1)}`;
    const char = this.#source[this.#at] ?? refuse('It ends in a backslash.');
    this.#at += 1;
    if (!inClass && char === 'A') return '^';
    if (!inClass && (char === 'z' || char === 'Z')) return '$';
    if (/[A-Za-z0-9]/.test(char)) refuse(`It has the escape \\${char}.`);
    return SYNTAX.has(char) || (inClass && char === '-') ? `\\${char}` : char;
  }

  #property(property: string, inClass: boolean): string {
    const name = property.slice(1).replace(/[{}]/g, '');
    const negated = property[0] === 'P';
    const posix = posixClass(name);
    if (posix !== undefined) {
      if (negated && inClass) refuse('It negates a class in a class.');
      return inClass ? posix : `[${negated ? '^' : ''}${posix}]`;
    }
    return `\\${negated ? 'P' : 'p'}{${propertyClass(name) ?? refuse(`It has the class ${name}.`)}}`;
  }
}

/** Whether an atom stands for several characters, so that no range begins with it. */
const isClass = (atom: string): boolean => /^\\[pPdDwWsS]/.test(atom) || (atom.length > 2 && !atom.startsWith('\\'));

/** Ranges of signs that are certainly meant: from one escape to another, or from the blank to the tilde. */
const isCharacterRange = (low: string, high: string): boolean =>
  (/^\\[ux]/.test(low) && /^\\[ux]/.test(high)) || (low === ' ' && high === '~') || (low === '!' && high === '~');

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
function posixClass(name: string): string | undefined {
  return Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
}

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;
const SCRIPT = /^(?:Latin|Greek|Cyrillic|Han|Hiragana|Katakana|Hangul|Arabic|Hebrew|Thai|Devanagari)$/;

/** ECMAScript's name of a Unicode property that Java names, such as `L`, `IsL`, `IsAlphabetic`, `IsLatin`. */
function propertyClass(name: string): string | undefined {
  const bare = name.replace(/^(?:Is|general_category=|gc=)/, '');
  if (CATEGORY.test(bare)) return bare;
  if (name === 'IsAlphabetic') return 'Alphabetic';
  const script = name.replace(/^(?:Is|script=|sc=|Script=)/, '');
  return SCRIPT.test(script) ? `Script=${script}` : undefined;
}
