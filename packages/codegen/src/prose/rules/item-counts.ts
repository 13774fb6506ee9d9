import { regex } from '../../text/regex.ts';
import { isPart } from '../about/another.ts';
import type { DescribedMember, RuleReading, StatedKeyword } from '../about/reading.ts';
import { nameWords } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { countsByForm } from '../values/counted-entries.ts';
import { findLimits, type Limit, withoutExamples } from '../values/find-limits.ts';
import type { Rule } from './rule.ts';

/** Reads "You can specify up to 10 names." */
export const itemCounts: Rule = {
  name: 'A list or a map has so many entries',
  signal: /\d|\bone\b|\btwo\b|\bthree\b|\bfive\b|\bten\b|\bfour\b|\bsix\b|empty/,
  read: readCounts,
};

const ENTRY = /^(?:item|element|entry|member|value|object|pair|tag|record|arn|id|name|string|attribute|key-value|key)$/;
const OTHER = regex('i')`
  \b(?:
    characters?|bytes|letters|length|long|KB|MB|digits|seconds|minutes|hours|days|
    each (?:key|value|item|tag|name)|index\w*|levels?|nested|each|default|position\w*|first|last|returns?|
    returned|depth
  )\b
`;

/** Who may give only one: the caller, or the list itself. */
const ASKED = /\b(?:you|this (?:parameter|list|field|array|is a list)|(?:the )?(?:list|array|map)) /i;
/** "Each garden can have up to 5 trees" is about the list of trees. */
const WHOLE = /^each \w+ (?:can|may) (?=contain|have|include|use)/i;

const HOLDER = /^An? (?:[\w-]+ ){1,4}(?:can|may|must) (?:have|contain)\b/i;

/** A limit of one request is one of its list. */
const EACH_CALL = /\b(?:for|in|with|per) each (?:API )?(?:request|call)\b(?: call)?/i;

/** ", and each can be up to 5 characters long" is about the items. */
const OF_EACH = /,? (?:and )?each (?:can|must|may|up to|at most|[\w ]{1,20} (?:can|must|may|up to|at most)).*$/i;

/** "ten (10)" */
const TWICE = /\b(two|three|four|five|six|seven|eight|nine|ten|twelve) \(\d+\)/gi;

const AMBIGUOUS = { reason: 'ambiguous', statement: 'A number that may be of something else.' } as const;

function readCounts(sentence: Sentence, member: DescribedMember): RuleReading {
  const { type } = member;
  if (type !== 'array' && type !== 'map') return undefined;
  // "A tree can have up to five leaves" says on a filter what is filtered.
  if (/^filters?\b/i.test(sentence.opening) && HOLDER.test(sentence.text)) return [AMBIGUOUS];
  const text = withoutExamples(sentence.text).replace(TWICE, '$1');
  const keywords: StatedKeyword[] = [];
  let uncertain = false;
  for (const limit of findLimits(text)) {
    if (isLoose(limit) || OTHER.test(around(limit, member))) continue;
    if (countsEntries(limit, sentence, member)) keywords.push(...toKeywords(limit, type));
    else if (limit.bound !== 'range' || /between|from/.test(limit.words)) uncertain = true;
  }
  if (uncertain) return [...keywords, AMBIGUOUS];
  return keywords.length > 0 ? keywords : undefined;
}

/** The words around a limit, as far as they may count something else than the entries. */
function around({ before, about, after }: Limit, { direction, name }: DescribedMember): string {
  const near = before.slice(-30);
  const next = after.slice(0, 40).replace(EACH_CALL, '').replace(OF_EACH, '').slice(0, 30);
  const own = nameWords(name);
  return `${direction === 'input' ? near.replace(WHOLE, '') : near} ${about} ${next}`
    .split(' ')
    .filter((word) => !OTHER.test(word) || !nameWords(word.replace(/\W/g, '')).some((each) => own.includes(each)))
    .join(' ');
}

/** "One or more" and "can be more than one" limit nothing that a list could break. */
const isLoose = ({ bound, before, words }: Limit): boolean =>
  /^(?:one|1) or more/i.test(words) ||
  ((bound === 'above' || bound === 'below') && !/\bmust\b(?!.*\bnot\b)/i.test(before)) ||
  (/ or more$/i.test(words) && !/\bmust\b(?! not)/i.test(before)) ||
  /\band\s*$/i.test(before);

const ASKED_FOR = regex('i')`
  \b
  (?:specify|include|contain|provide|list|array|have|maximum|minimum|supply|pass|add|enter|must|up to|max|min)
  \b
`;

