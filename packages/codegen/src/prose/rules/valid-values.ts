import type { JsonValue } from '../../document/json-value.ts';
import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading, StatedKeyword, Uncertainty } from '../about/reading.ts';
import { nameWords, readTopic } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { type ListedValues, readInlineValues, readItemValues } from '../values/read-values.ts';
import { CLOSED, LEADS, OPEN, OPEN_LIST } from '../values/value-leads.ts';
import type { Rule } from './rule.ts';

/** "Valid values are `a` and `b`.", "Must be one of: A | B", "The only valid value is `x`." */
export const validValues: Rule = {
  name: 'Only certain values are valid.',
  signal: regex('')`
      (?:valid|possible|available|allow(?:ed|able)|accept(?:ed|able)|supported|permitted)(?: \w+)? (?:
        values?|options?|inputs?
      )|supported [\w ]{1,30} are|the following \w+(?: \w+)? are|\bone of\b|\beither\b|\bmust (?:always )?(?:be|specify|use)\b|^values:|^enum:|
      \bsupports [a-z]|\bonly \`|the only[ ]
    `,
  despite: ['example', 'variant', 'other-member'],
  read: (sentence, member) => {
    // Backslashes are lost.
    if (/\(newline\)/.test(sentence.text)) return [uncertainty('ambiguous')];
    if (OPEN_LIST.test(sentence.text)) return member.listed ? [] : [uncertainty('ambiguous')];
    const found = findList(sentence);
    return found && readList(found, sentence, member);
  },
};

const KIND = 'Which values are valid.';
/** "supports Chinese ("zh"), English ("en") and Korean ("ko")": the codes are the values. */
const NAMED = /\bsupports ((?:[A-Z][\w ]* \("[\w-]+"\)(?:,? and |, )?){2,})\.?$/;

interface FoundList {
  readonly topic: string;
  readonly list: string;
  readonly singular: boolean;
}

function findList({ text }: Sentence): FoundList | undefined {
  for (const lead of LEADS) {
    const groups = lead.exec(text)?.groups;
    if (groups)
      return { topic: (groups.topic ?? '').trim(), list: groups.list ?? '', singular: groups.only !== undefined };
  }
  const named = NAMED.exec(text)?.[1];
  if (named === undefined) return undefined;
  return {
    topic: '',
    list: [...named.matchAll(/\("([\w-]+)"\)/g)].map(([, code]) => `\`${code}\``).join(', '),
    singular: false,
  };
}

function readList({ topic, list }: FoundList, sentence: Sentence, member: DescribedMember): RuleReading {
  const open = OPEN.test(sentence.text.slice(0, sentence.text.length - list.length)) || /^includes?\b/i.test(list);
  if (open) return member.listed ? [] : [uncertainty('ambiguous')];
  const bullets = list === '' || /^(?:the following(?: values| options)?|as follows)?[:.;]?$/i.test(list);
  if (bullets && sentence.items.length === 0) return undefined;
  const listed = bullets ? readItemValues(sentence.items) : readInlineValues(list);
  if (!listed) return CLOSED.test(sentence.text) ? notRead(list, bullets, member) : undefined;
  if (listed.values.some((value) => value === member.name || member.others.has(value))) return undefined;
  if (
    listed.values.every((value) => /^ipv[46]$/i.test(value)) &&
    !/type|family|version|stack|protocol/i.test(member.name)
  )
    return [uncertainty('ambiguous')];
  const on = placeOf(topic, sentence, member);
  if (member.listed && (on === 'self' || on === 'items' || on === 'values')) return nullOf(listed, on);
  return on === undefined
    ? [uncertainty('ambiguous')]
    : keywordsFor(listed, on, on === 'self' ? member.type : member.content, member);
}

const uncertainty = (reason: Uncertainty['reason']): Uncertainty => ({ reason, statement: KIND });

/** Ranges and counts are read by other rules; a list of which a part is no value is said to be unread. */
function notRead(list: string, bullets: boolean, member: DescribedMember): RuleReading {
  if (member.listed) return undefined;
  return bullets || /`|\|/.test(list)
    ? /^`?[-\d]/.test(list)
      ? undefined
      : [uncertainty('not-understood')]
    : undefined;
}

/** Values of a list are those of its items. */
function placeOf(topic: string, { heading }: Sentence, member: DescribedMember): StatedKeyword['on'] | undefined {
  if (heading?.startsWith('`') && heading !== `\`${member.name}\``) return undefined;
  const named = /`(\w+)`/.exec(topic)?.[1];
  if (named !== undefined && named !== member.name && named !== `${member.name}s`) return undefined;
  if (/^each (?!item|element|entry|value)/i.test(topic)) return undefined;
  const on = readTopic(topic.replace(/^(?:this|you)$/i, ''), member);
  if (member.type === 'array')
    return on !== undefined && member.content !== 'object' && member.content !== 'array' ? 'items' : undefined;
  if (member.type === 'map') return on === 'keys' || on === 'values' ? on : undefined;
  return on === 'self' ? on : undefined;
}

function nullOf({ values }: ListedValues, on: StatedKeyword['on']): StatedKeyword[] {
  return values.includes('null') ? [{ on, keyword: 'null', value: true }] : [];
}

function keywordsFor(
  listed: ListedValues,
  on: StatedKeyword['on'],
  type: DescribedMember['type'] | undefined,
  member: DescribedMember,
): RuleReading {
  const texts = listed.values.filter((value) => value !== 'null');
  const values = texts.map((text) => typedValue(text, on === 'keys' ? 'string' : type));
  if (
    listed.unit !== undefined &&
    !nameWords(member.name).some((word) => word.startsWith(listed.unit?.toLowerCase().slice(0, 3) ?? ''))
  )
    return [uncertainty('ambiguous')];
  if (type === 'boolean' && values.length > 1) return [];
  const known = values.filter((value) => value !== undefined);
  const [first] = known;
  if (first === undefined || known.length < values.length) return [uncertainty('ambiguous')];
  const clause: StatedKeyword =
    // Null stands among values, and not beside a constant.
    known.length === 1 && !listed.values.includes('null')
      ? { on, keyword: 'const', value: first }
      : { on, keyword: 'enum', value: known };
  return [clause, ...nullOf(listed, on)];
}

/** A value in the JSON type of its member. */
function typedValue(text: string, type: DescribedMember['type'] | undefined): JsonValue | undefined {
  if (type === 'string') return text;
  if (type === 'boolean') return /^(?:true|false)$/i.test(text) ? /^true$/i.test(text) : undefined;
  if (type !== 'integer' && type !== 'number') return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(text) && (type === 'number' || !text.includes('.')) ? Number(text) : undefined;
}
