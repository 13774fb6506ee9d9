import { regex } from '../../text/regex.ts';
import { CHARACTER_NAME, characterNamed, namedRange } from './character-names.ts';
import { CharacterSet, escapeInClass } from './character-set.ts';
import {
  ANNOUNCED,
  DIGITS,
  FILLER,
  LETTERS,
  LOOSE_SIGN,
  PRINTABLE,
  QUOTED,
  RANGE,
  SCRIPTS,
  SEPARATORS,
  SHOWN_RANGE,
  SIGNS,
  SPACES,
  TAIL,
  WHITE_SPACE,
} from './character-words.ts';

/**
 * Reads a phrase that enumerates characters, such as "letters, digits (0-9), `_` and the following symbols: + =".
 * @returns the set, or `undefined` where any part of the phrase is not understood
 */
export function readCharacters(phrase: string): CharacterSet | undefined {
  const text = phrase
    .trim()
    .replace(/alpha-numeric/gi, 'alphanumeric')
    .replace(/`([A-Za-z0-9])` ?[-–] ?`([A-Za-z0-9])`/g, '$1-$2')
    .replace(/"at" (?=symbol|sign)/g, 'at ')
    .replace(/(?<=\)) , (?=[a-z]+ \()/g, ', ')
    .replace(/\( (?=`)/g, '(')
    .replace(/(?<=`) \)/g, ')')
    .replace(/(?<=[\w)`'"])\.$/, '')
    .replace(TAIL, '');
  // The page lost the sign that its name was followed by.
  if (/\w\(\)/.test(text)) return undefined;
  const parts = new CharacterReader(text.replace(SCRIPTS, '')).read();
  // A typeset dash or quotation mark hardly stands for itself.
  if (!parts || parts.length === 0 || parts.some((part) => /[^\x00-\x7F]/.test(part))) return undefined;
  const set = new CharacterSet(parts);
  const anyScript =
    /\bunicode\b|\butf-?8\b/i.test(text) ||
    (set.hasSpace && !SHOWN_RANGE.test(text) && !/\bASCII|\bEnglish|alphanumeric/i.test(text));
  return anyScript && set.hasAlphabet ? set.widened() : set;
}

/** What explains a bullet: a further sentence, or what its sign is for. */
const EXPLAINED = /(?:\. .*| (?:to|that|as|used|which|in) [a-z].*)?\.?$/;

/**
 * The characters of a list of bullets, such as "Letters a through z. Case does not matter." and "Period (.) to separate labels".
 * @returns the set, or `undefined` where any bullet is not understood
 */
export function readCharacterItems(items: readonly string[]): CharacterSet | undefined {
  const sets = items.map((item) => readCharacters(item) ?? readCharacters(item.replace(EXPLAINED, '')));
  const known = sets.filter((set) => set !== undefined);
  return known.length > 0 && known.length === sets.length
    ? new CharacterSet(known.flatMap(({ parts }) => parts))
    : undefined;
}

const BOTH_CASES = regex('i')`
  ^(?:
  (?:both )?upper(?:case)? ?(?:and|or|&|\/) ?lower(?:case)?|lower(?:case)? ?(?:and|or|&|\/) ?upper(?:case)?
  )$
`;

class CharacterReader {
  readonly #text: string;
  #at = 0;
  readonly #parts: string[] = [];
  /** The parts that the last word gave, which a gloss in parentheses repeats or narrows. */
  #last: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): string[] | undefined {
    for (let steps = 0; steps < 200; steps += 1) {
      this.#take(FILLER);
      if (this.#at >= this.#text.length) return this.#parts;
      if (!this.#next()) return undefined;
    }
    return undefined;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  #next(): boolean {
    const range = namedRange(this.#text, this.#at);
    if (range) {
      this.#at += range.length;
      return this.#add(...range.parts);
    }
    if (this.#take(ANNOUNCED)) {
      this.#last = [];
      return true;
    }
    return this.#gloss() ?? this.#word() ?? this.#quoted() ?? this.#signs() ?? false;
  }

  #add(...parts: string[]): true {
    this.#parts.push(...parts);
    this.#last = parts;
    return true;
  }

  #word(): true | undefined {
    const printable = this.#take(PRINTABLE);
    if (printable) return this.#add(printable[1] ? (/visible/i.test(printable[1]) ? '!-~' : ' -~') : '\\x00-\\x7F');
    const letters = this.#take(LETTERS);
    if (letters) return this.#letters(letters[1] ?? '', letters[2] ?? '');
    if (this.#take(DIGITS)) return this.#add('0-9');
    if (this.#take(WHITE_SPACE)) return this.#add('\\s');
    if (this.#take(SEPARATORS)) return this.#add('\\p{Z}');
    if (this.#take(SPACES)) return this.#add(' ');
    CHARACTER_NAME.lastIndex = this.#at;
    const name = CHARACTER_NAME.exec(this.#text.toLowerCase())?.[0];
    const signs = name && characterNamed(name);
    if (!name || !signs) return undefined;
    this.#at += name.length;
    return this.#add(...[...signs].map(escapeInClass));
  }

  #letters(letterCase: string, noun: string): true | undefined {
    if (/^characters/i.test(noun) && letterCase === '') return undefined;
    const upper = letterCase === '' || /upper/i.test(letterCase);
    const lower = letterCase === '' || /lower/i.test(letterCase);
    return this.#add(
      ...(upper ? ['A-Z'] : []),
      ...(lower ? ['a-z'] : []),
      ...(/^alphanumer/i.test(noun) ? ['0-9'] : []),
    );
  }

  /** What stands in parentheses shows what the word before it means. */
  #gloss(): boolean | undefined {
    if (this.#text[this.#at] !== '(' || (this.#last.length === 0 && /[\s),]/.test(this.#text[this.#at + 1] ?? ' ')))
      return undefined;
    const end = this.#text.indexOf(')', this.#at + 2);
    if (end < 0) return undefined;
    const inner = this.#text.slice(this.#at + 1, end).trim();
    this.#at = end + 1;
    if (/^(?:case[- ]sensitive|single|all|both)$/i.test(inner)) return true;
    const shown = BOTH_CASES.test(inner)
      ? ['A-Z', 'a-z']
      : /^(?:lower|upper)-?case(?: only)?$/i.test(inner)
        ? [/^l/i.test(inner) ? 'a-z' : 'A-Z']
        : /^(?:[^\sA-Za-z0-9`'"]+|["'`])$/.test(inner)
          ? [...inner].map(escapeInClass)
          : new CharacterReader(inner.replace(/^including /i, '').replace(/\[(.*)\]/, '$1')).read();
    return shown !== undefined && shown.length > 0 && this.#show(shown);
  }

  #show(shown: readonly string[]): boolean {
    const named = this.#last;
    const agrees = shown.every((part) => this.#parts.includes(part));
    if (agrees && named.length > shown.length && named.every((part) => /^(?:A-[ZF]|a-[zf]|0-9)$/.test(part))) {
      // "letters (a-z)": the range says which of them.
      this.#parts.splice(this.#parts.length - named.length, named.length, ...shown);
    } else if (!agrees) {
      const blanks = named[0] === '\\s' && shown.every((part) => /^(?: |\\[tnrs])$/.test(part));
      if (blanks) return true;
      if (named.length > 0) return false;
      this.#parts.push(...shown);
    }
    this.#last = [];
    return true;
  }

  #quoted(): boolean | undefined {
    const found = this.#take(QUOTED);
    if (!found) return undefined;
    const inner = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
    if (/\s$/.test(inner)) return false;
    if (/^[^\sA-Za-z0-9]$/u.test(inner)) return this.#add(escapeInClass(inner));
    if (/[\\"'`]/.test(inner)) return false;
    if (/^[^\sA-Za-z0-9]+$/.test(inner)) return this.#add(...[...inner].map(escapeInClass));
    if (/^[^\sA-Za-z0-9](?:, [^\sA-Za-z0-9])+$/.test(inner)) return this.#add(...inner.split(', ').map(escapeInClass));
    if (/^\S(?: \S)+$/.test(inner)) return this.#add(...inner.split(' ').map(escapeInClass));
    const parts = new CharacterReader(inner).read();
    return parts !== undefined && parts.length > 0 && this.#add(...parts);
  }

  #signs(): boolean | undefined {
    const range = this.#take(RANGE);
    if (range) {
      const [low = '', high = ''] = range.slice(1).filter((end) => end !== undefined);
      return low < high && this.#add(`${low}-${high}`);
    }
    const loose = this.#take(LOOSE_SIGN);
    if (loose && /[,;]/.test(loose[0]) && this.#last.some((part) => part.length > 2)) return false;
    if (loose) return this.#add(escapeInClass(loose[0]));
    const run = this.#take(SIGNS)?.[0];
    return run === undefined ? undefined : this.#run(run);
  }

  /** Signs that stand without blanks between them. A full stop at the end may be one, or end the sentence. */
  #run(run: string): boolean {
    if (/[A-Za-z0-9]/.test(this.#text[this.#at] ?? '')) return false;
    const ended = this.#at >= this.#text.length;
    const separated = !ended && /[,;]$/.test(run);
    const stopped =
      ended && run.endsWith('.') && (run.length === 2 || run.slice(0, -1).includes('.') || this.#parts.includes('.'));
    if (ended && run.endsWith('.') && !stopped) return false;
    const signs = [...(separated || stopped ? run.slice(0, -1) : run)];
    if (signs.some((sign) => /["'’\\–—…]/.test(sign))) return false;
    return this.#add(...signs.map(escapeInClass));
  }
}
