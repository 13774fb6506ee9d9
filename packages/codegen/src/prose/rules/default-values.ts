import { regex, source } from '../../text/regex.ts';
import { namesAnother } from '../about/another.ts';
import type { DescribedMember, RuleReading } from '../about/reading.ts';
import { readTopic } from '../about/topic.ts';
import { inOwnUnit, isOtherUnit, isUnsaidUnit } from '../about/units.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { DEFAULT_FORMS, LISTED_FORMS, plainer, toDefault } from '../values/defaults.ts';
import type { Rule } from './rule.ts';

/** How a sentence says that nothing was given. */
const NO_VALUE = source`
  (?:
    you (?:don't|do not|did not|didn't) (?:specify|provide|set|include|supply|enter|choose|select|define|use)|
    you (?:omit|leave)|not |no [^,]{1,30} (?:is|are|was) |un\w+|omitted|none |nothing |empty|left |absent|
    (?:this|the|it|its|a|an|\`\w+\`)(?!\w)[^,]{0,40}?\b(?:not|n't|omitted|unspecified|null|empty|absent|isn't)
  )
`;
/** "If you don't specify a value, the default is …" holds as it stands. */
const OMITTED = regex('i')`
  ^(?:(?:if|when) (?:${NO_VALUE}[^,]{0,60}),?|optional[.,:]|constraints?:)\s*
`;

/** "5 results", "5 trees in each request": what a number counts, which is no time. */
const COUNTED = source`
  [ ](?!(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)[a-z]{3,}s
  (?: (?:with|in|for) (?:a single|each) (?:request|call))?(?=[.)]?$|[,;] )
`;
/** "5 results per page" */
const PER_CALL = source`[ ]\w+(?: \w+){0,2} per (?:page|response|request|call)`;
/** What may stand right behind a default and limits nothing. */
const SAID_OF_IT = source` per RFC \d+| mode| type(?= (?:if|when) )| is used| is assumed|${COUNTED}| by default|${PER_CALL}`;
/** "… if you don't specify one" */
const NOT_GIVEN = source`
  ,?\s*(?:if|when|unless) (?:
    missing|it(?:'s| is)? |this (?:\w+ )?(?:is )?|one is |a value is |the \w+ is |none (?:is )?|
    you (?:don't|do not) |no(?:t| value| \w+)|omitted|unspecified|otherwise|not
  )
`;
/** "…, and the maximum is 9" */
const FURTHER_LIMIT = source`
  ,? (?:and|but) (?:the )?(?:max|min|valid|can|must|it|you|allowed|range|largest|smallest)
`;
/** "…, which means no limit", "… – the service plants them" */
const REASON = source`(?:,| and) (?:which|meaning|with)| and (?=[A-Z\`])|, based on |–|—| - `;
const UNIT = source`
  ,? (?:
    seconds?|minutes?|hours?|days?|milliseconds?|percent|%|MiB|GiB|MB|GB|KB|KiB|bytes|pixels|results|items|
    records|ms|entries
  )\b[\s.)]*(?:$|\(|[.,;]|if |and the (?:max|min))
`;
/** What may follow a default that holds always. */
const TAIL = regex('i')`
  ^(?:${SAID_OF_IT})?[\s.)\]]*(?:
    $|[.;]|\(\s*[\w .=,-]+\)[.\s]*$|${NOT_GIVEN}|${FURTHER_LIMIT}|${REASON}|${UNIT}|%|,(?! or| [\`"'\d])
  )
`;

