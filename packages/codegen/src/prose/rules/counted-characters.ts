import { regex, source } from '../../text/regex.ts';
import { readStringTopic } from '../about/topic.ts';
import type { CharacterSet } from '../characters/character-set.ts';
import { VALID_CHARACTERS } from '../characters/only-characters.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { parseNumber } from '../values/numbers.ts';
import type { Rule } from './rule.ts';

/** "The 12-digit account ID of …", "a 32-character hexadecimal string", "a numeric string of 10 to 20 digits", "up to 63 ASCII characters" */
export const countedCharacters: Rule = {
  name: 'It consists of so many characters of one kind.',
  signal: /digit|hex|ascii|alphanumeric|numeric string/,
  despite: ['quota', 'variant', 'other-member'],
  read: (sentence, member) => {
    const found = PART.test(sentence.text) || offersAnother(sentence) ? undefined : findCount(sentence.text);
    if (!found) return undefined;
    const on = readStringTopic('', sentence, member);
    if (!on) return [{ reason: 'ambiguous', statement: VALID_CHARACTERS }];
    const { set, count } = found;
    const value = `^[${set.source}]${count === undefined ? '*' : `{${count}}`}$`;
    const many = count === undefined ? 'Only' : `Exactly ${count} of`;
    return [{ on, keyword: 'pattern', value, description: `${many} ${set.words}.` }];
  },
};

/** What a part of a value is, or one kind of it, or an example. */
const PART = regex('i')`
  \b(?:
    followed by|suffix|prefix(?:ed)?|segment|ending|either|plus|random|after the|before the|e\.g|for example|
    such as|typically|usually|at least|non-?alphanumeric|including|cannot|not
  )\b|n't\b|
  \b(?:or|and) (?!more|fewer|less|modify|update|delete|edit|manage|add|change|remove|view)(?:an? |the )?
  (?!underscores?\b|hyphens?\b)
`;

/** "Specify `*` to …" says that another value is right too. */
const offersAnother = ({ after = '' }: Sentence): boolean =>
  /^(?:Specify|Use|Enter|To|You can|Or|Alternatively)\b[^.]*(?:"|`)(?:\*|[a-z]+)(?:"|`)/i.test(after);

interface Count {
  readonly set: CharacterSet;
  /** How many, where the sentence says it exactly. */
  readonly count: number | undefined;
}

const START = source`
  ^(?:
    constraints?:\s*|must be (?:exactly )?|specif(?:y|ies) |use |optional |enter |it's |
    (?:it|this|this value|this id|the value|the id|[\w ]{1,40}) (?:must be|is|are|should be) (?:always )?|
    .{1,60} (?:-|as|is|formatted as|represented (?:as|by)|\() ?
  )?(?:the |an? |your )?(?:unique |valid |optional |a list of )?
`;
const N = '(?<n>\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ACCOUNT = source`
  (?:
    (?:numeric|numerical|decimal) \w+|(?:(?!phone)\w+ )?number|
    (?:AWS |Amazon Web Services |source |target |destination |management |member |linked )*account\b|
    (?:IDs?|identifiers?) of (?:one or more |the |an? |your )*(?:\w+ )?(?:AWS |Amazon Web Services )?accounts?
    \b
  )
`;

/** How a sentence counts characters; `n` is an exact number, `kind` the kind where it is not digits. */
const FORMS: readonly RegExp[] = [
  /^(?:(?:the|this|it)(?: [\w ]{1,30})?,? )?must be an? (?<kind>alphanumeric|hexadecimal|numeric) string\.?$/i,
  new RegExp(`${START}${N}[- ]digits? ${ACCOUNT}`, 'i'),
  regex('i')`
    ${START}${N}[- ]characters?,? (?:long,? )?
    (?<kind>(?:lowercase |uppercase )?(?:alphanumeric|alphabetic|numeric|hexadecimal|hexidecimal|hex))
    (?: (?:text )?(?:string|value|identifier|id|code|token))\b
  `,
  new RegExp(`\\b(?<kind>hex)(?:adecimal)? value represented by an? ${N}-character (?:text )?string`, 'i'),
  regex('i')`
    \b(?:is|be|in|,|as|^) ?(?:an? )?(?:string|sequence) of (?:exactly )?${N} (?<kind>
      (?:numeric |decimal )?digits|(?:hexadecimal|alphanumeric|numeric|ascii) (?:characters|digits)
    )(?=\.?$|,| (?:that|which|used)\b)
  `,
  /\b(?<kind>numeric) string of (?:from )?\d+ to \d+ digits/i,
  regex('i')`
    \b(?:string|name|token|identifier) (?:of|that includes|with|containing) (?:
      up to|at most|a maximum of|(?:a )?max of|\d+ to
    ) \d+ (?<kind>(?:(?:printable )?ascii|alphanumeric) characters)(?=\.?$|,| (?:that|which|used)\b)
  `,
  regex('i')`
    ^(?:constraints?: )?(?:(?:up to|maximum(?: of)?:?|\d+ to) \d+ )
    (?<kind>(?:(?:printable )?ascii|alphanumeric) characters)(?: are allowed)?\.?$
  `,
];

function findCount(text: string): Count | undefined {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const set = setOf(groups.kind ?? 'digits');
    return set && { set, count: groups.n === undefined ? undefined : parseNumber(groups.n) };
  }
  return undefined;
}

const setOf = (kind: string): CharacterSet | undefined =>
  readCharacters(
    /^hex/i.test(kind)
      ? 'hexadecimal characters'
      : /numeric$/i.test(kind) && !/alpha/i.test(kind)
        ? 'digits'
        : kind.replace(/^(?:numeric|decimal) digits$/i, 'digits').replace(/(?<!characters|digits)$/i, ' characters'),
  );
