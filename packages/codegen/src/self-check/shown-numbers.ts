import { regex, source } from '../text/regex.ts';
import type { Place } from './place.ts';
import type { Spoken } from './spoken.ts';

/** A number that a sentence shows as a value of the member. */
export interface ShownNumber {
  readonly value: number;
  readonly spoken: Spoken;
}

const N = '`?\\[?([-−]?\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?)\\]?`?(?![\\w^%:/]|[.-]\\d)';
const GIVEN = regex('gi')`
  (?:^|[,;:(] |\b(?:can|must|you|or|and|to|also|(?:this (?:parameter|field|value)|it) is) )(?:
    specify|enter|use|choose|set(?: it| (?:this|the)(?: [a-z]+)?| \`\w+\`)? to|set (?:it )?(?:as|at)
  )(?: (?:an?|the|value|values|of|number|either))* ${N}(?! (?:or|to|characters|letters|bytes)\b)
`;
const MEANS = regex('gi')`
  (?:^|[\s(,;])${N},? (?:
    (?:\([^)]*\) )?(?:means|indicates|disables|represents|specifies|turns off)\b|
    for (?:no|unlimited|the last|any|automatic|infinite|auto)\b|is (?:also )?(?:valid|allowed|accepted)\b|
    to (?:disable|turn off|use no|indicate|specify (?:no|unlimited))\b
  )
`;
const VALUE_OF = regex('gi')`\b(?:a|the|if the|if this|with a|zero) value (?:of|is|to) (?:set to )?${N}`;
const DEFAULT = regex('gi')`\bdefaults?(?: (?:value|setting|number|is|of|to|are|set|the|a))*\s?[:=(]?\s?${N}`;
const EXAMPLE = /\b(?:for example|e\.g\.|such as|for instance|example:)/i;
const BRACKET = /\[(-?\d+)\]/g;
const RANGE = regex('gi')`
  (?:\b(?:between|from|range(?:s|d)?(?: is| are| of| from)?:?|values?(?: are| is| range)?:?|in the range(?: of)?|is|be)\s|\()
  ${N}(?: [a-z]+)?(?: to | through | and |\s?[-–]\s?)${N}
`;
/** "If you ask for more than 100, only 100 are returned": what is above is taken, and cut. */
const CUT = regex('i')`
  \b(?:more|greater|larger|higher|exceeds?|above|over)(?: than| the)? ${N}[^.]*?\b(?:
    only|(?:are|is) (?:returned|truncated|reduced|ignored|capped|set to)|truncates?|reduces?|caps?|rounds?|
    automatically|returns (?:up to|at most)
  )\b
`;
const CUT_BELOW = regex('i')`
  \b(?:less|lower|smaller|fewer|below)(?: than)? ${N}[^.]*?\b(?:
    (?:is|are) (?:used|raised|rounded|increased|set to)|rounds?|increases?|returns (?:up to|at most)
  )\b
`;
const TAKEN_BACK = /\b(?:not|cannot|can't|never|invalid|error|exception|returned|rejected?)\b|n't\b/i;
const UNITS = source`
  (?:
    milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|bytes|[KMGT]i?B|ms|pixels|percent|dB
  )
`;
const UNIT_AFTER = new RegExp(`^[\`\\])]*[ -]?(${UNITS})\\b`, 'i');

/** The numbers that a member's prose shows as values of it, in the unit of the sentences that were used. */
export function shownNumbers(place: Place, sentences: readonly Spoken[]): ShownNumber[] {
  const units = new Set(place.sentences.flatMap(({ text }) => unitsIn(text)));
  return sentences.flatMap((spoken) => {
    const text = spoken.text.replace(/ \((?:about |approximately )?[\d.,]+ [A-Za-z]+\)/g, '');
    const found: ShownNumber[] = [];
    const add = (value: number): void => void found.push({ value, spoken });
    const take = (pattern: RegExp): void => {
      for (const match of text.matchAll(pattern))
        for (const written of match.slice(1))
          if (written !== undefined && !isOtherUnit(text, match, written, units)) add(toNumber(written));
    };
    for (const bracket of text.matchAll(BRACKET)) add(Number(bracket[1]));
    const refuses = /\b(?:error|exception|fails?|rejected)\b/i.test(text);
    const cut = refuses ? undefined : CUT.exec(text)?.[1];
    if (cut !== undefined) add(toNumber(cut) + 1);
    const below = refuses ? undefined : CUT_BELOW.exec(text)?.[1];
    if (below !== undefined) add(toNumber(below) - 1);
    if (TAKEN_BACK.test(text)) return found;
    for (const pattern of [GIVEN, MEANS, VALUE_OF, DEFAULT, RANGE]) take(pattern);
    const example = EXAMPLE.exec(text);
    if (example) take(regexAfter(example.index));
    return found;
  });
}

/** Numbers in code behind an example's words. */
const regexAfter = (from: number): RegExp => new RegExp(`(?<=.{${from}}[^.]*?)\`(-?\\d[\\d,.]*)\``, 'g');

const unitsIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(`\\d\`? ?(${UNITS})\\b`, 'gi'))].map(([, unit = '']) => plain(unit));

const plain = (unit: string): string => unit.toLowerCase().replace(/s$/, '');

function isOtherUnit(text: string, match: RegExpExecArray, written: string, units: ReadonlySet<string>): boolean {
  const end = text.indexOf(written, match.index) + written.length;
  const unit = UNIT_AFTER.exec(text.slice(end))?.[1];
  return unit !== undefined && !units.has(plain(unit));
}

const toNumber = (written: string): number => Number(written.replace('−', '-').replaceAll(',', ''));