/** Reads "The default value is 10." */
export const defaultValues: Rule = {
  name: 'A member has a default value',
  signal: /default|if (?:not|you don't|you do not|you omit|omitted|no|nothing)/,
  despite: ['condition', 'heading', 'variant', 'other-member', 'recommendation', 'quota'],
  read: readDefault,
};

/** What limits a default to one case: a condition before it, or what it is for. */
const CASE = regex('i')`
  \b(?:if|when|unless|for (?!this\b|Amazon\b|the (?:\w+ )?(?:parameter|field|value|setting)\b))\b|
  (?:^|[,;:] )(?:in|on|with|for) (?!an? $|the $)
`;
const UNCERTAIN = {
  reason: 'ambiguous',
  statement: 'A default that depends on something, or of something else.',
} as const;

function readDefault(sentence: Sentence, member: DescribedMember): RuleReading {
  const text = inOwnUnit(
    plainer(sentence.text.replace(OMITTED, '')).replace(
      / \((?:if|when) (?:you (?:don't|do not)|not|omitted) [^()]*\)/i,
      '',
    ),
    sentence,
    member,
  );
  // Said in the bullet of a value, or marked beside it.
  if (MARKED.test(text)) return undefined;
  if (DEFAULT_NULL.test(sentence.text) && member.direction === 'input')
    return [{ on: 'self', keyword: 'default', value: null }];
  const switched = SWITCHED.exec(text)?.[1];
  if (
    switched !== undefined &&
    member.type === 'boolean' &&
    member.direction === 'input' &&
    /enabled?/i.test(member.name)
  )
    return isOneCase(sentence, member)
      ? [UNCERTAIN]
      : [{ on: 'self', keyword: 'default', value: /^e/i.test(switched) }];
  for (const form of DEFAULT_FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { value: written = '', about = '', who = '' } = match.groups ?? {};
    const tail = text.slice(match.index + match[0].length);
    if (member.direction === 'output') return [ASSUMED];
    if (member.others.has(who.trim())) return [UNCERTAIN];
    const own = (part: string): string => part.replace(`\`${member.name}\``, 'this');
    const lead = IN_BRACKETS.test(text) ? '' : text.slice(0, match.index);
    if (CASE.test(own(`${lead} `)) || CASE.test(own(about))) return [UNCERTAIN];
    if (!isCertain(sentence, tail, about, member)) return listedDefault(text, sentence, member) ?? [UNCERTAIN];
    if (!IN_BRACKETS.test(text) && namesAnother(sentence.text.replace(written, ''), sentence, member))
      return [UNCERTAIN];
    const unit = /^\s*([A-Za-z]+)/.exec(tail)?.[1] ?? '';
    const whole = member.type === 'string' && tail.startsWith('%') ? `"${written}%"` : written;
    const value =
      isOtherUnit(unit, sentence, member) || isUnsaidUnit(unit, sentence, member)
        ? undefined
        : toDefault(whole, member);
    return value === undefined ? [UNCERTAIN] : [{ on: 'self', keyword: 'default', value }];
  }
  if (!STATES_DEFAULT.test(text) && !LISTED_FORMS[0]?.test(text)) return undefined;
  return member.direction === 'input' ? (listedDefault(text, sentence, member) ?? [UNCERTAIN]) : [UNCERTAIN];
}

/** What names one of the values that the syntax lists. */
function listedDefault(text: string, sentence: Sentence, member: DescribedMember): RuleReading {
  if ((!member.listed && member.type !== 'boolean') || isOneCase(sentence, member)) return undefined;
  for (const form of LISTED_FORMS) {
    const written = form.exec(text)?.groups?.value;
    if (written === undefined || namesAnother(sentence.text.replace(written, ''), sentence, member)) continue;
    const value = toDefault(written, member);
    if (value !== undefined) return [{ on: 'self', keyword: 'default', value }];
  }
  return undefined;
}

/** "Order of the oaks by `Height` (default: DESC)" */
const IN_BRACKETS = /^[^.(]*\(default: [^()]*\)\.?$/i;
/** What says which value is the default, and not only that there is one: "the default value to assign". */
const STATES_DEFAULT = regex('i')`
  ^default (?:\`|true|false|\d)|\bdefaults? to\b|
  \bdefault(?:s| value| values)?(?: [\w\`'-]+){0,4}? (?:is|are|will be|becomes)\b|\bdefault ?[:=]|\bby default\b|
  \b(?:as|is|are|being) (?:the|a) default\b|\((?:the )?default\b|, default\b
`;
/** "Enabled by default." of a switch. */
const SWITCHED = /^(?:(?:it|this) is )?(enabled|disabled) by default\.?$/i;
/** Nothing stands where nothing is given. */
const DEFAULT_NULL = /^default(?: value)?: `?null`?\.?$/i;
const MARKED = /\((?:(?:which is )?the )?default(?: value| setting)?\)|^(?:this is )?the default\b(?: \w+)?\.?$/i;
const ASSUMED = {
  reason: 'not-checkable',
  statement: 'What the service assumes where the request says nothing.',
} as const;

/** A sentence before the default that limits it to one case; what a value of the member itself does limits nothing. */
const ONE_CASE = regex('i')`
  ^(?:if|when|for) (?!
    you (?:don't|do not|omit|specify|set|choose|select|enable)|not |no |set |this |it |
    the (?:value|parameter|option|field|flag) |omitted|enabled|specified|[\`"]|true|false|more info|example
  )
`;

function isCertain(sentence: Sentence, tail: string, about: string, member: DescribedMember): boolean {
  const { text } = sentence;
  if (!TAIL.test(tail) || LIMITED.test(withoutReasons(tail)) || /^otherwise\b/i.test(text)) return false;
  if (isOneCase(sentence, member)) return false;
  const topic = about
    .replace(/^the (?:operation|service|API|request|call|value)\s*$/i, '')
    .replace(/`/g, '')
    .replace(/ for this (?:parameter|header|setting|option|flag|attribute|field|element|argument)$/i, '')
    .replace(/^\s*(?:for|of)\s+/i, '')
    .trim();
  const bare = topic.replace(/\b(?:value|setting|option|behavior|mode|values)\b/gi, '').trim();
  return bare === '' || [bare, topic].some((phrase) => isOwnTopic(phrase, member));
}

function isOwnTopic(phrase: string, member: DescribedMember): boolean {
  const on = readTopic(phrase, member);
  return on !== undefined && on !== 'keys';
}

/** What limits a default to some cases, after it. */
const LIMITED = /\b(?:for|in|on|when|if|unless|except|depend\w*|otherwise|currently)\b/i;
const NOTHING_GIVEN = regex('i')`
  \b(?:if|when) (?:it|this|not|none|no|omitted|missing|unspecified|one|a value|the|you)\b[^.]*?
  (?:not|n't|omitted|unspecified|specified|provided|empty|null|set)?\b
`;

/** What a default means, why it is one, and that nothing was given, limit nothing. */
const withoutReasons = (tail: string): string =>
  tail
    .replace(/^ \. [A-Z].*$|^ and (?=[A-Z`]).*$/, '')
    .replace(/,? (?:which|meaning|based on) (?!.*\b(?:if|when|unless|except|only|depend\w*)\b).*$/i, '')
    .replace(NOTHING_GIVEN, '')
    .replace(/unless (?:otherwise|you|it)\b.*/, '');

/** Whether the sentence stands under, or after, what limits it to one case. */
function isOneCase({ before, heading, text }: Sentence, member: DescribedMember): boolean {
  if (heading !== undefined && !/^(?:(?:constraints?|default|valid values?|note|important)\b|\W*$)/i.test(heading))
    return true;
  return (
    before !== undefined &&
    !isOwnCase(before.text, member) &&
    (ONE_CASE.test(before.text) || namesAnother(before.text.split(',')[0] ?? '', before, member)) &&
    /^(?:if|when|for) /i.test(before.text) &&
    /^(?:the |otherwise)/i.test(text)
  );
}

/** "If the state is `ON`, …" tells of a value of the member itself. */
const isOwnCase = (text: string, { listed }: DescribedMember): boolean =>
  listed?.includes(/^(?:if|when) [^,`]*? (?:is|to) `([^`]+)`,/i.exec(text)?.[1] ?? '') === true;
