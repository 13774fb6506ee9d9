import type { Subject } from '../about/member.ts';
import type { Clause, Doubt, RuleReading } from '../about/reading.ts';
import { stringPlace } from '../about/topic.ts';
import { mayBacktrack } from '../characters/backtracking.ts';
import { CharacterSet } from '../characters/character-set.ts';
import { translateJavaRegex } from '../characters/java-regex.ts';
import { onlyClauses } from '../characters/only-characters.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Statement } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "Pattern: `[a-z]+`", "must match the regular expression `^[a-z]+$`", "(Java regex: "^([a-z]*)$")" */
export const regularExpression: Rule = {
  name: 'The whole value matches a regular expression.',
  signal: /regex|regular expression|pattern|match|\[a-z|\[0-9/,
  despite: ['quota', 'place'],
  read: (statement, subject) => {
    const found = findRegex(statement);
    return found && readRegex(found, statement, subject);
  },
};

const KIND = 'A regular expression.';

/** A regular expression as a sentence shows it: between quotes, or bare at its end. */
const SHOWN = `(?:" ?\`([^\`]+)\` ?"|\`([^\`]+)\`|''([^']+)''|"([^"]+)"|'([^']+)'|(\\S*[[\\\\(]\\S*[^\\s.)]))`;
const FORMS = [
  new RegExp(
    `^(?:(?:the )?(?:regex|regular expression|allowed|valid|validation)? ?(?:pattern|regex|regular expression)(?: is)?|RegEx):? ?${SHOWN}[.;]?$`,
    'i',
  ),
  new RegExp(`\\(Java reg(?:ex|ular expressions?): ?${SHOWN}\\)?\\.?\\)?\\.?$`, 'i'),
  new RegExp(
    `^(.*?)(?:(?:must|should|needs? to|has to|have to) (?:also )?(?:match|satisfy|conform to|follow|adhere to)|\\bmatching)(?: (?:the|this|an?))?(?: following)?(?: (?:regex|regular expression|pattern|Java regular expression|expression))*(?: pattern)?:? ?${SHOWN}\\.?$`,
    'i',
  ),
  new RegExp(`^(.*?)(?:that follow|\\bfollows) the pattern ${SHOWN}\\.?$`, 'i'),
  new RegExp(`^(.*?)\\bwith (?:the )?(?:pattern|regex|regular expression):? ${SHOWN}\\.?$`, 'i'),
] as const;

interface FoundRegex {
  readonly topic: string;
  readonly source: string;
}

function findRegex({ text, heading }: Statement): FoundRegex | undefined {
  for (const [index, form] of FORMS.entries()) {
    const match = form.exec(text);
    if (!match) continue;
    const groups = index < 2 ? match.slice(1) : match.slice(2);
    const source = groups.find((group) => group !== undefined);
    const lead = index < 2 ? '' : (match[1] ?? '');
    if (source !== undefined) return { topic: topicOf(lead), source: source.replace(/^["']+|["';]+$/g, '') };
  }
  const alone =
    heading !== undefined &&
    /^(?:pattern|regex|regular expression|the allowed pattern|must match the following regular expression)$/i.test(
      heading,
    )
      ? /^`([^`]+)`\.?$/.exec(text)
      : null;
  return alone?.[1] === undefined ? undefined : { topic: '', source: alone[1] };
}

/** The noun phrase that a sentence begins with, before its first verb. */
const topicOf = (lead: string): string => {
  const last = lead.split(/(?:,|;)? (?:and|but) (?=(?:the |its |it)?[\w ]*$)/i).at(-1) ?? '';
  const own = last.replace(/\b(?:that|which) $/i, '').trim();
  if (/^(?:must|can|max(?:imum)?|length|min(?:imum)?)\b/i.test(own)) return '';
  return /\b(?:must|can|is|are|should|may|with|of \d)\b/i.test(own)
    ? (/^((?:the |an? |its )?[\w ]{0,30}?) (?:must|can|is|are|should|may)\b/i.exec(own)?.[1] ?? '')
    : own;
};

function readRegex({ topic, source }: FoundRegex, statement: Statement, subject: Subject): RuleReading {
  if (!looksLikeRegex(source)) return undefined;
  const translated = translateJavaRegex(source);
  if ('refused' in translated) return [doubt('not-understood', `${KIND} ${translated.refused}`)];
  const value = anchored(translated.pattern);
  if (mayBacktrack(value)) return [doubt('not-checkable', `${KIND} Some texts would take too long to check.`)];
  const on = stringPlace(topic, statement, subject);
  if (!on || !allows(value, statement.text)) return [doubt('ambiguous', KIND)];
  const clause: Clause = { on, keyword: 'pattern', value, says: `Matches ${source}.` };
  return [clause];
}

/** Whether the expression allows each sign that its own sentence names: some pages say two things at once. */
function allows(value: string, text: string): boolean {
  const named = readCharacters(/\bset of (.*?) ?\(Java reg/i.exec(text)?.[1] ?? '');
  const signs = named?.parts.filter((part) => /^\\?[^\w\s\\]$/.test(part)) ?? [];
  return signs.every((sign) => new RegExp(value, 'u').test(sign.at(-1) ?? ''));
}

const doubt = (reason: Doubt['reason'], statement: string): Doubt => ({ reason, statement });

/** A class, or an anchor: other code is an example, a template or a name. */
const looksLikeRegex = (source: string): boolean =>
  /\[[^\]]+\]|\\[dwspP]|^\^.*\$$/.test(source) &&
  !/<\w+>|\$\{|(?<!\\)u[0-9A-F]{4}|^\[\s*["{]|[{]\w*[A-Za-z]\w*[}](?!\[)/.test(source.replace(/\\[pP]\{\w+\}/g, ''));

/**
 * Nearly all of the pages' expressions without anchors are one class repeated, which would check nothing if it were searched for:
 * the whole value is meant, as in Java's `String.matches`. One that has an anchor keeps what its author wrote.
 */
const anchored = (pattern: string): string => {
  if (/^\^|\$$|^\(\?/.test(pattern) || /^\(*\^|\$\)*$/.test(pattern)) return pattern;
  return /\|/.test(pattern) ? `^(?:${pattern})$` : `^${pattern}$`;
};

/** "allows (through its regex pattern) a string of characters consisting of … You can also include any of the following characters: _+=" */
export const regexInWords: Rule = {
  name: 'The characters of a regular expression, in words.',
  signal: /\bregex|regular expression|^(?:you|it) can also|^in addition/,
  despite: ['quota'],
  read: (statement, subject) => {
    const phrase = phraseOf(statement.text);
    if (phrase !== undefined)
      return readExtended(
        /^the following:?$/i.test(phrase) ? statement.items.join(', ') : phrase,
        statement.after,
        statement,
        subject,
      );
    const { text, before } = statement;
    const base = phraseOf(before?.text ?? '');
    if (base !== undefined && alsoOf(text) !== undefined)
      return readExtended(base, text, { ...statement, after: undefined }, subject);
    const path = / by itself or /.test(before?.text ?? '')
      ? /^In addition, it can contain (.*)$/i.exec(text)?.[1]
      : undefined;
    return path === undefined ? undefined : onlyClauses(readCharacters(path), '', statement, subject);
  },
};

const IN_WORDS =
  /(?:regex|regular expression)(?: pattern)?(?: that is)?(?: used to validate this parameter is|\)) a string of characters (?:consisting of|that consists? of|that can consist of)(?: any)? (?!.* by itself or )(.*)$/i;
const phraseOf = (text: string): string | undefined => IN_WORDS.exec(text)?.[1];

const ALSO = /^(?:You|It) can also (?:include|contain) (.*)$/i;
const alsoOf = (text: string): string | undefined => ALSO.exec(text)?.[1];

/** A set that the next sentence may extend. */
function readExtended(phrase: string, next: string | undefined, statement: Statement, subject: Subject): RuleReading {
  const also = alsoOf(next ?? '');
  const set = readCharacters(phrase);
  const more = also === undefined ? undefined : readCharacters(also);
  const known =
    set && (also === undefined || more) ? new CharacterSet([...set.parts, ...(more?.parts ?? [])]) : undefined;
  return onlyClauses(known, '', also === undefined ? statement : { ...statement, after: undefined }, subject);
}
