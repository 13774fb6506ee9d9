import { regex } from '../text/regex.ts';
import type { Place } from './place.ts';
import type { Spoken } from './spoken.ts';

/** A text that a sentence shows as a value of the member. */
export interface ShownText {
  readonly value: string;
  readonly spoken: Spoken;
  /** Whether it is one of several values that are named, and not written out as an example. */
  readonly named: boolean;
}

const TOKEN = /`([^`]+)`|"([^"\s](?:[^"]*[^"\s])?)"|(?<![\w)])'([^'\s]+)'(?!\w)/g;
/** What takes a sentence's values back. */
const TAKEN_BACK = regex('i')`
  \b(?:
    not|cannot|can't|n't|never|invalid|reserved|except|other than|instead|deprecated|unsupported|reject\w*|error|
    fail\w*|returned|response
  )\b|n't\b
`;
/** "For example, if the value is …" tells what happens then. */
const EXAMPLE = regex('i')`
  \b(?:
    for example|e\.g\.|such as|for instance|examples?(?: [a-z]+)?:|(?:following|this) is an? (?:valid|example)[ \w]*:
  )(?<!\blike the following example:)(?!,? (?:if|assume|suppose|when|given|this|the value|to|you|with)\b)
`;
const VALID = regex('i')`
  \b(?:
    (?:valid|possible|allowed|supported|accepted|acceptable|permitted|available) (?:\w+ )?(?:values?|options?)|
    one of (?:the following|these)
  )\b
`;
const GIVEN = regex('gi')`
  (?:^|[,;:(] |\b(?:can|must|you|or|and|to|also|this (?:parameter|field|value) is) )
  (?:specify|use|enter|choose|pass|provide|type|set(?: it| this| the [a-z]+| this [a-z]+)? to)
  (?: (?:an?|the|value|values|of|either|character|asterisk|string|wildcard|keyword))* (?=[\`"'])
`;
/** "12 digits, or `self`" */
const OR_ELSE = /\d[\w -]*,? or (?:the (?:value|word|string) )?(?=[`"])/gi;
const PREPENDED = /\bprepend(?:ed|s)? [^.`]{0,40}with (?=`)/gi;
const DEFAULT = /\bdefaults?(?: \w+){0,3}?(?:\s?:| is| to| are)(?: set to| the)? (?=[`"'])/gi;
/** What follows the name of something else. */
const NAME_OF = regex('i')`
  ^ (?:
    parameters?|fields?|members?|elements?|attributes?|actions?|operations?|API|objects?|property|properties|
    headers?|settings?|requests?|commands?|methods?|function|tags?|keys?|statement|condition|permission|role|
    policy|policies|calls?|section|list|column|table|query|groups?|language|condition
  )\b
`;

/** The texts that a member's prose shows as values of it. */
export function shownTexts(place: Place, sentences: readonly Spoken[]): ShownText[] {
  return sentences.flatMap((spoken, at) => {
    const { text, above, bullet } = spoken;
    if (TAKEN_BACK.test(text)) return [];
    const found: ShownText[] = [];
    const add = (values: readonly string[], named: boolean): void => {
      for (const value of values) found.push({ value, spoken, named });
    };
    const example = EXAMPLE.exec(text);
    // In the bullet of one value stand examples of what it means.
    if (example && !(bullet && TOKEN_FIRST.test(text))) add(tokens(text, example.index, place), false);
    if (/\b(?:example|valid ARN):$/i.test(sentences[at - 1]?.text ?? '')) add(tokenAt(text, 0, place), false);
    for (const match of [...text.matchAll(PREPENDED), ...text.matchAll(OR_ELSE)])
      add(tokenAt(text, match.index + match[0].length, place), false);
    for (const match of text.matchAll(GIVEN)) add(tokenAt(text, match.index + match[0].length, place), false);
    for (const match of text.matchAll(DEFAULT)) add(tokenAt(text, match.index + match[0].length, place), true);
    const valid = VALID.exec(text);
    if (valid && !example) add(tokens(text, valid.index, place), true);
    if (bullet && VALID.test(above) && !TAKEN_BACK.test(above)) add(tokenAt(text, 0, place), true);
    return found;
  });
}

const TOKEN_FIRST = /^[`"']/;

/** The values right at a place; several may stand between bars in one. */
function tokenAt(text: string, at: number, place: Place): string[] {
  return TOKEN_FIRST.test(text.slice(at, at + 1)) ? tokens(text, at, place, 1) : [];
}

function tokens(text: string, from: number, { others, name }: Place, most = Number.POSITIVE_INFINITY): string[] {
  const found: string[] = [];
  for (const match of [...text.slice(from).matchAll(TOKEN)].slice(0, most)) {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    const after = text.slice(from + match.index + match[0].length);
    if (written === name || others.has(written) || NAME_OF.test(after)) continue;
    const values = /\||^[\w.-]+(?:, [\w.-]+)+$/.test(written) ? written.split(/[|,]/) : [written];
    for (const value of values.map((each) => each.trim().replace(/^"(.+)"$/, '$1')))
      if (!isNoValue(value) && value !== 'null') found.push(value);
  }
  return found;
}

/** A placeholder, an expression, or a text with parts left out. */
const isNoValue = (value: string): boolean => /[<>{}…]|\.\.\.|^\^|\[.*-.*\]|\\|^\s*$|=.*&/.test(value);
