import type { JsonValue } from '../document/json-value.ts';
import { NUMBER, parseNumber } from './number-text.ts';
import type { Rule, RuleReading } from './rule.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { readTopic } from './topic.ts';
import { isOtherUnit } from './units.ts';

const VALUE = `(?<value>\`[^\`]+\`(?:(?:,| and|, and) \`[^\`]+\`)*|"[^"]{1,80}"|'[^']{1,80}'|${NUMBER}|\\b(?:true|false)\\b|[A-Za-z][\\w.-]*)`;
const ADJECTIVE = '(?: value| setting| option| behavior| mode| is)?';

/** The forms in which pages state a default; `about` is what it is of. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?:the )?default(?<about>(?: [\\w\`'-]+){0,6}?) (?:is|are|of|is set to|value is|remains) (?:set to |an? |the value |the string |always )?${VALUE}`,
    'i',
  ),
  new RegExp(`^default${ADJECTIVE}\\s*(?:[:=]|–|-)\\s*${VALUE}`, 'i'),
  new RegExp(
    `^(?<about>[\\w\` ]*?)\\b(?:defaults to|has a default(?: value)? of|will default to) (?:the value (?:of )?|an? value of )?${VALUE}`,
    'i',
  ),
  new RegExp(`^${VALUE} (?:is|are) the default(?: values?| setting| option)?(?:[.,;]|$)`, 'i'),
  new RegExp(`^by default,? (?:the |this )?(?<about>[\\w\` ]{0,40}?) ?(?:is|are) (?:set to )?${VALUE}`, 'i'),
  new RegExp(`^(?:then )?(?:(?:the|an?) )?(?:default )?(?:value )?(?:of )?${VALUE} is (?:used|assumed)`, 'i'),
  new RegExp(`^by default, (?:all|the) requests use ${VALUE}`, 'i'),
  new RegExp(`\\b(?:and )?(?:the |its |a )?default(?<about>) (?:value )?(?:is|of) ${VALUE}`, 'i'),
  new RegExp(`^(?<about>[\\w\` ]*?) ?(?:is |defaults )?(?:set )?to ${VALUE} by default`, 'i'),
  new RegExp(`\\(default(?:s to|:| value:| is)?(?<about>) ${VALUE}\\)`, 'i'),
];

/** "If you don't specify a value, the default is …" holds as it stands. */
const OMITTED =
  /^(?:(?:if|when) (?:(?:you (?:don't|do not|did not|didn't) (?:specify|provide|set|include|supply|enter|choose|select|define|use)|you (?:omit|leave)|not |no [^,]{1,30} (?:is|are|was) |un\w+|omitted|none |nothing |empty|left |absent|(?:this|the|it|its|a|an)\b[^,]{0,40}?\b(?:not|n't|omitted|unspecified|null|empty|absent|isn't))[^,]{0,60}),?|optional[.,:]|constraints?:)\s*/i;
const TAIL =
  /^(?: mode| is used| is assumed| \w+(?: \w+)? per page)?[\s.)\]]*(?:$|[.;]|\(\s*[\w .=,]+\)[.\s]*$|,?\s*(?:if|when|unless) (?:it(?:'s| is)? |this (?:\w+ )?(?:is )?|one is |a value is |the \w+ is |none (?:is )?|you (?:don't|do not) |no(?:t| value| \w+)|omitted|unspecified|otherwise|not)|,? (?:and|but) (?:the )?(?:max|min|valid|can|must|it|allowed|range|largest|smallest)|(?:,| and) (?:which|meaning|with)|–|—| - |,? (?:seconds?|minutes?|hours?|days?|milliseconds?|percent|%|MiB|GiB|MB|GB|KB|KiB|bytes|pixels|results|items|records|ms|entries)\b[\s.)]*(?:$|\(|[.,;]|if |and the (?:max|min))|%|,(?! or))/i;

