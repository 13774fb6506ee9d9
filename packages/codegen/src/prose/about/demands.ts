import { regex } from '../../text/regex.ts';

/** Words that ask something of a value, or limit it; a sentence without any of them describes. */
const DEMAND = regex('i')`
  \b(?:
    must|mustn't|shall|should|shouldn't|has to|have to|needs? to be|cannot|can't|can ?not|may not|
    (?:can|may|could) only|only (?:be|if|when|for|in|with|one|a|the|to)|
    (?:not|n't) (?:be |currently |yet )?(?:allowed|supported|valid|permitted|accepted|available|applicable)|unsupported|
    (?:is|are) (?:only |currently )?(?:required|supported|available|valid|mandatory|optional) (?:if|when|for|only|unless|in|with)|
    (?:is|are|be) required|required (?:if|when|unless|only|for)|(?:is|are) one of|only [^.;]{1,60} (?:is|are) (?:supported|allowed|valid)|
    (?:valid|possible|allowed|supported|acceptable|accepted|available) (?:values?|options?|formats?|range|characters?)|
    valid (?:for|only|in|with)|(?:are|is) (?:allowed|permitted)|accepts? only|only accepts?|acceptable|
    limited to|at (?:most|least)|up to|maximum (?:of|is|value)|minimum (?:of|is|value)|
    (?:no|not) (?:more|less|longer|fewer) than|(?:more|less|greater|fewer|longer) than|range (?:is|of|from)|ranges from|
    exceeds?|mutually exclusive|but not both|either .{1,60} or|one of the following|case[- ](?:in)?sensitive|
    multiples? of|characters? (?:long|in length)|regex|regular expression|pattern|constraints?:|
    be unique|unique (?:within|in|across|to|per|among)|(?:are|is) unique|
    (?:in|follow|have|has|use|uses) (?:the |this )?(?:following )?[\w.:\`' -]{0,40}formats?\b|format (?:is|of .{1,40} is|must)|formatted as|
    null|deprecated|no longer (?:used|supported)|discontinued|empty|
    (?:do not|don't) (?:specify|use|include|set|provide|add|enter|change|supply)|
    (?:is|are|be) (?:ignored|rejected|reserved)|applies (?:only )?(?:to|for|when|if)|only applies|isn't used|not used
  )\b|^\W*(?:(?:available|supported|valid|applicable) (?:only )?(?:for|in|on|with)\b|requires|accepts|constraints?|length|format|supports)\b|
  \b\d[\d,.]* (?:to|or|through|characters?|and)\b|\d ?[-–] ?\d|\bdefault(?:s to\b| value| is\b| are\b|:)|\bby default\b
`;

/** Whether a sentence asks something, so that it is said to be unread where no rule reads it. */
export const demands = (text: string): boolean => DEMAND.test(text);
