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
  signal: /multiples? of|increments? of|divisible by/,
  read: readMultiple,
};

const MULTIPLE = regex('i')`
  \b(?:
    (?:must|should|has to|needs to)(?: also)? be (?:an? )?(?:even |integer |exact )?
    (?:multiples? of|divisible by|(?:specified )?in increments of)|
    ^you can (?:set|specify) (?<about>[\w ]{1,40}?) in multiples of|^(?:an? )?multiples? of|
    (?:is|are|valid) (?:in )?(?:multiples|increments) of
  ) (?:the number )?(?<n>${NUMBER})(?<after>.{0,14})
`;

function readMultiple(sentence: Sentence, member: DescribedMember): RuleReading {
  const { text } = sentence;
  const match = MULTIPLE.exec(text.replace(/`(\d+)`/g, '$1'));
  if (!match || (member.type !== 'integer' && member.type !== 'number'))
    return [{ reason: 'ambiguous', statement: 'A multiple of something.' }];
  const value = parseNumber(match.groups?.n ?? '');
  const unit = /^\s*([A-Za-z]+)/.exec(match.groups?.after ?? '')?.[1] ?? '';
  const before = text.slice(0, match.index).replace(/^.*(?:[,;]| and )/, '');
  const clean = match.groups?.about ?? before.replace(/\b(?:and|must|should|be|is|it)\b.*/i, '').trim();
  if (
    !(value > 0) ||
    isOtherUnit(unit, sentence, member) ||
    readTopic(clean, member) !== 'self' ||
    /^\s*(?:or|,(?! (?:from|between) \d| for example)|and \d)/.test(match.groups?.after ?? '')
  )
    return [{ reason: 'ambiguous', statement: 'A multiple of something.' }];
  return [{ on: 'self', keyword: 'multipleOf', value }];
}
