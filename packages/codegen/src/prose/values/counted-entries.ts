import { regex, source } from '../../text/regex.ts';
import type { DescribedMember } from '../about/reading.ts';
import { nameWords } from '../about/topic.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Limit } from './find-limits.ts';

const GIVE = '(?:specify|provide|include|enter|list|pass|supply|submit)';
const GIVEN = '(?:specified|provided|included|passed|submitted|supplied|listed)';
const PER_CALL = source`
  (?: (?:in|per|for|with) (?:(?:an?|one|each|the|this|your) )?(?:single )?(?:API )?(?:\`\w+\` )?
  (?:request|call|operation|list|array))?
`;
/** A word of what is counted; "additional oaks" are counted beside others. */
const WORD = "(?!(?:additional|more|other|further)\\b)[\\w`'-]+";
const PHRASE = `${WORD}(?: ${WORD}){0,4}?`;

/** Sentences whose number counts what a list holds, whatever the list is called: what stands before the number, and after it. */
const FORMS: readonly { readonly before: RegExp; readonly after: RegExp; readonly inputOnly?: boolean }[] = [
  // "You can specify up to 10 oaks per request."
  {
    before: regex('i')`
      ^(?:currently,? |optional[.,] |constraints?: )?(?:you )?(?:can|must|may|should|can't|cannot)(?: currently| only| not)? ${GIVE}
      (?: (?:a|an) (?:list|array|total) of)? $
    `,
    after: new RegExp(`^ ${PHRASE}${PER_CALL}\\.?$`, 'i'),
    inputOnly: true,
  },
  // "Up to 10 oaks can be specified."
  {
    before: /^(?:a (?=max)|constraints?: )?$/i,
    after: new RegExp(`^ ${PHRASE} (?:can|may) be ${GIVEN}${PER_CALL}\\.?$`, 'i'),
    inputOnly: true,
  },
  // "You are allowed up to two."
  { before: /^you(?: are|'re) (?:allowed|limited to) $/i, after: /^\.?$/, inputOnly: true },
  // "A grove is a list of up to 250 rings."
  {
    before: /^(?:an?|the|this) [\w` -]{1,40} is an? (?:ordered )?(?:list|array) of $/i,
    after: /^ [\w`]/,
  },
  // "This list must contain at least five points to …"
  {
    before: /^(?:(?:this|the) (?:list|array|parameter|field) |it )?(?:must|can|may) (?:contain|have|include) $/i,
    after: new RegExp(`^ ${PHRASE}(?: to .*)?\\.?$`, 'i'),
  },
  // "Array size: limited to 10 oaks."
  { before: /^(?:array|list) size: ?$/i, after: /^/ },
  // "This parameter is limited to one element."
  {
    before: /^(?:this|the) (?:object|parameter|field|list|array|property|value) is (?:currently )?$/i,
    after: /^ (?:elements?|items?|entry|entries|objects?|values?)\.?$/i,
  },
];

/** "The oaks (up to 10) to plant": the first sentence says what the list is. */
const INTRODUCED = /^(?:the|an?|one or more|list of|a list of|specifies the)\b[^.;]*\($/i;

/** Whether a limit counts the entries of a list by the form of its sentence alone. */
export function countsByForm({ before, words, after }: Limit, sentence: Sentence, member: DescribedMember): boolean {
  if (sentence.before === undefined && /^(?:up to|max)/i.test(words) && INTRODUCED.test(before) && /^\s*\)/.test(after))
    return true;
  const form = FORMS.find((each) => each.before.test(before) && each.after.test(after));
  if (form === undefined || (form.inputOnly && member.direction === 'output')) return false;
  return /\b(?:list|array) of $/i.test(before) || !countsSibling(after, member);
}

/** Whether what is counted is rather what another member is called. */
function countsSibling(after: string, { name, others }: DescribedMember): boolean {
  const nouns = nameWords((/^ ((?:[\w-]+ ?){1,4})/.exec(after)?.[1] ?? '').trim().replace(/\W+/g, '_'));
  return [...others].some((other) => other !== name && nouns.includes(nameWords(other).at(-1) ?? ''));
}
