import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import { escapeText } from '../characters/character-clause.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "requires "h-" followed by from 8 to 32 lowercase letters or digits", "requires exactly 12 digits" */
export const fixedForm: Rule = {
  name: 'The whole value is a fixed text and a number of characters.',
  signal: /followed by|exactly|requires one of|by itself or/,
  despite: ['quota', 'example'],
  read: (sentence, member) => {
    if (SLASHED.test(sentence.text)) return slashed(sentence, member);
    const stated = STATED.exec(sentence.text)?.[1];
    if (stated === undefined) return undefined;
    // A member that holds one of several kinds of identifiers is not bound to the form of one.
    if (SEVERAL.test(sentence.opening)) return [{ reason: 'ambiguous', statement: KIND }];
    const forms = /^one of the following:?$/i.test(stated)
      ? sentence.items.map((item) => readForm(item))
      : [readForm(`${stated} ${nextOf(sentence)}`)];
    const known = forms.filter((form) => form !== undefined);
    if (known.length === 0 || known.length < forms.length) return [{ reason: 'not-understood', statement: KIND }];
    const on = readStringTopic('', sentence, member);
    if (!on) return [{ reason: 'ambiguous', statement: KIND }];
    const value = known.length === 1 ? `^${known[0]?.source}$` : `^(?:${known.map(({ source }) => source).join('|')})$`;
    return [
      { on, keyword: 'pattern', value, description: `${known.map(({ description }) => description).join(', or ')}.` },
    ];
  },
};

/** The path of an IAM resource is described in these words. */
const SLASHED = regex('i')`
  a string of characters consisting of either a forward slash \(\/\) by itself or a string that must begin and[ ]
  end with forward slashes
`;

function slashed(sentence: Sentence, member: DescribedMember): RuleReading {
  const on = readStringTopic('', sentence, member);
  if (!on) return [{ reason: 'ambiguous', statement: KIND }];
  return [
    {
      on,
      keyword: 'pattern',
      value: '^\\/(?:[\\s\\S]*\\/)?$',
      description: 'Either "/" alone, or a text that begins and ends with "/".',
    },
  ];
}

const KIND = 'What a value consists of.';
const SEVERAL = /: [^.]*,? or [\w ]+\.$/;
const STATED = /^The regex(?: pattern)? for (?:an? |the )?[\w ()]{1,40} string requires (.*)$/i;
const NEXT = /^This string is followed by a (?:second|third) /i;

const nextOf = ({ after }: Sentence): string => (after !== undefined && NEXT.test(after) ? after : '');

interface Form {
  readonly source: string;
  readonly description: string;
}

const BEGIN = /^(?:.{0,40}? - )?(?:A string that (?:begins with|consists of) )?(?:"([\w-]+)" followed by )?/i;
const COUNTED =
  /^(?:from |exactly )?(\d+)(?: to (\d+))? (?:additional )?(.+?)(?: \(the ID [^)]*\))?\.?(?= This string|$)/i;
const FURTHER = /^ ?This string is followed by a (?:second|third) "([^"])" (?:dash|hyphen) and /i;

/** Reads what a value consists of from its first character to its last. */
function readForm(text: string): Form | undefined {
  const begin = BEGIN.exec(text.trim());
  let rest = text
    .trim()
    .slice(begin?.[0].length ?? 0)
    .trim();
  let source = escapeText(begin?.[1] ?? '');
  let description = source === '' ? '' : `"${begin?.[1]}" and `;
  for (let count = 0; count < 3; count += 1) {
    const counted = COUNTED.exec(rest);
    const set = counted && readCharacters((counted[3] ?? '').replace(' character (_)', ' (_)'));
    if (!counted || !set) return undefined;
    const [, from = '', to] = counted;
    source += `[${set.source}]{${to === undefined ? from : `${from},${to}`}}`;
    description += `${to === undefined ? from : `${from} to ${to}`} of ${set.words}`;
    rest = rest.slice(counted[0].length).trim();
    if (rest === '') return { source, description };
    const further = FURTHER.exec(rest);
    if (!further) return undefined;
    source += escapeText(further[1] ?? '');
    description += `, "${further[1]}" and `;
    rest = rest.slice(further[0].length);
  }
  return undefined;
}

/** "The mapping key must match the pattern of `method.response.header.{name}`" */
export const keyTemplate: Rule = {
  name: 'A key is a fixed text with parts left open.',
  signal: /must match the pattern/,
  despite: ['variant', 'other-member'],
  read: (sentence, member) => {
    const [, topic = '', template] = TEMPLATE.exec(sentence.text) ?? [];
    if (template === undefined) return undefined;
    const on = readStringTopic(topic, sentence, member);
    if (on !== 'keys') return [{ reason: 'ambiguous', statement: 'A text with parts left open.' }];
    const value = `^${escapeText(template.replace(/\{\w+\}/g, '\u0000')).replaceAll('\u0000', '.+')}$`;
    return [{ on, keyword: 'pattern', value, description: `Has the form ${template}.` }];
  },
};

const TEMPLATE =
  /^(?:The )?(?:expression of )?((?:the )?[\w ]{0,30}\bkey) must match the pattern (?:of )?`?([\w.-]+\{\w+\})`?(?:,|\.$)/i;

/** "The time is an integer greater than or equal to `0`. You can use `NONE` to specify …" of a string */
export const numberOrWord: Rule = {
  name: 'A text is a whole number, or one word in its place.',
  signal: /an integer/,
  despite: ['other-member'],
  read: (sentence, member) => {
    const least = WHOLE.exec(sentence.text)?.[1];
    if (least === undefined || member.type !== 'string') return undefined;
    const word = WORD.exec(sentence.after ?? '')?.[1];
    const on = word === undefined ? undefined : readStringTopic('', sentence, member);
    if (!on) return undefined;
    const number = least === '0' ? '[0-9]+' : '0*[1-9][0-9]*';
    return [
      {
        on,
        keyword: 'pattern',
        value: `^(?:${number}|${word})$`,
        description: `A whole number from ${least}, or "${word}".`,
      },
    ];
  },
};

const WHOLE = /\ban integer (?:that is )?greater than or equal to `?([01])`?\.?$/i;
const WORD =
  /^(?:You can (?:also )?(?:use|specify)|Use|The value) `([A-Za-z]+)` (?:can be used )?to (?:specify|indicate) /;
