import { regex } from '../text/regex.ts';
import type { EmittedKeyword, Place } from './place.ts';
import { refusesText } from './refusal.ts';
import type { Spoken } from './spoken.ts';

/** A text that a sentence allows in words. */
export interface MadeUpText {
  readonly value: string;
  readonly spoken: Spoken;
}

const ARN = 'arn:aws:service:us-east-1:111122223333:thing/a-name';
const OR_ARN = regex('i')`
  \b(?:names?|IDs?|identifiers?|alias(?:es)?)(?: \([^)]*\))?,? (?:or|and|or the|or its)
  (?: (?:the|full|an?|its|\w+))? (?:ARNs?|Amazon Resource Names?)\b|
  \b(?:ARNs?|Amazon Resource Names? \(ARNs?\)) or (?:the |its |an? )?(?:\w+ )?(?:name|ID|alias)\b
`;
const HOST = /\b(?:FQDN|fully[- ]qualified (?:domain|host) name)\b/i;
const LISTED = /\bcomma[- ](?:separated|delimited)\b|\bseparated by (?:a )?commas?\b/i;
/** What could not end or double, were it not allowed. */
const HYPHENS = regex('i')`
  \b(?:cannot|can't|must not|may not|not)\b[^.]*\b(?:end|begin|start)s? (?:or (?:end|begin|start) )?with (?:a )?hyphen|
  \bconsecutive hyphens|hyphens in a row
`;
const ALLOWS = regex('i')`
  \b(?:
    contain|include|consist of|characters (?:are|is|include)|allowed characters|valid characters|up to \d+ (?:\w+ )?characters|
    permitted|accept|supports?
  )\b|\d+ letters
`;
const DENIES =
  /\b(?:not|cannot|can't|no|except|begin|start|end|first|last|followed|excluding|unless|reserved)\b|n't\b/i;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bhyphens?\b|\bdash(?:es)?\b/i, '-'],
  [/\bunderscores?\b/i, '_'],
  [/\bperiods?\b|\bdots?\b/i, '.'],
  [/\bplus signs?\b/i, '+'],
  [/\bat (?:sign|symbol)s?\b/i, '@'],
  [/\bforward slash(?:es)?\b/i, '/'],
  [/\bspaces\b/i, ' '],
];
/** Texts of which a pattern with any alphabet takes one. */
const BASES = ['ab', 'AB', 'a1', '11', 'abcdefgh', 'ABCDEFGH'];

/** The texts that a member's prose allows in words: an ARN beside a name, a host's whole name, several values with commas, signs. */
export function madeUpTexts(place: Place, sentences: readonly Spoken[]): MadeUpText[] {
  const patterns = place.keywords.filter(({ keyword }) => keyword === 'pattern');
  return sentences.flatMap((spoken) => {
    const { text } = spoken;
    const found: MadeUpText[] = [];
    if (OR_ARN.test(text) && spoken.first) found.push({ value: longArn(place), spoken });
    if (HOST.test(text)) found.push({ value: 'host-1.example.com', spoken });
    if (LISTED.test(text)) found.push({ value: severalOf(place.keywords), spoken });
    if (HYPHENS.test(text)) found.push(...withSign('-', patterns, spoken));
    if (ALLOWS.test(text) && !DENIES.test(text))
      for (const [word, sign] of SIGNS) if (word.test(text)) found.push(...withSign(sign, patterns, spoken));
    return found;
  });
}

/** An ARN that holds a name of the greatest length that a sentence about names gives. */
function longArn({ keywords, sentences }: Place): string {
  const ofName = sentences.some(
    ({ keyword, text }) => keyword === 'maxLength' && /\b(?:names?|IDs?|alias)\b/.test(text),
  );
  const most = Number(keywords.find(({ keyword }) => keyword === 'maxLength')?.value ?? 0);
  return ofName ? `${ARN}${'a'.repeat(Math.min(most, 300))}` : ARN;
}

/** Two of the values with a comma between them. */
function severalOf(keywords: readonly EmittedKeyword[]): string {
  const values = keywords.find(({ keyword }) => keyword === 'enum')?.value;
  const [one, other] = Array.isArray(values) ? values : ['one', 'two'];
  return `${one},${other ?? one}`;
}

/** A text that the patterns take, with a sign in its middle. */
function withSign(sign: string, patterns: readonly EmittedKeyword[], spoken: Spoken): MadeUpText[] {
  const base = BASES.find((text) => refusesText(patterns, text) === undefined);
  if (base === undefined) return [];
  return [{ value: `${base.slice(0, base.length / 2)}${sign}${base.slice(base.length / 2)}`, spoken }];
}
