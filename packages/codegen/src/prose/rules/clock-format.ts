import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const DAY = '[A-Za-z]{3}';

/** The formats of times of day and of weekly windows that pages write out, and what each asks. */
const FORMATS: Readonly<Record<string, { readonly value: string; readonly description: string }>> = {
  'hh24:mi-hh24:mi': { value: `^${TIME}-${TIME}$`, description: 'From one time of day to another, as 05:00-06:30.' },
  'ddd:hh24:mi-ddd:hh24:mi': {
    value: `^${DAY}:${TIME}-${DAY}:${TIME}$`,
    description: 'From one time of the week to another, as mon:05:00-mon:06:30.',
  },
  'ddd:HH:MM-ddd:HH:MM': {
    value: `^${DAY}:${TIME}-${DAY}:${TIME}$`,
    description: 'From one time of the week to another, as mon:05:00-mon:06:30.',
  },
  'd:HH:MM': { value: `^[1-7]:${TIME}$`, description: 'A day of the week from 1 to 7 and a time of day, as 1:05:00.' },
  'HH:MM': { value: `^${TIME}$`, description: 'A time of day, as 05:00.' },
  'HH:00': { value: '^(?:[01][0-9]|2[0-3]):00$', description: 'A full hour of the day, as 05:00.' },
};

/** "Must be in the format `hh24:mi-hh24:mi`.", "in the format `HH:MM`, where `HH` is the zero-padded hour" */
export const clockFormat: Rule = {
  name: 'A time of day stands in a certain format.',
  signal: /hh24:mi|hh:mm|hh:00|yyyy-mm/,
  despite: ['variant', 'example'],
  read: (sentence, member) => {
    const date = DATED.exec(sentence.text);
    if (date) return readDate(date, sentence, member);
    const format = formatOf(sentence);
    if (format === undefined) return undefined;
    const on = readStringTopic('', sentence, member);
    return [on ? { on, keyword: 'pattern', ...format } : { reason: 'ambiguous', statement: 'The format of a time.' }];
  },
};

const MONTH = '(?:0[1-9]|1[0-2])';
/** The formats of dates that pages write out. */
const DATES: Readonly<Record<string, { readonly value: string; readonly description: string }>> = {
  'YYYY-MM-DD': { value: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'A date, as 2026-01-31.' },
  'YYYY-MM': { value: `^[0-9]{4}-${MONTH}$`, description: 'A month, as 2026-01.' },
};

/** "The date of the planting in `YYYY-MM-DD` format", "Use YYYY-MM-DD format.", "the last day of a month (YYYY-MM-DD)" */
const DATED = regex('i')`
  ^(?!for example|e\.g)(?:(?<topic>[\w' ]{0,40}?) (?:is|are|must be|must follow|should be|has) )?[^.;]*?
  (?:\b(?:in(?: an?| the)?|use(?: the)?|(?:this|the) format:?) \`?(?<format>yyyy-mm(?:-dd)?)\`?(?: format\b(?! or)|(?=\.?$))|
  \b(?:date|day|month)s?(?: of an? \w+)? \((?<shown>yyyy-mm(?:-dd)?)\)\.?$)
`;

function readDate({ groups }: RegExpExecArray, sentence: Sentence, member: DescribedMember): RuleReading {
  const format = DATES[(groups?.format ?? groups?.shown ?? '').toUpperCase()];
  if (format === undefined) return undefined;
  const on = readStringTopic((groups?.topic ?? '').trim(), sentence, member);
  return on ? [{ on, keyword: 'pattern', ...format }] : [{ reason: 'ambiguous', statement: 'The format of a date.' }];
}

const STATED = regex('')`
  ^(?:(?!for example|e\.g|such as).){0,120}?\b(?:in(?: the)?|be in|[Ff]ormat(?:ted)?(?: is|:)?)\s*\`?
  ((?:ddd?:|d:)?(?:hh24:mi|HH:MM|HH:00)(?:-(?:ddd:)?(?:hh24:mi|HH:MM))?)\`?
  (?= format|[.,;]|\s*\(|\s+in |$|\s+and )
`;
/** "HH:MM" alone is a format only where the page says that the hour has two digits. */
const PADDED = /zero-padded|leading zero|24-hour/i;

function formatOf({ text, after = '', before }: Sentence): (typeof FORMATS)[string] | undefined {
  const format = STATED.exec(text)?.[1];
  if (format === undefined || !Object.hasOwn(FORMATS, format)) return undefined;
  if (format === 'HH:MM' && !PADDED.test(text) && !PADDED.test(after) && !PADDED.test(before?.text ?? ''))
    return undefined;
  return FORMATS[format];
}