/** A limit of some of the entries, of each of them, of a batch, or a number that nobody demands. */
function countsOther({ bound, before, words, after }: Limit): boolean {
  if (/^\s*of (?:these|those|the|them|which)\b|\b(?:with|of|in|for|from) the same\b/i.test(after)) return true;
  if (isPart(before, words, after)) return true;
  if (/\b(?:within|in|of|for) each\b|\bhowever\b|\baction to\b/i.test(before)) return true;
  if (bound === 'exact' && !/exactly|must (?:have|contain)/i.test(words)) return true;
  if (bound === 'range' && !STATES_RANGE.test(`${before.slice(-40)} ${words}`)) return true;
  return (
    /\b(?:set|group|batch|combination|level|page|subset|series)s? of\b/i.test(before.slice(-20)) &&
    !/\b(?:list|array|set) of\b/i.test(before.slice(-12))
  );
}

const STATES_RANGE = /\b(?:specify|include|contain|provide|list|array|have|between|must|from|valid|up to)\b/i;
const OF_LIST =
  /\b(?:list|array|map|set)\b[\w ]*\b(?:limit|limited|up to|contain\w*|have|has|include\w*|exceed|with|of)\b/i;
const COUNTED = /^\s*(?:(?:[\w-]+|[A-Z]+)\s+){0,2}?([A-Za-z-]+?)s?(?=[\s.,;()]|$)/;

/** A limit counts entries where it says so, or names what the list holds. */
function countsEntries(limit: Limit, sentence: Sentence, member: DescribedMember): boolean {
  if (countsOther(limit)) return false;
  if (countsByForm(limit, sentence, member)) return true;
  const { heading } = sentence;
  const { name, content } = member;
  const { bound, before, about, after, words } = limit;
  const own = [...nameWords(name), nameWords(name).join('')];
  if (own.includes('id')) own.push('identifier');
  const nouns = nounsOf(after.replace(/^, max(?:imum)? (?:of )?\d+/i, ''));
  const inAbout = nounsOf(about.replace(/^.*\bnumber of\b/i, ''));
  if (/^array members$/i.test(heading ?? '') || /^array members?:/i.test(before)) return true;
  if (
    OF_LIST.test(`${before} ${words}`) &&
    (nouns.length === 0 || nouns.some((noun) => ENTRY.test(noun) || own.includes(noun)))
  )
    return true;
  // "The list can contain up to 5 trees" counts what it holds, whatever that is called.
  if (
    /^(?:(?:the|this|your) )?(?:list|array) (?:can|must|may) (?:contain|have|include) (?:an? )?$/i.test(before) &&
    nouns.length > 0
  )
    return true;
  if (/\bonly\b/i.test(words) && (!ASKED.test(`${before}${words}`) || /\bper (?!request|policy|call)/i.test(after)))
    return false;
  // "The maximum is 5."
  if (/^the $/i.test(before) && about === '' && /^(?:max|min)imum\b/i.test(words) && /^\.?$/.test(after))
    return content !== 'integer' && content !== 'number';
  // "Max values: 5", "The maximum size of the list is 5."
  if (/^ (?:(?:size|length) of (?:the|this|your) (?:list|array|map)|(?:list|array|map) size)$/i.test(about))
    return true;
  if (/^ number of (?:items?|elements?|entries|objects?)(?: (?:in|of) (?:the|this) (?:list|array))?$/i.test(about))
    return true;
  if (content === 'string' && /^ (?:values|items|entries|elements)$/i.test(about)) return true;
  if (own.includes(nouns.join('')) || /^ number(?: allowed| supported)?$/i.test(about)) return true;
  // "The names of the trees (up to 5)."
  if (bound === 'high' && /\((?:the )?$/.test(before) && /^\s*\)/.test(after))
    return nameWords(before.replace(/\W+/g, '_')).some((word) => own.includes(word));
  if ([...nouns, ...inAbout].some((noun) => own.includes(noun))) return true;
  return (
    COUNTED.test(after) &&
    nouns.some((noun) => /^(?:item|element|entry|member|pair|key-value|value|arn|id)$/.test(noun)) &&
    ASKED_FOR.test(`${before} ${words}`)
  );
}

const NOUNS = regex('i')`
  ^[\s\`]*((?:[\w'-]+[\s\`]*){1,6}?)
  (?=[.,;:()]|\b(?:in|of|for|per|to|that|with|at|from|is|are|can|and|or|which|you|on|as|by|when|if)\b|$)
`;

/** The nouns of the phrase that follows a number, in the singular. */
const nounsOf = (text: string): readonly string[] => nameWords((NOUNS.exec(text)?.[1] ?? '').trim());

function toKeywords({ bound, low, high }: Limit, type: 'array' | 'map'): StatedKeyword[] {
  const least = (value: number): StatedKeyword => ({
    on: 'self',
    keyword: type === 'array' ? 'minItems' : 'minProperties',
    value,
  });
  const most = (value: number): StatedKeyword => ({
    on: 'self',
    keyword: type === 'array' ? 'maxItems' : 'maxProperties',
    value,
  });
  if (![low, high].every((value) => Number.isInteger(value) && value >= 0) || low > high) return [];
  return {
    range: [least(low), most(high)],
    exact: [least(low), most(low)],
    low: [least(low)],
    high: [most(high)],
    above: [least(low + 1)],
    below: [most(low - 1)],
  }[bound];
}
