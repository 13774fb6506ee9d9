import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { nameWords } from '../about/topic.ts';
import type { Rule } from './rule.ts';

/** What a clock's numbers end at, by the last word of a member's name. */
const ENDS: Readonly<Record<string, number>> = { hour: 23, minute: 59, second: 59 };
const IN_BRACKETS = /^(?:the|an?) [^.;()]*\(\s*`?00?`?\s?(?:-|–|to)\s?`?(23|59)`?\s*\)\.?$/i;

/** "The hour at which the planting begins (`00`-`23`)." */
export const clockRange: Rule = {
  name: 'An hour, a minute or a second is in the range of a clock.',
  signal: /(?:23|59)`?\s*\)\.?$/,
  read: ({ text }, member) => {
    const end = IN_BRACKETS.exec(text)?.[1];
    return end === undefined || Number(end) !== endOf(member) ? undefined : rangeTo(Number(end));
  },
};

const rangeTo = (value: number): RuleReading => [
  { on: 'self', keyword: 'minimum', value: 0 },
  { on: 'self', keyword: 'maximum', value },
];

const endOf = ({ name, type }: DescribedMember): number | undefined =>
  type === 'integer' || type === 'number' ? ENDS[(nameWords(name).at(-1) ?? '').replace(/s$/, '')] : undefined;
