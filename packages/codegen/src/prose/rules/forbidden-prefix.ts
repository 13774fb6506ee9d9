import { regex } from '../../text/regex.ts';
import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { readStringTopic } from '../about/topic.ts';
import { escapeText, NOT_READ, type Pattern, readClauses } from '../characters/character-clause.ts';
import type { Clause } from '../sentences/clauses.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "can't be prefixed with `aws:`", "must not start with `-`" */
export const forbiddenPrefix: Rule = {
  name: 'Certain texts do not stand first or last.',
  signal: /prefixed|as (?:a|the) prefix|(?:begin|start|end) with/,
  despite: ['example', 'variant', 'quota'],
  read: (sentence, member) =>
    readReserved(sentence, member) ?? readClauses(sentence, member, KIND, (clause) => readForbidden(clause)),
};

const KIND = 'Which texts may not stand first or last.';
const RESERVED = regex('i')`
  ^([\w ]{1,40}) that (?:begin|start) with (?:the following prefixes|(.{1,40}?)) are (
    reserved|not allowed|not permitted
  )\b(?:: ([^;]*))?
`;

/** "Names that start with `x:` are reserved." */
function readReserved(sentence: Sentence, member: DescribedMember): RuleReading {
  const [, topic = '', inline, how, after] = RESERVED.exec(sentence.text) ?? [];
  const texts = readTexts(inline ?? after ?? '');
  const on = texts && readStringTopic(topic, sentence, member);
  if (!texts || !on) return undefined;
  // What is reserved may well be returned.
  if (how === 'reserved' && member.direction === 'output' && !/^You (?:can't|cannot)\b/.test(sentence.after ?? ''))
    return [{ reason: 'ambiguous', statement: KIND }];
  return texts.list.map((text) => ({ on, keyword: 'pattern', ...forbid(text, texts.anyCase, false) }));
}

const FORBIDDEN = regex('i')`
  ^(?:also |only )?(?:(?:be )?prefixed(?: with| by)?|(begin|start|end) with)(?: (?:the|any|an?))?
  (?: (?:reserved|following|words?|strings?|text|prefix(?:es)?|sequence|characters?))*:? (?=
    [\`'"]|\w+[:-](?:\s|$|,)
  )(.*)$
`;
const ALSO_AS = /^use (.*?),? as (?:a|the) prefix\b/i;

function readForbidden({ modal, predicate }: Clause): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal !== 'not') return undefined;
  const match = FORBIDDEN.exec(predicate);
  const list = match?.[2] ?? ALSO_AS.exec(predicate)?.[1];
  if (list === undefined) return undefined;
  const texts = readTexts(list);
  if (!texts) return NOT_READ;
  const atEnd = match?.[1]?.toLowerCase() === 'end';
  return texts.list.map((text) => forbid(text, texts.anyCase, atEnd));
}

function forbid(text: string, anyCase: boolean, atEnd: boolean): Pattern {
  const source = anyCase ? inAnyCase(text) : escapeText(text);
  const said = anyCase ? `${text}, in whatever case` : text;
  return atEnd
    ? { value: `(?<!${source})$`, description: `No suffix ${said}` }
    : { value: `^(?!${source})`, description: `No prefix ${said}` };
}

