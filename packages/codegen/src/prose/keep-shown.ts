import type { Constraint, DescribedMember, ProseReading, Unchecked } from './about/reading.ts';
import { joinSets, withBlanks } from './characters/join-sets.ts';
import type { Sentence } from './sentences/sentence.ts';
import { aboveCut, COMMAS, isOfName, isRaised, kindsInWords, shownNumbers, shownTexts } from './values/shown-values.ts';

const REFUSED = {
  reason: 'ambiguous',
  statement: 'A limit that a value on the page itself does not keep.',
} as const;

/**
 * Takes back what refuses a value that the same text shows: a wrong limit is worse than none. A lower limit makes room for 0 and -1,
 * which stand for something, and a list of values takes in those of a further list.
 */
export function keepShown(
  reading: ProseReading,
  sentences: readonly Sentence[],
  member: DescribedMember,
): ProseReading {
  if (!reading.constraints.some(isLimit)) return reading;
  const joined = joinSets(
    reading.constraints,
    sentences.some(({ text }) => HYPHENS.test(text)),
  );
  const takes = keeperOf(joined, sentences, member);
  const constraints: Constraint[] = [];
  const unchecked: Unchecked[] = [...reading.unchecked];
  const raised =
    reading.constraints.some(({ keyword }) => UPPER.test(keyword)) && sentences.some(({ text }) => isRaised(text));
  for (const constraint of joined) {
    const checked = isLimit(constraint) && isOnValue(constraint) ? takes(constraint) : constraint;
    const kept = raised && UPPER.test(constraint.keyword) ? undefined : checked;
    if (kept) constraints.push(kept);
    else unchecked.push({ ...REFUSED, line: constraint.line, sentence: constraint.sentence });
  }
  return { constraints, unchecked };
}

/** A hyphen that may not end a text, or stand twice, may stand in it. */
const HYPHENS = /\b(?:end with an? hyphen|consecutive hyphens|hyphens in a row)\b/i;

function keeperOf(constraints: readonly Constraint[], sentences: readonly Sentence[], member: DescribedMember): Keeper {
  if (member.type === 'array' || member.type === 'map') {
    const counts = numberKeeper(sentences.flatMap(({ text }) => aboveCut(text)));
    const texts =
      member.type === 'array' && member.content === 'string' ? textKeeper(constraints, sentences, member) : counts;
    return (constraint) => (constraint.on === 'self' ? counts : texts)(constraint);
  }
  return member.type === 'string'
    ? textKeeper(constraints, sentences, member)
    : numberKeeper(shownNumbers(sentences, member));
}

type Keeper = (constraint: Constraint) => Constraint | undefined;

/** What may be raised. */
const UPPER = /^(?:max\w+|exclusiveMaximum)$/;
const LIMITS =
  /^(?:minLength|maxLength|pattern|enum|const|minimum|maximum|exclusive|multipleOf|maxItems|maxProperties)/;
const isLimit = ({ keyword }: Constraint): boolean => LIMITS.test(keyword);
/** What a text shows of a map may be a key or a value. */
const isOnValue = ({ on }: Constraint): boolean => on === 'self' || on === 'items';

function textKeeper(
  constraints: readonly Constraint[],
  sentences: readonly Sentence[],
  member: DescribedMember,
): Keeper {
  const shown = shownTexts(sentences, member);
  const examples = [...shown.filter(({ listed }) => !listed).map(({ text }) => text), ...kindsInWords(sentences)];
  const named = [
    ...(member.listed ?? []),
    ...constraints.flatMap(({ keyword, value }) => (keyword === 'enum' ? valuesOf(value) : [])),
  ];
  const isOpen = sentences.some(({ text }) => ALSO_OTHERS.test(text));
  const hasCommas = sentences.some(({ text }) => COMMAS.test(text));
  return (constraint) => {
    const { keyword, value } = constraint;
    if (keyword !== 'enum' && keyword !== 'const') {
      if (keyword !== 'minLength' && isOfName(constraint.sentence, sentences)) return undefined;
      // An example with blanks says that the characters have blanks among them.
      const wide =
        keyword === 'pattern' && examples.some((text) => text.includes(' ')) ? withBlanks(constraint) : constraint;
      const kept = examples.every((text) => holds(constraint, text)) ? constraint : wide;
      // Both ends of a length stand and fall together.
      const together = constraints.filter((other) => isTogether(constraint, other));
      return [...named, ...examples].every((text) => holds(kept, text)) &&
        examples.every((text) => together.every((other) => other === constraint || holds(other, text)))
        ? kept
        : undefined;
    }
    if (isOpen || (hasCommas && member.type === 'string')) return undefined;
    const values = valuesOf(value);
    if (!examples.every((text) => values.includes(text) || !LOOKS_LISTED.test(text) || isKind(text))) return undefined;
    const further = shown.filter(({ listed, sentence }) => listed && sentence !== constraint.sentence);
    const more = new Set(further.map(({ text }) => text).filter((text) => !values.includes(text) && text !== 'null'));
    return more.size === 0 || keyword === 'const' ? constraint : { ...constraint, value: [...values, ...more] };
  };
}

const isTogether = (one: Constraint, other: Constraint): boolean =>
  one === other ||
  ([one, other].every(({ keyword }) => keyword.endsWith('Length')) &&
    one.sentence === other.sentence &&
    one.line === other.line &&
    one.on === other.on);

/** "You can also specify a number." */
const ALSO_OTHERS = /^you (?:can|may) also (?:specify|use|enter|provide) (?:an?|any|your own) [^`"]+$/i;

const valuesOf = (value: Constraint['value']): string[] => (Array.isArray(value) ? value : [value]).map(String);
/** A value of a list is a word; a text is shown for another reason. */
const LOOKS_LISTED = /^[\w.:/*-]+$/;
const isKind = (text: string): boolean => text.startsWith('arn:') || text === 'a-host.example.com';

function holds({ keyword, value }: Constraint, text: string): boolean {
  if (keyword === 'pattern') return new RegExp(String(value), 'u').test(text);
  const { length } = [...text];
  return keyword === 'minLength' ? length >= Number(value) : keyword !== 'maxLength' || length <= Number(value);
}

function numberKeeper(shown: readonly number[]): Keeper {
  return (constraint) => {
    const { keyword, value } = constraint;
    const refused = shown.filter((number) => !allows(constraint, number));
    if (refused.length === 0) return constraint;
    const lower = keyword === 'minimum' || keyword === 'exclusiveMinimum';
    if (!lower || refused.some((number) => number !== 0 && number !== -1) || Number(value) < 0) return undefined;
    return { ...constraint, keyword: 'minimum', value: Math.min(...refused) };
  };
}

function allows({ keyword, value }: Constraint, number: number): boolean {
  const limit = Number(value);
  if (keyword === 'minimum') return number >= limit;
  if (keyword === 'exclusiveMinimum') return number > limit;
  if (keyword === 'maximum' || keyword === 'maxItems' || keyword === 'maxProperties') return number <= limit;
  if (keyword === 'exclusiveMaximum') return number < limit;
  if (keyword === 'enum') return Array.isArray(value) && value.includes(number);
  return keyword !== 'const' || value === number;
}
