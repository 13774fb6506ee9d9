import { namesAnother } from './names-another.ts';
import { NUMBER } from './number-text.ts';
import type { Clause, Doubt, Rule, RuleReading } from './rule.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { toDefault } from './to-default.ts';
import { readTopic } from './topic.ts';
import { isOtherUnit } from './units.ts';

const VALUE = `(?<value>\`[^\`]+\`(?:(?:,| and|, and) \`[^\`]+\`)*|"[^"]{1,80}"|'[^']{1,80}'|${NUMBER}|\\b(?:true|false)\\b|[A-Za-z](?:[\\w.-]*\\w)?)`;
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
  new RegExp(`^by default, ${VALUE} is (?:used|specified|assumed)`, 'i'),
  new RegExp(`\\b(?:and )?(?:the |its |a )?default(?<about>) (?:value )?(?:is|of) ${VALUE}`, 'i'),
  new RegExp(`^(?<about>[\\w\` ]*?) ?(?:is |defaults )?(?:set )?to ${VALUE} by default`, 'i'),
  new RegExp(`\\(default(?:s to|:| value:| is)?(?<about>) ${VALUE}\\)`, 'i'),
  new RegExp(
    `^(?:(?:if|when) (?:this is |it is |set to )?)?${VALUE}(?: ?[:–—-])? \\((?:the )?default(?: value)?\\)`,
    'i',
  ),
  new RegExp(
    `^(?:valid|allowed|possible|supported) values(?: are|:| are:)? [^.]*?${VALUE} \\((?:the )?default(?: value)?\\)`,
    'i',
  ),
];
const MARKED = /\((?:the )?default(?: value)?\)/i;

/** "If you don't specify a value, the default is …" holds as it stands. */
const OMITTED =
  /^(?:(?:if|when) (?:(?:you (?:don't|do not|did not|didn't) (?:specify|provide|set|include|supply|enter|choose|select|define|use)|you (?:omit|leave)|not |no [^,]{1,30} (?:is|are|was) |un\w+|omitted|none |nothing |empty|left |absent|(?:this|the|it|its|a|an)\b[^,]{0,40}?\b(?:not|n't|omitted|unspecified|null|empty|absent|isn't))[^,]{0,60}),?|optional[.,:]|constraints?:)\s*/i;
const TAIL =
  /^(?: mode| is used| is assumed| \w+(?: \w+)? per page)?[\s.)\]]*(?:$|[.;]|\(\s*[\w .=,]+\)[.\s]*$|,?\s*(?:if|when|unless) (?:it(?:'s| is)? |this (?:\w+ )?(?:is )?|one is |a value is |the \w+ is |none (?:is )?|you (?:don't|do not) |no(?:t| value| \w+)|omitted|unspecified|otherwise|not)|,? (?:and|but) (?:the )?(?:max|min|valid|can|must|it|allowed|range|largest|smallest)|(?:,| and) (?:which|meaning|with)|–|—| - |,? (?:seconds?|minutes?|hours?|days?|milliseconds?|percent|%|MiB|GiB|MB|GB|KB|KiB|bytes|pixels|results|items|records|ms|entries)\b[\s.)]*(?:$|\(|[.,;]|if |and the (?:max|min))|%|,(?! or))/i;

/** Reads "The default value is 10." */
export const defaultValues: Rule = {
  name: 'A member has a default value',
  signal: /default|if (?:not|you don't|you do not|you omit|omitted|no|nothing)/,
  despite: ['condition', 'heading', 'place', 'other-member'],
  read: readDefault,
};

/** What limits a default to one case: a condition before it, or what it is for. */
const CASE =
  /\b(?:if|when|unless|for (?!this\b|Amazon\b|the (?:\w+ )?(?:parameter|field|value|setting)\b))\b|(?:^|[,;:] )(?:in|on|with|for) (?!an? $|the $)/i;
const DOUBT = { reason: 'ambiguous', statement: 'A default that depends on something, or of something else.' } as const;

function readDefault(statement: Statement, subject: Subject): RuleReading {
  const text = statement.text
    .replace(OMITTED, '')
    .replace(/ \((?:if|when) (?:you (?:don't|do not)|not|omitted) [^()]*\)/i, '');
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { value: written = '', about = '' } = match.groups ?? {};
    const tail = text.slice(match.index + match[0].length);
    if (MARKED.test(match[0])) return subject.direction === 'input' ? [marked(written, statement, subject)] : [DOUBT];
    if (subject.direction === 'output')
      return [{ reason: 'not-checkable', statement: 'What the service assumes where the request says nothing.' }];
    if (CASE.test(`${text.slice(0, match.index)} `) || CASE.test(about.replace(`\`${subject.name}\``, 'this')))
      return [DOUBT];
    if (!isCertain(statement, tail, about, subject)) return [DOUBT];
    if (namesAnother(statement.text.replace(written, ''), statement, subject)) return [DOUBT];
    const unit = /^\s*([A-Za-z]+)/.exec(tail)?.[1] ?? '';
    const value = isOtherUnit(unit, statement, subject) ? undefined : toDefault(written, subject);
    return value === undefined ? [DOUBT] : [{ on: 'self', keyword: 'default', value }];
  }
  return /default/i.test(text) ? [DOUBT] : undefined;
}

/** A sentence before the default that limits it to one case; what a value of the member itself does limits nothing. */
const ONE_CASE =
  /^(?:if|when|for) (?!you (?:don't|do not|omit|specify|set|choose|select|enable)|not |no |set |this |it |the (?:value|parameter|option|field|flag) |omitted|enabled|specified|[`"]|true|false|more info|example)/i;

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
    (ONE_CASE.test(before.text) || namesAnother(before.text.split(',')[0] ?? '', before, subject)) &&
    /^(?:if|when|for) /i.test(before.text) &&
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

/** "`RED` (default) – The colour is red.": a mark beside the value; a bare word must be one of the syntax's values. */
function marked(written: string, { introduction }: Statement, subject: Subject): Clause | Doubt {
  const value =
    introduction === undefined ||
    (introduction.introduction === undefined &&
      /^[^.]*\b(?:values?|options?|following|types?|modes?|one of)\b[^.]*\.?$/i.test(introduction.text))
      ? toDefault(written, subject)
      : undefined;
  const certain =
    value !== undefined &&
    !(introduction && /\b(?:if|when|for)\b/i.test(introduction.text)) &&
    (subject.type !== 'string' || subject.listed !== undefined || /^[`"']/.test(written));
  return certain ? { on: 'self', keyword: 'default', value } : DOUBT;
}
