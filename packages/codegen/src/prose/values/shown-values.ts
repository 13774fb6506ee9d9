import { regex } from '../../text/regex.ts';
import type { DescribedMember } from '../about/reading.ts';
import type { Sentence } from '../sentences/sentence.ts';
import { NUMBER, parseNumber } from './numbers.ts';

/** A value that a member's prose shows, or allows in words. */
export interface ShownValue {
  readonly text: string;
  /** Whether the sentence announces it among the values that are valid. */
  readonly listed: boolean;
  readonly sentence: string;
}

const CODE = /`([^`]+)`|"([^"\s][^"]*)"|(?<=[\s(])'([^'\s]+)'/g;
const DENIED = regex('i')`
  \b(?:not|cannot|never|invalid|reserved|except|other than|wrong|fails?|error|returned|would be|deprecated)\b|n't\b
`;
/** "For example, if the name is …" shows no value by itself. */
const EXAMPLE = regex('i')`
  (?<!\blike the following )\b(?:for example|e\.g\.|such as|for instance|examples?(?: value| format)?:)
  (?!,? (?:if|when|assume|suppose|this|given|to|with|the value)\b)
`;
const GIVEN = regex('gi')`
  (?:^|[.;:,] |\b(?:to|or|you|can|must|also) )(?:specify|use|enter|choose|set (?:it |this |the value )?to)
  (?: (?:an?|the|asterisk|value|string|wildcard|keyword|of))* (?=[\`"'])
`;
/** "A 12-digit ID, or `self`" */
const OR_VALUE =
  /\b(?:digits?|characters?|letters?|IDs?|number)\b[^.`"]*,? or (?:the (?:value|string|keyword|word) )?(?=[`"])/gi;
/** "Your model can prepend it with `Kind:`" */
const PREPENDED = /\bprepend(?:ed|s)? [^.`]{0,40}with (?=`)/gi;
const DEFAULT = /\bdefault(?: \w+){0,2} (?:is|of) (?=[`"'])/gi;
/** "Available values in other places: …" beside a list that was read. */
const ANNOUNCED = regex('i')`
  ^(?:in addition, |additional )?(?:the )?(?:valid|available|possible|allowed|supported|accepted) values?
  (?: (?:in|for|are|is|also)\b[^:\`]*)?(?::| are| include)? (?=[\`"])
`;
/** What follows code that names something else. */
const NAMED = regex('i')`
  ^ (?:
    parameters?|fields?|members?|elements?|attributes?|actions?|operations?|API|objects?|propert\w+|headers?|settings?|
    requests?|commands?|functions?|keys?|statements?|permissions?|roles?|groups?|codes?|language|prefix|suffix|condition
  )\b
`;

/** The texts that sentences show as values: examples, what "specify" and "default" name, further lists. */
export function shownTexts(sentences: readonly Sentence[], member: DescribedMember): readonly ShownValue[] {
  return sentences.flatMap(({ text, heading, before }) => {
    if (DENIED.test(text) || !/[`"']/.test(text)) return [];
    const shown = (values: readonly string[], listed = false): ShownValue[] =>
      values.map((each) => ({ text: each, listed, sentence: text }));
    const found: ShownValue[] = [];
    const example = EXAMPLE.exec(text);
    if (example && !heading?.startsWith('`')) found.push(...shown(codes(text.slice(example.index), member)));
    if (/(?<!following )\bexample:$/i.test(before?.text ?? '')) found.push(...shown(codes(text, member).slice(0, 1)));
    for (const pattern of [GIVEN, DEFAULT, PREPENDED, OR_VALUE])
      for (const match of text.matchAll(pattern))
        found.push(...shown(codes(text.slice(match.index + match[0].length), member, 1)));
    const list = ANNOUNCED.exec(text)?.[0];
    if (list !== undefined) found.push(...shown(codes(text.slice(list.length), member), true));
    return found;
  });
}

/** What stands in code or quotes and can be a value. */
function codes(text: string, { name, others }: DescribedMember, most = Number.POSITIVE_INFINITY): string[] {
  const found: string[] = [];
  for (const match of [...text.matchAll(CODE)].slice(0, most)) {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    if (written === name || others.has(written) || NAMED.test(text.slice(match.index + match[0].length))) continue;
    for (const value of written.split(/ ?\| ?|(?<=^\w+(?:, \w+)*), (?=\w+(?:, \w+)*$)/))
      if (!/[<>{}…\\^]|\.\.\.|=.*&|^\s*$|\[.*-.*\]/.test(value)) found.push(value.trim().replace(/^"(.+)"$/, '$1'));
  }
  return found;
}

const N = `\`?\\[?(${NUMBER})\\]?\`?(?! (?:to|or|through) )`;
const NUMBERS: readonly RegExp[] = [
  regex('gi')`
    (?:^|[.;:,] |\b(?:to|or|you|can|must|it is|parameter is|value is|field is) )
    (?:specify|use|enter|choose|set (?:it |this |(?:the|this) \w+ )?to)(?: (?:an?|the|value|number|of))* ${N}
  `,
  regex('gi')`\bdefault (?:value |setting )?(?:of |is )${N}`,
  regex('gi')`
    (?:^|[\s(])${N},? (?:means|indicates|disables|turns off|for (?:no|unlimited|the last|any|automatic|infinite)|
    is (?:also )?(?:valid|allowed|accepted))\b
  `,
  regex('gi')`\bif (?:the|this) (?:value|number|parameter|setting) (?:is|equals) (?:set to )?${N}`,
  /\[(-?\d+)\]/g,
];
/** What is beyond a limit is refused, and not cut. */
const REFUSED = /\b(?:error|exception|fails?|rejected|refused)\b/i;
/** "If you ask for more than 100, only 100 are returned": more may be asked for. */
const CUT = regex('gi')`
  \b(?:more|greater|higher|larger|over|exceeds)(?: than)? ${N}[^.]*?\b(?:
    only|(?:is|are) (?:returned|ignored|truncated|reduced|capped|treated|set)|truncates?|reduces?|caps?|rounds?|
    (?:will )?automatically (?:be )?sets?|returns (?:up to|at most|no more than)
  )\b
`;
/** "If you give less than 1 or more than 50, the operation returns up to 50." */
const CUT_BELOW = regex('gi')`
  \b(?:less|lower|smaller|fewer)(?: than)? (${NUMBER})[^.]*?\b(?:
    (?:is|are) (?:raised|rounded|increased|treated|set)|rounds?|increases?|returns (?:up to|at most|no more than)|automatically
  )\b
`;
/** What says that a limit may be raised, that it only cuts, or that there is none in one case. */
const RAISED = regex('i')`
  \b(?:
    (?:can|may) (?:request (?:to|an?|that) )?(?:increase|raise)\b[^.]*\b(?:limit|quota|default value|longer|more|higher)|
    (?:exceeds?|(?:more|larger|greater|higher) than) (?:this|that|the) (?:limit|number|maximum|value)\b[^.]*?\b
    (?:only|returns? (?:only )?\d|(?:is|are) (?:returned|truncated|reduced|capped|ignored))|
    even if you (?:specify|request|ask for|set) (?:an? )?(?:larger|higher|greater|more)|
    (?:larger|higher|greater) (?:value|number)s? (?:is|are) (?:reduced|capped|treated|ignored|truncated|rounded|set)|
    (?:limit|quota) increase\b|there is no limit\b|(?:limit|quota) (?:is adjustable|can be (?:increased|raised))
  )
`;

/** The numbers that sentences give a meaning of their own, or show as a default; one above a limit that only cuts. */
export function shownNumbers(sentences: readonly Sentence[], { others }: DescribedMember): readonly number[] {
  return sentences.flatMap(({ text }) => {
    const above = [...aboveCut(text), ...belowCut(text)];
    if (DENIED.test(text)) return above;
    return NUMBERS.reduce<number[]>((numbers, pattern) => {
      for (const match of text.matchAll(pattern))
        if (
          ![...others].some((name) => match[0].includes(name)) &&
          !UNIT.test(text.slice(match.index + match[0].length))
        )
          numbers.push(parseNumber(match[1] ?? ''));
      return numbers;
    }, above);
  });
}

/** Whether a sentence says that a limit of the same text is none. */
export const isRaised = (text: string): boolean => MAY_RAISE.test(text) && RAISED.test(text) && !REFUSED.test(text);
/** A word that each such sentence has. */
const MAY_RAISE = /limit|quota|number|maximum|value|even if/i;

/** One above each limit that only cuts. */
export const aboveCut = (text: string): number[] => numbersCut(text, CUT, 1);
const belowCut = (text: string): number[] => numbersCut(text, CUT_BELOW, -1);
const numbersCut = (text: string, cut: RegExp, beyond: number): number[] =>
  MAY_CUT.test(text) && !REFUSED.test(text)
    ? [...text.matchAll(cut)].map(([, number = '']) => parseNumber(number) + beyond)
    : [];
const MAY_CUT = /\b(?:more|greater|higher|larger|over|exceeds|less|lower|smaller|fewer)\b/i;

/** A number with a unit behind it may be in another one. */
const UNIT = /^ ?(?:[A-Z]{2,}\b|[KMGT]i?B\b|bytes|seconds|minutes|hours|days|weeks|months|years|characters|letters|%)/;

const OR_ARN = regex('i')`
  \b(?:names?|IDs?|identifiers?|alias(?:es)?)(?: \([^)]*\))?,? or (?:the |its |an? |full )*(?:\w+ )?(?:ARNs?|Amazon Resource Names?)\b|
  \b(?:ARNs?|Amazon Resource Names?(?: \(ARNs?\))?),? or (?:the |its |an? )?(?:\w+ )?(?:names?|IDs?|alias)\b
`;
const HOST = /\b(?:FQDN|fully[- ]qualified (?:domain|host) name)\b/i;
export const COMMAS = /\bcomma[- ](?:separated|delimited)\b|\bseparated by (?:a )?commas?\b/i;

/** Whether an ARN may stand for the name that a sentence limits: "The name or ARN. The name is up to 63 characters long." */
export const isOfName = (sentence: string, sentences: readonly Sentence[]): boolean =>
  OR_ARN.test(sentences[0]?.text ?? '') && /\b(?:names?|IDs?|identifiers?|alias)\b/.test(sentence);

/** Texts of the kinds that sentences allow in words: an ARN in place of a name, the whole name of a host. */
export function kindsInWords(sentences: readonly Sentence[]): readonly string[] {
  const found: string[] = [];
  if (OR_ARN.test(sentences[0]?.text ?? '')) found.push('arn:aws:service:us-east-1:111122223333:kind/a-name');
  if (sentences.some(({ text }) => HOST.test(text))) found.push('a-host.example.com');
  return found;
}
