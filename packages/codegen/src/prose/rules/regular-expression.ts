import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading, StatedKeyword, Uncertainty } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import { mayBacktrack } from '../characters/backtracking.ts';
import { CharacterSet } from '../characters/character-set.ts';
import { translateJavaRegex } from '../characters/java-regex.ts';
import { charactersOf } from '../characters/join-sets.ts';
import { onlyKeywords } from '../characters/only-characters.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "Pattern: `[a-z]+`", "must match the regular expression `^[a-z]+$`", "(Java regex: "^([a-z]*)$")" */
export const regularExpression: Rule = {
  name: 'The whole value matches a regular expression.',
  signal: /regex|regular expression|pattern|match|\[a-z|\[0-9/,
  despite: ['quota', 'variant'],
  read: (sentence, member) => {
    const found = findRegex(sentence);
    return found && readRegex(found, sentence, member);
  },
};

const KIND = 'A regular expression.';

/** A regular expression as a sentence shows it: between quotes, or bare at its end. */
const SHOWN = `(?:" ?\`([^\`]+)\` ?"|\`([^\`]+)\`|''([^']+)''|"([^"]+)"|'([^']+)'|(\\S*[[\\\\(]\\S*[^\\s.)]))`;
const FORMS = [
  regex('i')`
    ^(?:
      (?:the )?(?:regex|regular expression|allowed|valid|validation)? ?(?:pattern|regex|regular expression)
      (?: is)?|RegEx
    ):? ?${SHOWN}[.;]?$
  `,
  new RegExp(`\\(Java reg(?:ex|ular expressions?): ?${SHOWN}\\)?\\.?\\)?\\.?$`, 'i'),
  regex('i')`
    ^(.*?)(?:
      (?:must|should|needs? to|has to|have to) (?:also )?(?:match|satisfy|conform to|follow|adhere to)|
      \bmatching
    )(?: (?:the|this|an?))?(?: following)?
    (?: (?:regex|regular expression|pattern|Java regular expression|expression))*(?: pattern)?:? ?${SHOWN}\.?$
  `,
  new RegExp(`^(.*?)(?:that follow|\\bfollows) the pattern ${SHOWN}\\.?$`, 'i'),
  new RegExp(`^(.*?)\\bwith (?:the )?(?:pattern|regex|regular expression):? ${SHOWN}\\.?$`, 'i'),
] as const;

interface FoundRegex {
  readonly topic: string;
  readonly source: string;
}

function findRegex({ text, heading }: Sentence): FoundRegex | undefined {
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

function readRegex({ topic, source }: FoundRegex, sentence: Sentence, member: DescribedMember): RuleReading {
  if (!looksLikeRegex(source)) return undefined;
  const translated = translateJavaRegex(source);
  if ('refused' in translated) return [uncertainty('not-understood', `${KIND} ${translated.refused}`)];
  const value = anchored(translated.pattern);
  if (mayBacktrack(value)) return [uncertainty('not-checkable', `${KIND} Some texts would take too long to check.`)];
  const on = readStringTopic(topic, sentence, member);
  if (!on || !allows(value, sentence.text)) return [uncertainty('ambiguous', KIND)];
  const words = charactersOf(value)?.words;
  const description = words === undefined ? `Matches ${source}.` : `Only ${words}.`;
  const clause: StatedKeyword = { on, keyword: 'pattern', value, description };
  return [clause];
}

/** Whether the expression allows each sign that its own sentence names: some pages say two things at once. */
function allows(value: string, text: string): boolean {
  const named = readCharacters(/\bset of (.*?) ?\(Java reg/i.exec(text)?.[1] ?? '');
  const signs = named?.parts.filter((part) => /^\\?[^\w\s\\]$/.test(part)) ?? [];
  return signs.every((sign) => new RegExp(value, 'u').test(sign.at(-1) ?? ''));
}

const uncertainty = (reason: Uncertainty['reason'], statement: string): Uncertainty => ({ reason, statement });

/** A class, or an anchor: other code is an example, a template or a name. */
const looksLikeRegex = (source: string): boolean =>
  /\[[^\]]+\]|\\[dwspP]|^\^.*\$$/.test(source) &&
  !/<\w+>|\$\{|(?<!\\)u[0-9A-F]{4}|^\[\s*["{]|[{]\w*[A-Za-z]\w*[}](?!\[)/.test(source.replace(/\\[pP]\{\w+\}/g, ''));

/**
 * Nearly all of the pages' expressions without anchors are one class repeated, which would check nothing if it were searched for:
 * the whole value is meant, as in Java's `String.matches`. One that has an anchor keeps what its author wrote.
 */
const anchored = (written: string): string => {
  const pattern = written.replace(WHOLE_GROUP, '^$1$');
  if (/^\^|\$$|^\(\?/.test(pattern) || /^\(*\^|\$\)*$/.test(pattern)) return pattern;
  return /\|/.test(pattern) ? `^(?:${pattern})$` : `^${pattern}$`;
};

/** `^([a-z]*)$`: a group around the whole of it says nothing. */
const WHOLE_GROUP = /^\^\(((?:[^()[\]|\\?]|\\.|\[(?:\\.|[^\]\\])*\])(?:[^()[\]|\\]|\\.|\[(?:\\.|[^\]\\])*\])*)\)\$$/s;

/** "allows (through its regex pattern) a string of characters consisting of … You can also include any of the following characters: _+=" */
export const regexInWords: Rule = {
  name: 'The characters of a regular expression, in words.',
  signal: /\bregex|regular expression|^(?:you|it) can also|^in addition/,
  despite: ['quota'],
  read: (sentence, member) => {
    const phrase = phraseOf(sentence.text);
    if (phrase !== undefined)
      return readExtended(
        /^the following:?$/i.test(phrase) ? sentence.items.join(', ') : phrase,
        sentence.after,
        sentence,
        member,
      );
    const { text, before } = sentence;
    const base = phraseOf(before?.text ?? '');
    if (base !== undefined && alsoOf(text) !== undefined)
      return readExtended(base, text, { ...sentence, after: undefined }, member);
    const path = / by itself or /.test(before?.text ?? '')
      ? /^In addition, it can contain (.*)$/i.exec(text)?.[1]
      : undefined;
    return path === undefined ? undefined : onlyKeywords(readCharacters(path), '', sentence, member);
  },
};

const IN_WORDS = regex('i')`
  (?:regex|regular expression)(?: pattern)?(?: that is)?(?: used to validate this parameter is|\)) a string of[ ]
  characters (?:consisting of|that consists? of|that can consist of)(?: any)? (?!.* by itself or )(.*)$
`;
const phraseOf = (text: string): string | undefined => IN_WORDS.exec(text)?.[1];

const ALSO = /^(?:You|It) can also (?:include|contain) (.*)$/i;
const alsoOf = (text: string): string | undefined => ALSO.exec(text)?.[1];

/** A set that the next sentence may extend. */
function readExtended(
  phrase: string,
  next: string | undefined,
  sentence: Sentence,
  member: DescribedMember,
): RuleReading {
  const also = alsoOf(next ?? '');
  const set = readCharacters(phrase);
  const more = also === undefined ? undefined : readCharacters(also);
  const known =
    set && (also === undefined || more) ? new CharacterSet([...set.parts, ...(more?.parts ?? [])]) : undefined;
  return onlyKeywords(known, '', also === undefined ? sentence : { ...sentence, after: undefined }, member);
}
