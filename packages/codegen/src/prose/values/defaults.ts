import type { JsonValue } from '../../document/json-value.ts';
import { regex, source } from '../../text/regex.ts';
import type { DescribedMember } from '../about/reading.ts';
import { NUMBER, parseNumber } from './numbers.ts';

/** A value as prose writes it. */
export const VALUE = source`
  (?<value>
    \`[^\`]+\`(?:(?:,| and|, and) \`[^\`]+\`)*|"[^"]{0,80}"|''[^' ]{1,40}''|'[^']{1,80}'|${NUMBER}|\b(?:true|false)\b|
    \d{2}:\d{2}|[A-Za-z](?:[\w.-]*\w)?
  )
`;
const ADJECTIVE = '(?: value| setting| option| behavior| mode| is)?';
/** "if no value is specified": a default is what holds then. */
const UNSAID = "(?: (?:if|when) (?:no|not|none|nothing|you (?:don't|do not|omit)|omitted|unspecified)\\b[^.]*)?";

/** The forms in which pages state a default; `about` is what it is of. */
export const DEFAULT_FORMS: readonly RegExp[] = [
  regex('i')`
    ^(?:the )?default(?<about>(?: [\w\`'-]+){0,6}?) (?:is|are|of|is set to|value is|remains) (?:
      set to |equal to |an? |the value |the string |always )?${VALUE}
  `,
  new RegExp(`^(?:the )?default${ADJECTIVE}\\s*(?:[:=]|–|-)\\s*${VALUE}`, 'i'),
  /^default (?<value>`[^`]+`|true|false|-?\d[\d,.]*)(?=\.?$)/i,
  new RegExp(`^(?:an? )?(?:optional )?boolean that defaults to ${VALUE}`, 'i'),
  new RegExp(`^enables [\\w ]{1,40} and defaults to ${VALUE}`, 'i'),
  regex('')`
    ^(?!(?:It|This|The|That|Value) )(?<who>(?:[A-Z]\w+ ){1,2})(?:uses (?=[^.]* by default)|defaults to )
    (?<value>\`[^\`]+\`|-?\d(?:[\d,.]*\d)?)(?![\w-])(?: \([^()]*\))?(?: by default)?
  `,
  new RegExp(`^(?:note:? )?(?:this|it) is ${VALUE},? by default`, 'i'),
  regex('i')`
    ^(?<about>[\w\` ]*?)\b(?:defaults to|has a default(?: value)? of|will default to) (?:
      the value (?:of )?|an? value of )?${VALUE}
  `,
  new RegExp(`^${VALUE} (?:is|are) the default(?: values?| setting| option| page size)?${UNSAID}(?:[.,;]|$)`, 'i'),
  new RegExp(`^by default,? (?:the |this )?(?<about>[\\w\` ]{0,40}?) ?(?:is|are) (?:set to )?${VALUE}`, 'i'),
  new RegExp(`^(?:then )?(?:(?:the|an?) )?(?:default )?(?:value )?(?:of )?${VALUE} is (?:used|assumed)`, 'i'),
  new RegExp(`^by default, (?:all|the) requests use ${VALUE}`, 'i'),
  new RegExp(`^by default, ${VALUE} is (?:used|specified|assumed)`, 'i'),
  new RegExp(`\\b(?:and )?(?:the |its |a )?default(?<about>) (?:value )?(?:is|of) ${VALUE}`, 'i'),
  new RegExp(`^(?<about>[\\w\` ]*?) ?(?:is |defaults )?(?:set )?to ${VALUE} by default`, 'i'),
  new RegExp(`^(?<about>the [\\w\` ]{1,40}?) is (?<value>${NUMBER})(?: [a-z]+)? by default`, 'i'),
  new RegExp(`\\(default(?:s to|:| value:| is)?(?<about>) ${VALUE}\\)`, 'i'),
  /(?:^|: |[a-z] )(?<value>`[^`]+`),? \(?which is the default(?: value)?\)?(?=[.;]?$)/i,
  new RegExp(
    `,? with (?:a value of )?${VALUE}(?: [a-z]+)?(?: \\([^()]{1,20}\\))? (?:being|as) the default(?<about>)\\b`,
    'i',
  ),
  new RegExp(`[,;] default(?: value)?(?<about>) ?[:=] ?${VALUE}`, 'i'),
];

/** The forms that name one of the values that the syntax lists: they need no topic. */
export const LISTED_FORMS: readonly RegExp[] = [
  /^the (?<value>`[^`]+`) [a-z]+(?: [a-z]+)? is (?:used|assumed)(?: by default)?[.;]?$/i,
  /^by default,? [\w ]{1,40}? (?:specifies|uses|assumes|applies) (?:the )?(?<value>`[^`]+`)(?: [a-z]+)?[.;]?$/i,
  /^the default (?!for\b)[a-z]+(?: [a-z]+)? is (?:set to )?(?<value>`[^`]+`)[.;]?$/i,
  regex('i')`
    ^[^.;]*?(?<![\w.-] )(?<value>\`[^\`]+\`) is the default
    (?: (?:behavior|method|order|mode|option|action|type|setting|configuration|value))\b(?! (?:if|when|for|in|on)\b)
  `,
  /^(?:when|if) (?:set to )?(?<value>`[^`]+`|true|false), which is the default(?: value| setting)?,/i,
];

/** Ways of writing a default that say the same as a plainer one; each leaves everything that may limit it. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/ {2,}/g, ' '],
  // Two sentences that the page ran together.
  [/^.*?[a-z)]\.? ?(?=The default (?:value )?is )/, ''],
  [/ (?:Valid values|Related settings|Format): .*$| \. [A-Z].*$/, '.'],
  [/ \(i\.e\.[^()]*\)/, ''],
  [/ if not specified\.?$| if absent\.?$|(?<=not included) in the request\.?$/, '.'],
  // "Leave blank to use the default value of 5, or specify another."
  [
    /^(?:leave blank to (?:use|keep)|keep) the default value(?: of|,)? (-?\d[\d,.]*\d|-?\d)(?:,.*| to .*)?\.?$/i,
    'The default value is $1.',
  ],
  [
    /^the default(?: value)?, (`[^`]+`), (?:creates|represents|is|means|indicates|specifies|uses)\b.*$/i,
    'The default value is $1.',
  ],
  // Whole sentences that say nothing but the default.
  [/^by default, (`[^`]+`) is (?:specified|used|assumed)\.?$/i, 'The default is $1.'],
  [/^the maximum and (?:the )?default (?:values )?are both (\d[\d,]*)\.?$/i, 'The default is $1.'],
  [/^(?:[A-Z][\w ]* )?uses (?:the )?(`[^`]+`) (?:as the )?default(?: setting| value)?\.?$/, 'The default is $1.'],
  [/^to [^:.]{1,60}: keep the default value, (-?\d[\d,.]*)\.?$/i, 'The default is $1'],
  [/^[^(.]*\((the default (?:value )?is `[^`]+`)\):?$/i, '$1.'],
  [/\b(defaults to) the (`[^`]+`) [a-z]+\.?$/i, '$1 $2.'],
  [/^(defaults to [A-Z\d]+_[A-Z_\d]+) \([\w ]+\)/i, '$1'],
  [/^.*\. (?=default value is )/, ''],
  [/ \(for all paginated API operations\)/, ''],
  [/\bdefault(?: value)?: an empty (?:array|list)\.?$/i, 'default: `[]`'],
  [/\bdefault(?: value)?: an empty string\.?$/i, 'default: ""'],
  // "This is case insensitive and defaults to `oak`"
  [/^((?:this|the) [\w ]{1,30}?|it) (?:is|are) [\w -]{1,40} and (?=defaults to )/i, '$1 '],
  // "The default value is `true` to plant in summer."
  [/^(the default(?: value| setting)? is (?:`[^`]+`|true|false)) to [a-z]+ [^.,]*\.?$/i, '$1.'],
  [/^(the default(?: value)? is `\/`) for the root [a-z]+\.?$/i, '$1.'],
  [/^(the default number is \d[\d,]*)(?: [a-z-]+){1,3}s\.?$/i, '$1.'],
  // "Default: disabled (`false`)"
  [/\b(is|:) (?:disabled|enabled|infinite|unlimited) \( ?`?(true|false|-?\d+)`?\)/i, '$1 $2'],
  [/\bthe default(?: value)? of (`?\d[\d,.]*`?) ([a-z]+) is (?:used|assumed)/i, 'the default is $1 $2'],
  [/(?<=\d) dB\b/, ''],
  [/, with (?=a default (?:value )?of )/, ', '],
  [/, which (?:creates|means|enables|disables|indicates|uses|specifies) .*$/, ''],
];

/** A sentence about a default in plainer words. */
export const plainer = (text: string): string =>
  PLAINER.reduce((plain, [pattern, words]) => plain.replace(pattern, words), text);

/** What stands for a value that is made of something else. */
const PLACEHOLDER = regex('')`
  ^[a-z]+[A-Z]\w*\.\w+$|\/(?:[a-z]+[-_])?(?:name|id)$|\/[a-z]+(?:[A-Z]\w*)?(?:Name|Id)\b|_UUID$|[<{[][\w -]+[>}\]]|
  (?:^|\/)(?:my|your)-
`;
/** Words for no value at all. */
const NO_VALUE = /^(?:null|unset|undefined|not set|n\/a|no value)$/i;

/** The value in the member's own type; undefined where the text is none of it. */
export function toDefault(written: string, member: DescribedMember): JsonValue | undefined {
  const quoted = /^(?:`([^`]+)`|"([^"]*)"|''([^']+)''|'([^']+)')$/.exec(written);
  const text = (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? quoted?.[4] ?? written)
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  const { type, content, listed, others } = member;
  if (type === 'boolean') return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
  if (type === 'integer' || type === 'number')
    return new RegExp(`^(?:${NUMBER})$`, 'i').test(text) ? parseNumber(text) : undefined;
  if (type === 'array' && text === '[]') return [];
  if (type === 'array' && content === 'string' && written.startsWith('`')) {
    const values = [...written.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each);
    const isValue = (each: string): boolean =>
      !NO_VALUE.test(each) && (listed ? listed.includes(each) : !/[\s[\]]/.test(each));
    return values.every(isValue) ? values : undefined;
  }
  if (type !== 'string') return undefined;
  if (listed)
    return listed.includes(text) ? text : onlyOne(listed.filter((each) => each.toLowerCase() === text.toLowerCase()));
  if (others.has(text) || PLACEHOLDER.test(text)) return undefined;
  return quoted || /^-?\d+(?:\.\d+)?$/.test(text) || isCode(text)
    ? (NO_VALUE.test(text) && !/null/i.test(member.name)) || /^default$/i.test(text)
      ? undefined
      : text
    : undefined;
}

/** A bare word that cannot be prose: "UTC", "00:00", "TreeSessionCookie". */
const isCode = (text: string): boolean =>
  /^(?:[A-Z]{3,}(?:_[A-Z\d]+)*|\d{2}:\d{2}|[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z]{2,}(?:[A-Z][a-z]+){2,})$/.test(text) &&
  !/^(?:NULL|NONE|UNSET|ALL|ANY|TBD)$/.test(text);

const onlyOne = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);
