import { regex, source } from '../../text/regex.ts';

/** What is said of values that may be given. */
const VALID = '(?:valid|possible|allowed|allowable|accepted|acceptable|supported|permitted|available)';

const ANNOUNCED = source`
  ^(?:currently,? |at present,? |in the API, )?(?:the )?(?:set of )?(?<only>only )?(?:current(?:ly)? )?${VALID}
  (?: \w+)? (?:values?|options?|inputs?)(?: (?:for|of) (?<topic>[\w\` ]{1,50}?))?
`;

/** How a sentence announces a closed list; its topic and the list itself are named groups. */
export const LEADS: readonly RegExp[] = [
  regex('i')`
    ${ANNOUNCED},? (?:are|is)(?: as follows| currently)?(?: (?:the following|one of the following|either))?(?: values?)?
    (?:\s?[:;]\s?| )(?<list>.*)$
  `,
  new RegExp(`${ANNOUNCED}(?:,? (?:are|is)(?: as follows)?)?(?:\\s?[:;]\\s?| [–-] | (?=\\[)|$)(?<list>.*)$`, 'i'),
  // "Supported tree types are: `OAK` and `BEECH`."
  regex('i')`
    ^(?:the |currently,? )?${VALID} (?<topic>(?!values?\b|options?\b|arns?\b)[a-z]+(?: [a-z]+)?) are:? (?<list>\`.*)$
  `,
  /^(?<topic>[\w` ]{1,60}?) (?:can|may|must) (?:store|hold|have|contain|take) one of the following values:? (?<list>.+)$/i,
  regex('i')`
    ^the following (?<topic>(?!values?\b)[a-z]+(?: [a-z]+)?) are ${VALID}:? (?<list>[\`A-Z].*)$
  `,
  regex('i')`
    ^(?<topic>[\w\` ]{0,50}?)\b(?:must|can|should|has to|may)(?: only)? be(?: set to)?
    (?: one of(?: the following)?(?: values| options)?| either)(?: the)?:? ?(?<list>.*)$
  `,
  regex('i')`
    ^(?:you (?:can|must)(?: only)? )?(?:specify|choose|use) (?:only )?(?:one of the following|either)
    (?: values| options)?:? ?(?<list>.*)$
  `,
  /^(?<topic>[\w` ]{0,50}?)\bmust be (?<list>\d[\d.]*(?:, \d[\d.]*)*,? or \d+)\.?$/i,
  regex('i')`
    ^(?:
      (?<topic>[\w\` ]{1,60}?) (?:
        is|returns|contains|has|takes|
        (?:can|may|must|should|will) (?:be|have|take|contain|return|store|hold)(?: set to| in)?
      ) )?(?:any )?(?:one )?of the following(?: [\w-]+){0,3}[:.]?(?<list>)$
  `,
  regex('i')`
    ^[^.;]{1,80}?\b(?:that is|which (?:is|can be|must be)|it can be|as|using) one of the following
    (?: [\w\`-]+){0,4}[:.]?(?<list>)$
  `,
  regex('i')`
    ^(?:currently,? |at (?:this time|present),? |for now,? )?the only (?:currently )?
    (?:valid|supported|allowed|accepted|permitted)(?<topic> [a-z]+(?: [a-z]+)?) is(?: currently)? (?<list>
      (?:\`[^\`\s]+ ?\`|"[^"\s]+")
    )\.?$
  `,
  regex('i')`
    ^(?<list>\`[^\`\s]+\`) is (?:currently )?the only (?:currently )?(?:valid|supported|allowed|accepted|permitted)
    (?<topic> [a-z]+(?: [a-z]+)?)(?: at this time| currently)?\.?$
  `,
  /^(?:the|an?|your) [\w` ]{3,60}, either (?<list>(?:`[^`\s]+`|"[^"\s]+") or (?:`[^`\s]+`|"[^"\s]+"))\.?$/i,
  /^(?<list>either (?:`[^`\s]+`) or (?:`[^`\s]+`))\.?$/i,
  /^(?:the|an?|your) [\w` ]{3,60}, which must be (?<list>(?:`[^`\s]+`|"[^"\s]+"))\.?$/i,
  /^(?:values|one of|enum):\s*(?<list>.*)$/i,
  regex('i')`
    ^(?<topic>[\w\` ]{0,50}?)\b(?:must (?:always )?be(?: set to)?|you must (?:specify|use)|must specify) (?<list>
      (?:the value )?(?:\`[^\`\s]+\`|"[^"\s]+")\.?
    )$
  `,
  regex('i')`
    ^(?:currently,? |at present,? )?(?<only>only )(?<list>\`[^\`]+\`) is (?:currently )?${VALID}(?: (?:as a|at this) \w+)?
    \.?$
  `,
];
export const OPEN_LIST = new RegExp(`${ANNOUNCED},? (?:can )?includes?\\b`, 'i');
export const OPEN = /\binclud(?:e|es|ing)\b|\bsuch as\b|\betc\b|and (?:more|others|so on)|among others/i;
export const CLOSED = new RegExp(`\\b${VALID} \\w+|\\bone of\\b`, 'i');
