import { regex } from '../../text/regex.ts';

/** Words of a constraint, wide: a sentence without any of them states none. */
const SIGNAL = regex('i')`
  \b(?:
    must|only|valid|allowed|maximum|minimum|max|min|at least|at most|up to|between|from \d|range|characters?|
    letters?|length|default|if not|defaults|pattern|regex|cannot|can not|not exceed|exceeds?|
    no (?:more|less|longer|fewer)|more than|less than|greater|fewer|null|empty|multiple|deprecated|unique|
    case[- ]sensitive|possible values?|one of|begin|start with|end with|
    supported (?:values?|\w+(?: \w+)? are)|available (?:values|options)|positive|non-negative|limit(?:ed)?|
    required|constraints?|integer|acceptable|accepted|permitted|either|can contain|formats?|formatted|
    supports|largest|smallest|do not (?:use|include)|can include|digits?|hexadecimal|ranges from|
    (?:specify|(?:list|array) of|number) \d+(?: to |[-–])\d+
  )\b|n't\b|\(\d+(?:\.\d+)?(?:\s?[-–]\s?| to )\d+(?:\.\d+)?[),]
`;

/** Whether a sentence may state a constraint. */
export const looksLikeConstraint = (sentence: string): boolean => SIGNAL.test(sentence);
