import { source } from '../../text/regex.ts';
import { NUMBER } from './numbers.ts';

/** What the one or two numbers of a form say. */
export type Bound = 'range' | 'low' | 'high' | 'above' | 'below' | 'exact';

/** One way of stating a limit. */
export interface LimitForm {
  readonly bound: Bound;
  /** Its groups: `a` (and `b` for a range) the numbers, `about` what the limit is of, where the form names that inside. */
  readonly pattern: RegExp;
}

const A = `(?<a>${NUMBER})`;
const B = `(?<b>${NUMBER})`;
const NOT = "(?:not|cannot|never|\\w{2,6}n['’]t)";
const OF = source`
  (?:
    \s*[:=]\s*|\s+[-–—]\s+|
    \s+(?:of|is(?: also)?|are|can be|must be|equals?|in length is)(?::| only| set to| equal to| at)?\s+
  )
`;
/** "(5 minutes)": the same number in another unit. */
const UNIT = '(?: \\([^()]{1,20}\\))?(?: ?(?:characters?|seconds?|minutes?|hours?|days?|percent|%|GiB|MiB|GB|MB))?';
/** "the largest value that you can specify", "the largest supported value" */
const EXTREME = '(?:value (?:that )?you can [a-z]+|(?:supported|allowed|valid|possible|accepted) value)';
const THAT_CAN_BE = ' (?:that|which) can be [a-z]+| you can (?:specify|set|enter|use|provide|include|pass)';
/** What a largest or smallest number is of: up to nine words, of which none begins what is said of the `other` one. */
const aboutOf = (other: 'min' | 'max'): string => source`
  (?<about>(?:
    ${THAT_CAN_BE}| (?!(?:and|or|${other}|${other}imum|must|can)\b)[\w'\`./"-]+| \([^)]*\)
  ){0,9}?)
`;
const form = (bound: Bound, source: string): LimitForm => ({ bound, pattern: new RegExp(source, 'gi') });

/** The forms in which pages state limits; an earlier form wins over a later one that overlaps it. */
export const LIMIT_FORMS: readonly LimitForm[] = [
  form('range', `\\bbetween (?:the values of )?${A}${UNIT}(?:,? and|\\s?[-–]) ${B}`),
  form('range', `(?:\\bfrom )?${A}${UNIT}(?: up)? (?:to|through) (?:a maximum of )?${B}`),
  form(
    'range',
    `${A} ?[-–—~] ?(?<b>(?<=[-–—~] ?)(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\w^*]|[.:/-]\\d|,\\d{3}))`,
  ),
  form('range', `\\b(?:greater|more) than or equal to ${A},? and (?:less|fewer) than or equal to ${B}`),
  form('low', source`\bmin(?:imum|\.)?${aboutOf('max')}${OF}(?:an? |the )?${A}`),
  form('high', source`\bmax(?:imum|\.)?${aboutOf('min')}${OF}(?:an? |the )?${A}`),
  form('high', `\\blargest ${EXTREME} is ${A}`),
  form('low', `\\bsmallest ${EXTREME} is ${A}`),
  form('low', `\\b(?:min|minimum)(?: character)? (?:length )?${A}`),
  form('high', `\\b(?:max|maximum)(?: character)? (?:length )?${A}`),
  form(
    'low',
    source`
      \b(?:
        at least|no (?:fewer|less|shorter|lower|smaller) than|
        (?:greater|more|longer|larger|higher) than or equal to|equal to or (?:greater|more|larger) than|(?:>=|≥)
      ) ?${A}
    `,
  ),
  form('low', `\\b${NOT} (?:be |have |contain )?(?:a value )?(?:less|fewer|shorter|lower|smaller) than ${A}`),
  form(
    'high',
    source`
      (?:
        \b(?:
          at most|up to(?: a (?:maximum|total|limit) of)?|no (?:more|longer|greater|larger|higher) than|
          (?:less|fewer|lower|smaller|shorter) than or equal to|equal to or (?:less|fewer|smaller) than|
          as (?:many|long) as|limited to|${NOT} (?:to )?exceeds?
        )|(?:<=|≤)
      ) ?(?:a (?:length|maximum|total) of )?${A}
    `,
  ),
  form(
    'high',
    source`
      \b${NOT} (?:be |have |contain |include |specify |provide |exceed )?(?:a (?:value|length|number) (?:that is )?)?
      (?:any )?(?:more|greater|longer|larger|higher|bigger|over) (?:than )?${A}
    `,
  ),
  form(
    'high',
    `${A} is the (?:max(?:imum)?|largest)(?<about> number of [\\w' -]+?)(?= (?:that|to|in|you|per|which)\\b|[.,;]|$)`,
  ),
  form('high', `${A} max(?:imum)?\\b`),
  form('low', `${A} min(?:imum)?\\b`),
  form('low', `${A}${UNIT} (?:or|and) (?:more|greater|longer|higher|larger|above)\\b(?! (?:than|\\d))`),
  form('high', `${A}${UNIT} (?:or|and) (?:fewer|less|lower|below|shorter|smaller)\\b(?! than)`),
  form('high', `\\blimit(?:ed)?(?<about>(?: (?:for|of|on)(?: [\\w'-]+){1,3})?) (?:is|of|to) ${A}`),
  form('above', `\\b(?:greater|more|larger|higher|longer|bigger) than ${A}`),
  form('below', `\\b(?:less|fewer|smaller|lower|shorter) than ${A}`),
  form(
    'exact',
    `\\b(?:exactly|fixed length of|(?:must|should) (?:be|have|contain|consist of)(?: an?)?(?: length of)?) ${A}`,
  ),
  form(
    'high',
    source`
      \b(?:
        (?:contains?|specify|includes?|have|provide|accepts?|takes?|supports?) only|
        only (?:contain|specify|include|have|provide|accept)
      ) (?<a>one)
    `,
  ),
  form('exact', '(?<a>(?<![\\w.-])(?:\\d+|two|three|four|five))-(?:digit|character|letter)\\b'),
];
