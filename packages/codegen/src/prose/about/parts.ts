const BEFORE = /^each (?:\w+ )?(?:tag|key)\b|\bwithout\b|\bmatch(?:es)? $/i;
/** "up to 5 `red` names and up to 9 `blue` names": each number is of one kind. */
const AND_OTHERS = /^[^.;]*?\band (?:up to |at most )?(?:\d|one\b|two\b|three\b)/i;
const AFTER = /^[^.;]*?(?:\bfor all\b|\bsatisfied\b|^ \w+ of type\b|\bper filter type\b)|^ total\b/i;

/** Whether a limit is one of some of a list's entries, of several lists together, or of another thing, by the words around it. */
export const isPart = (before: string, words: string, after: string): boolean =>
  BEFORE.test(before) || (!/\bonly\b/i.test(words) && AND_OTHERS.test(after)) || AFTER.test(after);
