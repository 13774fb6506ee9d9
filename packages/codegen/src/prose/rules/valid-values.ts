import type { JsonValue } from '../../document/json-value.ts';
import type { Subject } from '../about/member.ts';
import type { Clause, Doubt, RuleReading } from '../about/reading.ts';
import { nameWords, readTopic } from '../about/topic.ts';
import type { Statement } from '../sentences/sentence.ts';
import { type ListedValues, readInlineValues, readItemValues } from '../values/read-values.ts';
import { CLOSED, LEADS, OPEN, OPEN_LIST } from '../values/value-leads.ts';
import type { Rule } from './rule.ts';

/** "Valid values are `a` and `b`.", "Must be one of: A | B", "The only valid value is `x`." */
export const validValues: Rule = {
  name: 'Only certain values are valid.',
  signal:
    /(?:valid|possible|available|allow(?:ed|able)|accept(?:ed|able)|supported|permitted)(?: \w+)? (?:values?|options?|inputs?)|supported [\w ]{1,30} are|\bone of\b|\beither\b|\bmust (?:always )?(?:be|specify|use)\b|^values:|^enum:|\bsupports [a-z]|\bonly `|the only /,
  despite: ['example', 'place', 'other-member'],
  read: (statement, subject) => {
    // Backslashes are lost.
    if (/\(newline\)/.test(statement.text)) return [doubt('ambiguous')];
    if (OPEN_LIST.test(statement.text)) return subject.listed ? [] : [doubt('ambiguous')];
    const found = findList(statement);
    return found && readList(found, statement, subject);
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

function findList({ text }: Statement): FoundList | undefined {
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

function readList({ topic, list }: FoundList, statement: Statement, subject: Subject): RuleReading {
  const open = OPEN.test(statement.text.slice(0, statement.text.length - list.length)) || /^includes?\b/i.test(list);
  if (open) return subject.listed ? [] : [doubt('ambiguous')];
  const bullets = list === '' || /^(?:the following(?: values| options)?|as follows)?[:.;]?$/i.test(list);
  if (bullets && statement.items.length === 0) return undefined;
  const listed = bullets ? readItemValues(statement.items) : readInlineValues(list);
  if (!listed) return CLOSED.test(statement.text) ? notRead(list, bullets, subject) : undefined;
  if (listed.values.some((value) => value === subject.name || subject.others.has(value))) return undefined;
  if (
    listed.values.every((value) => /^ipv[46]$/i.test(value)) &&
    !/type|family|version|stack|protocol/i.test(subject.name)
  )
    return [doubt('ambiguous')];
  const on = placeOf(topic, statement, subject);
  if (subject.listed && (on === 'self' || on === 'items' || on === 'values')) return nullOf(listed, on);
  return on === undefined
    ? [doubt('ambiguous')]
    : clausesFor(listed, on, on === 'self' ? subject.type : subject.content, subject);
}

const doubt = (reason: Doubt['reason']): Doubt => ({ reason, statement: KIND });

/** Ranges and counts are read by other rules; a list of which a part is no value is said to be unread. */
function notRead(list: string, bullets: boolean, subject: Subject): RuleReading {
  if (subject.listed) return undefined;
  return bullets || /`|\|/.test(list) ? (/^`?[-\d]/.test(list) ? undefined : [doubt('not-understood')]) : undefined;
}

/** Values of a list are those of its items. */
function placeOf(topic: string, { heading }: Statement, subject: Subject): Clause['on'] | undefined {
  if (heading?.startsWith('`') && heading !== `\`${subject.name}\``) return undefined;
  const named = /`(\w+)`/.exec(topic)?.[1];
  if (named !== undefined && named !== subject.name && named !== `${subject.name}s`) return undefined;
  if (/^each (?!item|element|entry|value)/i.test(topic)) return undefined;
  const on = readTopic(topic.replace(/^(?:this|you)$/i, ''), subject);
  if (subject.type === 'array')
    return on !== undefined && subject.content !== 'object' && subject.content !== 'array' ? 'items' : undefined;
  if (subject.type === 'map') return on === 'keys' || on === 'values' ? on : undefined;
  return on === 'self' ? on : undefined;
}

function nullOf({ values }: ListedValues, on: Clause['on']): Clause[] {
  return values.includes('null') ? [{ on, keyword: 'null', value: true }] : [];
}

function clausesFor(
  listed: ListedValues,
  on: Clause['on'],
  type: Subject['type'] | undefined,
  subject: Subject,
): RuleReading {
  const texts = listed.values.filter((value) => value !== 'null');
  const values = texts.map((text) => typedValue(text, on === 'keys' ? 'string' : type));
  if (
    listed.unit !== undefined &&
    !nameWords(subject.name).some((word) => word.startsWith(listed.unit?.toLowerCase().slice(0, 3) ?? ''))
  )
    return [doubt('ambiguous')];
  if (type === 'boolean' && values.length > 1) return [];
  const known = values.filter((value) => value !== undefined);
  const [first] = known;
  if (first === undefined || known.length < values.length) return [doubt('ambiguous')];
  const clause: Clause =
    known.length === 1 ? { on, keyword: 'const', value: first } : { on, keyword: 'enum', value: known };
  return [clause, ...nullOf(listed, on)];
}

/** A value in the JSON type of its member. */
function typedValue(text: string, type: Subject['type'] | undefined): JsonValue | undefined {
  if (type === 'string') return text;
  if (type === 'boolean') return /^(?:true|false)$/i.test(text) ? /^true$/i.test(text) : undefined;
  if (type !== 'integer' && type !== 'number') return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(text) && (type === 'number' || !text.includes('.')) ? Number(text) : undefined;
}
