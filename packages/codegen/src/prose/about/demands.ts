import { regex, source } from '../../text/regex.ts';

const OBLIGED = source`
  must(?:n't)?|shall|should(?:n't)?|ha(?:s|ve) to|needs? to be|can(?:not|'t| not| only)|may (?:not|only)|could only
`;
const ONLY = source`
  only (?:
    be|if|when|for|in|with|one|a|the|to|accepts?|applies|[^.;]{1,60} (?:is|are) (?:supported|allowed|valid)
  )
`;
/** What may be said of a thing that "is" or "are". */
const BEING = source`
  (?:is|are|be) (?:(?:only|currently|not) )?(?:
    required|mandatory|ignored|rejected|reserved|unique|allowed|permitted|one of|
    (?:supported|available|valid|optional) (?:if|when|for|only|unless|in|with)
  )
`;

/** Words that ask something of a value, or limit it; a sentence without any of them describes. */
const DEMAND = regex('i')`
  \b(?:
    ${OBLIGED}|${ONLY}|${BEING}|
    not (?:(?:be|currently|yet) )?(?:allowed|supported|valid|permitted|accepted|available|applicable|used)|unsupported|
    required (?:if|when|unless|only|for)|
    (?:valid|possible|allowed|supported|accept(?:able|ed)|available) (?:values?|options?|formats?|range|characters?)|
    valid (?:for|only|in|with)|acceptable|accepts? only|
    limited to|at (?:most|least)|up to|m(?:ax|in)imum (?:of|is|value)|
    no (?:more|less|longer|fewer) than|(?:more|less|greater|fewer|longer) than|range (?:is|of|from)|ranges from|
    exceeds?|mutually exclusive|but not both|either .{1,60} or|one of the following|case[- ](?:in)?sensitive|
    multiples? of|characters? (?:long|in length)|regex|regular expression|pattern|constraints?:|
    unique (?:within|in|across|to|per|among)|
    formats?\b(?<=\b(?:in|follow|has|have|uses?) [^.;]{0,60})|format (?:is|of .{1,40} is|must)|formatted as|
    null|deprecated|no longer (?:used|supported)|discontinued|empty|
    do(?: not|n't) (?:specify|use|include|set|provide|add|enter|change|supply)|applies (?:to|for|when|if)|
    default(?:s to| value| is| are)|by default
  )\b|n't (?:(?:be|currently|yet) )?(?:allowed|supported|valid|permitted|accepted|available|applicable|used)\b|
  ^\W*(?:(?:available|supported|valid|applicable) (?:only )?(?:for|in|on|with)|requires|accepts|length|supports)\b|
  \d (?:to|or|through|characters?|and)\b|\d ?[-–] ?\d|\bdefault:
`;

/** Whether a sentence asks something, so that it is said to be unread where no rule reads it. */
export const demands = (text: string): boolean => DEMAND.test(text);
