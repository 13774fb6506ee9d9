import { allMatches } from '../../text/all-matches.ts';
import { regex, source } from '../../text/regex.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { DescribedMember } from './reading.ts';
import { nameWords, readTopic } from './topic.ts';

/** A sentence, of which a further clause may be about a part of the member, or about another thing. */
export interface SplitSentence {
  /** The sentence as far as it is about the member. */
  readonly own: Sentence;
  /** The clause about a part, or another thing. */
  readonly rest: Sentence;
}

const LIMIT = '(?:up to|at most|at least|no more than|between|from|max(?:imum)?|min(?:imum)?)';
const MODAL = "(?:can|must|may|should|cannot|can't|mustn't|needs?|has|have|is|are|contains?|takes?|supports?)";

/** "…, of which the owner has at most 8", "…, at most 3 of them wildcards", "…, the last 12 of which are digits" */
const OF_WHICH =
  /,? (?:and |but |where )?(?:(?:[\w-]+ ){1,5}of (?:which|them|these|those)\b|of (?:which|them|these|those)\b)/i;
/** "…, and the first segment up to 5", "… and each part can be up to 20": a further clause that names what it is about. */
const FURTHER = regex('gi')`
  ,? (?:and|but|while) (?<phrase>(?:(?:the|each|every|its|their|an?) )(?:[\w-]+(?:'s)? ){1,6}?)(?=${MODAL}\b|${LIMIT}\b)
`;
/** What stands before a further clause: one that states something itself. */
const STATES = new RegExp(`\\b${MODAL}\\b|\\b${LIMIT}\\b|\\b(?:valid|default|only)\\b|\\d`, 'i');
/** Words for what is said of the member itself, whatever it is called. */
const OF_ITSELF = regex('i')`
  \b(?:
    max(?:imum)?|min(?:imum)?|default|length|range|valid|allowed|supported|limit|largest|smallest|upper|lower|
    characters?|letters?|digits?|rest|remaining|remainder|following|whole|entire|total|list|number|others?|
    value|values|string|same|only|result|response|request|service|operation|API|call|console
  )\b
`;

/** "the default of the owner", "the maximum length of the description" */
const OF = /\b(?:default(?: value)?|length|size|number|limit|maximum|minimum) (?:of|for) (.+)$/i;
/** "the author's name" */
const POSSESSIVE = /\b([a-z]+)'s\b/i;

/**
 * Cuts off the clause of a sentence that is about a part of the member or about another thing: what that clause limits
 * is no limit of the member, and what stands before it is.
 */
export function splitParts(sentence: Sentence, member: DescribedMember): SplitSentence | undefined {
  const at = restOf(sentence.text, member);
  if (at < 0) return undefined;
  const { text } = sentence;
  return {
    own: { ...sentence, text: `${text.slice(0, at)}.`, items: [] },
    rest: { ...sentence, text: text.slice(at).replace(/^[, ]+(?:and |but |while )?/, '') },
  };
}

/** Where the clause about something else begins; -1 where there is none. */
function restOf(text: string, member: DescribedMember): number {
  if (!MAY_SPLIT.test(text)) return -1;
  const which = OF_WHICH.exec(text);
  if (which && STATES.test(text.slice(0, which.index))) return which.index;
  for (const match of text.matchAll(FURTHER)) {
    const phrase = match.groups?.phrase ?? '';
    if (!STATES.test(text.slice(0, match.index))) continue;
    const whose = OF.exec(phrase)?.[1] ?? phrase;
    if (isAnother(whose, member)) return match.index;
  }
  return -1;
}

/** Whether a phrase names something else than the member and what it holds. */
function isAnother(phrase: string, member: DescribedMember): boolean {
  const owner = POSSESSIVE.exec(phrase)?.[1]?.toLowerCase();
  if (owner !== undefined && !nameWords(member.name).includes(owner)) return true;
  return !OF_ITSELF.test(phrase) && readTopic(phrase, member) === undefined;
}

const MAY_SPLIT = /\b(?:and|but|while) (?:the|each|every|its|their|an?) |\bof (?:which|them|these|those)\b/i;

const BEFORE = /^each (?:\w+ )?(?:tag|key)\b|\bwithout\b|\bmatch(?:es)? $/i;
/** "up to 5 `red` names and up to 9 `blue` names": each number is of one kind. */
const AND_OTHERS = /^[^.;]*?\band (?:up to |at most )?(?:\d|one\b|two\b|three\b)/i;
/** "at most one subnet per Availability Zone": a limit for each kind or place of an entry, of which a list may have several. */
const PER_KIND = source`
  \bper (?:(?:each|distinct|unique|different) )?(?:
    (?:[a-z]+ )?(?:type|kind|category|class|group|level)|Availability Zone|AZ|zone|Region|subnet|file system|location
  )\b
`;
const AFTER = regex('i')`^[^.;]*?(?:\bfor all\b|\bsatisfied\b|^ \w+ of type\b|${PER_KIND})|^ total\b`;
const PER_KIND_BEFORE = regex('i')`${PER_KIND}[^.;]*$`;

/** Whether a limit is one of some of a list's entries, of several lists together, or of another thing, by the words around it. */
export const isPart = (before: string, words: string, after: string): boolean =>
  BEFORE.test(before) ||
  PER_KIND_BEFORE.test(`${before}${words}`) ||
  (!/\bonly\b/i.test(words) && AND_OTHERS.test(after)) ||
  AFTER.test(after);

/** "`PlantTrees` accepts up to 5 trees" is about the operation. */
const ACTS = /^`[A-Z]\w+` (?:accepts|supports|takes|can (?:accept|process|take)) up to\b/;

/** What may be a name: code, or a word with capitals inside. */
const NAMES = /`([\w.]+)`|\b([A-Za-z][a-z\d]+[A-Z]\w*)\b/g;

/** "in a `PlantTrees` request" */
const IN_REQUEST =
  / (?:in|for|with|of) (?:an?|the|each|one) (?:single )?`[A-Z]\w+` (?:API )?(?:request|call|operation)s?\b/g;

/** "A `Grove` is a list of up to 9 `Oak` elements" names what the list holds. */
const LIST_OF =
  /^an? `(\w+)` is an? (?:ordered )?(?:list|array) of up to \d+ `\w+` (?=elements|objects|items|entries)/i;

/** "The `TreeId`" of a member called `Id`. */
const isOwnName = (code: readonly string[], own: readonly string[]): boolean =>
  own.length > 0 && own.every((word, at) => code[code.length - own.length + at] === word);

/** Whether a sentence names another member, in code or as a name with capitals inside. */
export function namesAnother(text: string, _: Sentence, { name, others, listed }: DescribedMember): boolean {
  for (const [, code, word] of allMatches(text.replace(IN_REQUEST, '').replace(LIST_OF, ''), NAMES)) {
    const named = code ?? word ?? '';
    if (named !== name && others.has(named)) return true;
    if (
      named !== name &&
      code !== undefined &&
      !listed?.includes(code) &&
      /^[A-Za-z]+[a-z][A-Z]/.test(code) &&
      !isOwnName(nameWords(code), nameWords(name)) &&
      !ACTS.test(text)
    )
      return true;
  }
  return false;
}