/** Reads "The default value is 10." */
export const defaultValues: Rule = {
  name: 'A member has a default value',
  signal: /default|if (?:not|you don't|you do not|you omit|omitted|no|nothing)/,
  despite: ['condition', 'heading', 'place'],
  read: readDefault,
};

/** What limits a default to one case: a condition before it, or what it is for. */
const CASE =
  /\b(?:if|when|unless|for (?!this\b|Amazon\b|the (?:\w+ )?(?:parameter|field|value|setting)\b))\b|(?:^|[,;:] )(?:in|on|with|for) (?!an? $|the $)/i;
const DOUBT = { reason: 'ambiguous', statement: 'A default that depends on something, or of something else.' } as const;

function readDefault(statement: Statement, subject: Subject): RuleReading {
  const text = statement.text.replace(OMITTED, '');
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { value: written = '', about = '' } = match.groups ?? {};
    const tail = text.slice(match.index + match[0].length);
    if (subject.direction === 'output')
      return [{ reason: 'not-checkable', statement: 'What the service assumes where the request says nothing.' }];
    if (CASE.test(`${text.slice(0, match.index)} `) || CASE.test(about.replace(`\`${subject.name}\``, 'this')))
      return [DOUBT];
    if (!isCertain(statement, tail, about, subject)) return [DOUBT];
    const unit = /^\s*([A-Za-z]+)/.exec(tail)?.[1] ?? '';
    const value = isOtherUnit(unit, statement, subject) ? undefined : toDefault(written, subject);
    return value === undefined ? [DOUBT] : [{ on: 'self', keyword: 'default', value }];
  }
  return /default/i.test(text) ? [DOUBT] : undefined;
}

function isCertain({ before, heading, text }: Statement, tail: string, about: string, subject: Subject): boolean {
  if (!TAIL.test(tail)) return false;
  if (
    /\b(?:for|in|on|when|if|unless|except|depend\w*|otherwise|currently)\b/i.test(
      tail
        .replace(
          /\b(?:if|when) (?:it|this|not|none|no|omitted|unspecified|one|a value|the|you)\b[^.]*?(?:not|n't|omitted|unspecified|specified|provided|empty|null|set)?\b/i,
          '',
        )
        .replace(/unless (?:otherwise|you|it)\b.*/, ''),
    )
  )
    return false;
  if (/^otherwise\b/i.test(text)) return false;
  if (heading !== undefined && !/^(?:(?:constraints?|default|valid values?|note|important)\b|\W*$)/i.test(heading))
    return false;
  if (
    before &&
    /^(?:if|when|for) (?!you (?:don't|do not|omit|specify this)|not |no |this |omitted|true|false|more info|example)/i.test(
      before.text,
    ) &&
    /^(?:the |otherwise)/i.test(text)
  )
    return false;
  const topic = about
    .replace(/`/g, '')
    .replace(/\b(?:value|setting|option|behavior|mode|values)\b/gi, '')
    .replace(/^\s*(?:for|of)\s+/i, '')
    .trim();
  return topic === '' || (readTopic(topic, subject) !== undefined && readTopic(topic, subject) !== 'keys');
}

/** The value in the member's own type; undefined where the text is none of it. */
function toDefault(written: string, subject: Subject): JsonValue | undefined {
  const quoted = /^(?:`([^`]+)`|"([^"]+)"|'([^']+)')$/.exec(written);
  const text = (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? written).replace(/^"(.*)"$/, '$1').trim();
  const { type, content, listed } = subject;
  if (type === 'boolean') return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
  if (type === 'integer' || type === 'number')
    return new RegExp(`^(?:${NUMBER})$`, 'i').test(text) ? parseNumber(text) : undefined;
  if (type === 'array' && content === 'string' && written.startsWith('`')) {
    const values = [...written.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each);
    return values.every((each) => (listed ? listed.includes(each) : !/[\s[\]]/.test(each))) ? values : undefined;
  }
  if (type !== 'string') return undefined;
  if (listed)
    return listed.includes(text) ? text : onlyOne(listed.filter((each) => each.toLowerCase() === text.toLowerCase()));
  return quoted || /^-?\d+(?:\.\d+)?$/.test(text)
    ? text === 'null' || /^default$/i.test(text)
      ? undefined
      : text
    : undefined;
}

const onlyOne = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);
