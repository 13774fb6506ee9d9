import { regex } from '../../text/regex.ts';
import type { StatedKeyword } from '../about/reading.ts';
import { readTopic } from '../about/topic.ts';
import type { Rule } from './rule.ts';

const NOT_EMPTY = regex('i')`
  ^(?<topic>.*?)\b(?:must not|mustn't|can't|cannot|can not|may not|should not) be (?:null,? (?:or |and )?)?
  (?:an? )?(?:empty|blank)\b(?! (?:list )?(?:or|and) (?!null|blank|contain))|
  ^(?<other>.*?)\bmust be (?:a )?non-?empty\b
`;

/** Reads "The name can't be empty." */
export const notEmpty: Rule = {
  name: 'A string or a list is not empty',
  signal: /empty|blank/,
  read: ({ text }, member) => {
    const match = NOT_EMPTY.exec(text);
    if (!match) return undefined;
    const on = readTopic(
      (match.groups?.topic ?? match.groups?.other ?? '')
        .replace(/^.*(?:[,;]| and )/, '')
        .replace(/^(?:constraints?|note):\s*/i, '')
        .trim(),
      member,
    );
    const keyword = keywordOf(on, member.type);
    return on && keyword
      ? [{ on, keyword, value: 1 }]
      : [{ reason: 'ambiguous', statement: 'Something that must not be empty.' }];
  },
};

const SELF: Readonly<Record<string, StatedKeyword['keyword']>> = {
  string: 'minLength',
  array: 'minItems',
  map: 'minProperties',
};

const keywordOf = (on: StatedKeyword['on'] | undefined, type: string): StatedKeyword['keyword'] | undefined =>
  on === 'self' ? SELF[type] : on === 'keys' ? 'minLength' : undefined;
