import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { readTopic } from '../about/topic.ts';
import { isOtherUnit } from '../about/units.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { NUMBER, parseNumber } from '../values/numbers.ts';
import type { Rule } from './rule.ts';

/** Reads "Must be a multiple of 60." */
export const multiples: Rule = {
  name: 'A number is a multiple of another',
  signal: /multiples? of|increments? of|steps of|divisible by/,
  read: readMultiple,
};

const MULTIPLE = regex('i')`
  (?:
    \b(?:must|should|has to|needs to)(?: also)? be (?:an? )?(?:even |integer |exact )?
    (?:multiples? of|divisible by|(?:specified )?in increments of)|
    ^you can (?:set|specify) (?<about>[\w ]{1,40}?) in multiples of|^(?:an? )?multiples? of|
    \b(?:is|are|valid) (?:in )?(?:multiples|increments) of|
    \d\)?,? (?:[a-z]+,? )?(?:in|with) (?:increments|multiples|steps) of|\bin (?:increments|multiples|steps) of(?=.*\b(?:from|between) -?\d)
  ) (?:the number )?(?<n>${NUMBER})(?<after>.{0,14})
`;

/** The verb that follows what a sentence is about. */
const VERB =
  /\b(?:and|must|should|can|may|be|is|are|it|ranges?|valid|supported|allowed|enter|specify|set|choose|use|values?|from|between)\b.*/i;

function readMultiple(sentence: Sentence, member: DescribedMember): RuleReading {
  const { text } = sentence;
  const match = MULTIPLE.exec(text.replace(/`(\d+)`/g, '$1'));
  if (!match || (member.type !== 'integer' && member.type !== 'number'))
    return [{ reason: 'ambiguous', statement: 'A multiple of something.' }];
  const value = parseNumber(match.groups?.n ?? '');
  const unit = /^\s*([A-Za-z]+)/.exec(match.groups?.after ?? '')?.[1] ?? '';
  const upTo = text.slice(0, match.index);
  const before = /^\d/.test(match[0]) ? upTo : upTo.replace(/^.*(?:[,;]| and )/, '');
  const clean = match.groups?.about ?? before.replace(VERB, '').trim();
  if (
    !(value > 0) ||
    isOtherUnit(unit, sentence, member) ||
    readTopic(clean, member) !== 'self' ||
    /^\s*(?:or|,(?! (?:from|between) -?\d| for example| up to \d| and )|and \d)/.test(match.groups?.after ?? '')
  )
    return [{ reason: 'ambiguous', statement: 'A multiple of something.' }];
  return [{ on: 'self', keyword: 'multipleOf', value }];
}