/** A text as a pattern that leaves upper and lower case open. */
const inAnyCase = (text: string): string =>
  escapeText(text).replace(/[A-Za-z]/g, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

const ANY_CASE = regex('i')`
  ,? ?(?:
    \(?(?:
      case[- ]insensitive|regardless of case|
      in any (?:combination of )?(?:case|upper ?(?:case)? (?:and|or) lower ?case)
    )\)?|
    or any (?:combination of )?upper(?:case)? or lower ?case(?: combination| variation)?s?
    (?: of (?:such|this|these|it|them))?|
    in any combination of upper ?(?:case)? (?:and|or) lower ?case(?: letters)?
  )
`;
const ONE = regex('i')`
  ^(?:,|\s|\band\b|\bor\b)*(?:"? ?\`([^\`\s]+)\`"?|"([^"\s\`]+)"|'([^'\s]+)'|([A-Za-z][\w-]*[:-])(?=[\s,]|$))
  (?: \((?!\`)[^()]*\))?
`;
/** What may follow the texts and takes nothing from them. */
const REST = /^(?:\.|,|\s*(?:prefix(?:es)?|because|since|as|which|for (?:either|keys|the key)|\(reserved)\b.*)?$/i;

/** Reads "`aws:` or `rds:`". */
function readTexts(phrase: string): { list: string[]; anyCase: boolean } | undefined {
  const anyCase = ANY_CASE.test(phrase);
  let rest = phrase.replace(ANY_CASE, '');
  const list: string[] = [];
  for (let match = ONE.exec(rest); match; match = ONE.exec(rest)) {
    const text = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (/[,*{}<>]|[A-Z]{2,}[-_][A-Z]{2,}|example|demo/.test(text)) return undefined;
    list.push(text);
    rest = rest.slice(match[0].length);
  }
  if (list.length === 0 || !REST.test(rest.trim())) return undefined;
  const folded = anyCase ? [...new Set(list.map((text) => text.toLowerCase()))] : list;
  return { list: folded, anyCase };
}

/** "can't be set to `default`", "must not be the literal string `none`" */
export const forbiddenValue: Rule = {
  name: 'It is not a certain text.',
  signal: /not be|n't be|cannot be/,
  read: (sentence, member) => readClauses(sentence, member, 'Which texts it may not be.', readForbiddenText),
};

const FORBIDDEN_TEXT = /^be (?:set to |the (?:literal )?string |named |called )?[`"]([^`"\s]+)[`"]\.?$/i;

/** "Must not be default." */
const BARE_DEFAULT = /^be (default)\.?$/;

function readForbiddenText({ modal, predicate }: Clause): readonly Pattern[] | undefined {
  const text = modal === 'not' ? (FORBIDDEN_TEXT.exec(predicate)?.[1] ?? BARE_DEFAULT.exec(predicate)?.[1]) : undefined;
  if (text === undefined || /[<>{}*,]|^null$/.test(text)) return undefined;
  return [{ value: `^(?!${escapeText(text)}$)`, description: `It is not "${text}".` }];
}

/** "must begin with `alias/`", "must end with `.fifo`" */
export const requiredPrefix: Rule = {
  name: 'A certain text stands first or last.',
  signal: /prefixed|(?:begin|start|end) with/,
  despite: ['example', 'variant', 'quota'],
  read: (sentence, member) =>
    readClauses(sentence, member, 'Which text must stand first or last.', (clause) => readRequired(clause, sentence)),
};

const REQUIRED = regex('i')`
  ^(?:also |always )?(?:be prefixed (?:with|by)|(begin|start|end) with)(?: (?:the|an?|either))?
  (?: (?:following|words?|strings?|text|prefix(?:es)?|suffix|sequence|characters?|extension))*:? (?=
    [\`'"]|\/|[A-Za-z][\w-]*(?::\/\/|[:/-])(?:\s|$|,)
  )(.*)$
`;
/** What may follow the text: what comes after it, or an example. */
const FOLLOWED = regex('i')`
  ,? (?:
    followed by|such as|for example|and (?:then|be followed by|is)|and are|where [\`\w]+ (?:represents|is)|
    representing|which
  )\b.*$|,? \(?(?:e\.g\.|for example)[^)]*\)?$| (?:prefix|suffix|character|string)$
`;
const BARE = /^(\/|[A-Za-z][\w-]*(?::\/\/|[:/-]))$/;

/** A sentence before this one that speaks of one case makes this one a rule for that case. */
const CASE =
  /^(?:note:? |optional\.? )?(?:if|when|to|for|in case)\b|\b(?:if you|when you|alternatively|in place of|instead of)\b/i;

function readRequired(
  { modal, predicate }: Clause,
  { before }: Sentence,
): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal !== 'must') return undefined;
  const match = REQUIRED.exec(predicate);
  if (!match) return undefined;
  const phrase = (match[2] ?? '')
    .replace(FOLLOWED, '')
    .replace(/ \([^()]*\)$/, '')
    .trim();
  const bare = BARE.exec(phrase.replace(/\.$/, ''))?.[1];
  const texts = bare === undefined ? readTexts(phrase) : { list: [bare], anyCase: false };
  if (!texts || texts.anyCase || CASE.test(before?.text ?? '')) return NOT_READ;
  const source = texts.list.map(escapeText);
  const group = source.length === 1 ? source[0] : `(?:${source.join('|')})`;
  const said = texts.list.map((text) => `"${text}"`).join(' or ');
  return match[1]?.toLowerCase() === 'end'
    ? [{ value: `${group}$`, description: `Ends with ${said}.` }]
    : [{ value: `^${group}`, description: `Begins with ${said}.` }];
}
