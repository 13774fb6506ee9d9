import { regex } from '../../text/regex.ts';
import { TextMemo } from '../../text/text-memo.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { DescribedMember, StatedKeyword } from './reading.ts';

/** Nouns that mean the member, whatever it is called. */
const ITSELF = regex('')`
  ^(?:
    |it|this|that|values?|strings?|parameters?|fields?|members?|property|attribute|argument|option|setting|flag|
    input|text|entry|length|number|integer|name-value|range|size|content|contents|element|character|you|
    specify|note|which
  )$
`;
/** Nouns that name a thing by what it is for; they fit any member that is a name, an id, a text. */
const NAMING = regex('')`
  ^(?:
    name|identifier|id|alias|label|title|username|prefix|suffix|key|token|password|path|directory|code|
    description|comment|message|note|reason|text|string|arn|pattern|expression|tag|number|period|duration|
    interval|timeout|count|time|size|value|port|weight|priority|percentage|limit|threshold
  )$
`;

/**
 * What a noun phrase at the head of a clause is about ("", "It", "The name", "Tag keys", "Each item"),
 * as seen from the member; `undefined` where it is about something else, or may be.
 */
export function readTopic(phrase: string, member: DescribedMember): StatedKeyword['on'] | undefined {
  const words = HEADS.get(phrase);
  const head = words.at(-1) ?? '';
  const name = ownWords(member);
  // "The name" of a map's keys.
  if (member.role === 'key' && words.length === 1 && /^(?:key|name)$/.test(head)) return 'self';
  if (member.type === 'map') {
    if (/^keys?$/.test(head) || (head === 'name' && words.includes('key'))) return 'keys';
    if (head === 'value') return 'values';
  }
  if (member.type === 'object' && words.length > 1 && /^(?:key|value)$/.test(head)) return undefined;
  if (member.type === 'array')
    return listTopic(words, head, name, /^\s*(?:each|an?|every|any|individual)\b/i.test(phrase), member);
  if (words.length <= 1 && ITSELF.test(head)) return 'self';
  if (member.type === 'map') return name.at(-1) === head ? 'self' : undefined;
  return isSelf(words, head, name) ? 'self' : undefined;
}

function listTopic(
  words: readonly string[],
  head: string,
  name: readonly string[],
  single: boolean,
  member: DescribedMember,
): StatedKeyword['on'] | undefined {
  if (member.content === 'object')
    return words.length <= 1 && (ITSELF.test(head) || /^(?:list|array)$/.test(head)) && !single ? 'self' : undefined;
  if (/^(?:list|array|set|collection)$/.test(head)) return 'self';
  if (/^(?:item|element|entry|string|value|key)$/.test(head) || single)
    return head === name.at(-1) ||
      isIdentifier(head, name) ||
      ITSELF.test(head) ||
      /^(?:item|element|entry)$/.test(head)
      ? 'items'
      : undefined;
  if (words.length <= 1 && ITSELF.test(head)) return 'self';
  return head === name.at(-1) ? 'items' : undefined;
}

/** "An identifier" of a list of ids. */
const isIdentifier = (head: string, name: readonly string[]): boolean => head === 'identifier' && name.at(-1) === 'id';

/** Whether a noun phrase names a member: its last word is the name's, or it is a common noun with a word of the name, or alone. */
function isSelf(words: readonly string[], head: string, name: readonly string[]): boolean {
  const last = name.at(-1) ?? '';
  const shared = words.filter((word) => name.includes(word)).length;
  if (head === last || (head.length > 3 && last.endsWith(head)) || (last.length > 3 && head.startsWith(last)))
    return words.slice(0, -1).every((word) => word !== 'tag' || name.includes('tag') || name.length === 1);
  if (words.length <= name.length + 1 && name.every((word) => words.includes(word))) return true;
  if (ITSELF.test(head))
    return shared > 0 || (words.length <= 2 && !/^(?:phone|account|port|card)$/.test(words[0] ?? ''));
  if (!NAMING.test(head)) return false;
  if (shared > 0) return !NAMING.test(last) || sameKind(head, last);
  return words.length <= 2 && sameKind(head, last);
}

const KINDS = [
  /^(?:name|identifier|id|alias|label|title|username|key|domain)$/,
  /^(?:description|comment|message|note|reason|text|notes)$/,
  /^(?:token|string)$/,
  /^(?:regex|expression|pattern)$/,
  /^(?:path|directory)$/,
  /^(?:period|duration|interval|timeout|time|seconds|minutes|hours|days)$/,
  /^(?:count|number|size|limit|capacity)$/,
];
const sameKind = (one: string, other: string): boolean => KINDS.some((kind) => kind.test(one) && kind.test(other));

const DETERMINER = regex('i')`
  ^(?:
    the|an?|this|that|these|those|your|each|every|any|its|all|both|new|valid|following|specified|optional|
    provided|and|or|but|with|entire|total|whole|unique|custom|given|allowed|permitted|individual|free-form|
    human-readable|user-friendly|friendly|case[- ]sensitive|short|plain-text|user-defined|descriptive
  )\s+
`;

const QUALITY_OF = regex('i')`
  ^(?:the )?(?:
  value|length|maximum length|minimum length|size|maximum|minimum|valid values?|range|value range|contents?
  ) (?:of|for|in) (?=\S)(?!the [\w-]+[/-]\w+ pair)
`;
const AFTER_HEAD = regex('i')`
  ,? (?:
  of|in|for|that|which|to|on|from|with|as|used|using|by|at|specified|within|associated|you|is|are|and|or
  )\b|[(,:;]
`;

/** The noun phrase without what stands before and after it. */
function headOf(phrase: string): string {
  let text = phrase
    .trim()
    .replace(/^(?:constraints?|note|important|restrictions?|type|length constraints?|requirements?):\s*/i, '')
    .replace(/`/g, '')
    .replace(/\bunique, /i, 'unique ');
  text = text.replace(QUALITY_OF, '');
  text = text.split(AFTER_HEAD)[0] ?? '';
  for (let next = text.replace(DETERMINER, ''); next !== text; next = text.replace(DETERMINER, '')) text = next;
  return /^(?:the|an?|its?)$/i.test(text) ? '' : text.trim();
}

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/'s?\b/g, '')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .map(singular);

/** The words of the name of one thing: an item of a `ThumbprintList` is a thumbprint. */
function ownWords({ name, role }: DescribedMember): readonly string[] {
  const words = nameWords(name);
  return role === 'item' && words.length > 1 && /^(?:list|array|set)$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1)
    : words;
}

/** The words of a member's name, in lower case and in the singular. */
export const nameWords = (name: string): readonly string[] => NAMES.get(name);

const NAMES = new TextMemo(2_000, (name) =>
  wordsOf(name.replace(/([A-Z]{2,})s(?![a-z])/g, '$1').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')),
);

/** The words of the nouns that phrases are about. */
const HEADS = new TextMemo(2_000, (phrase) => wordsOf(headOf(phrase)));

const singular = (word: string): string =>
  /^(?:alias|status|address|this|access|class|dns|tls|process|seconds|minutes|hours|days|notes)$/.test(word) ||
  !word.endsWith('s') ||
  word.endsWith('ss')
    ? word
    : word.replace(/ies$/, 'y').replace(/(?<=x)es$|s$/, '');

/** What the first sentence calls the member: "Contains a glob pattern to match against …" is about a pattern. */
const OPENED = new TextMemo(2_000, (opening) =>
  wordsOf(headOf((opening.split(/[.:,(]/)[0] ?? '').replace(SAYS, '')).toLowerCase()),
);
const SAYS = /^(?:contains|specifies|defines|represents|provides|indicates|identifies|describes|optional|sets) /i;
/** A name's last word where the rest names the thing: "the header" of a `HeaderName`. */
const OF_THING = /^(?:name|id|identifier)$/;

/** What a noun phrase is about, as `readTopic` says, or as the member's first sentence introduced it. */
export function readTopicIn(
  phrase: string,
  { opening }: Pick<Sentence, 'opening'>,
  member: DescribedMember,
): StatedKeyword['on'] | undefined {
  const on = readTopic(phrase, member);
  if (on !== undefined || member.role === 'key' || !/^(?:string|integer|number)$/.test(member.type)) return on;
  const words = HEADS.get(phrase);
  const [head] = words;
  if (head === undefined || words.length !== 1 || !/^(?:the|this|that|your|an?) /i.test(phrase)) return undefined;
  if (OPENED.get(opening).at(-1) === head) return 'self';
  const name = nameWords(member.name);
  return member.type === 'string' && OF_THING.test(name.at(-1) ?? '') && name.at(-2) === head ? 'self' : undefined;
}

/** "Regular names" or "FIFO queue names" are some of the names. */
const ONE_KIND = regex('i')`
  ^(?:the |an? |your )?
  (regular|dynamic|custom|standard|fifo|reserved|default|private|public|partner|global|local|static|existing)
  \b
`;

/**
 * Where the strings are that a noun phrase is about: a rule about characters is one about strings.
 * @returns `undefined` where the phrase is about something else, or there are no strings in it
 */
export function readStringTopic(
  phrase: string,
  { heading, opening }: Sentence,
  member: DescribedMember,
): StatedKeyword['on'] | undefined {
  // Under a lead such as "`TYPE_A`" a sentence is about that case alone.
  if (heading?.startsWith('`') && heading !== `\`${member.name}\``) return undefined;
  const kind = ONE_KIND.exec(phrase)?.[1]?.toLowerCase();
  if (kind !== undefined && !member.name.toLowerCase().includes(kind)) return undefined;
  const on = readTopicIn(phrase, { opening }, member);
  const holdsStrings = member.content === 'string';
  if (on === 'self')
    return member.type === 'string' ? 'self' : member.type === 'array' && holdsStrings ? 'items' : undefined;
  if (on === 'items') return member.type === 'array' && holdsStrings ? 'items' : undefined;
  if (on === 'keys') return member.type === 'map' ? 'keys' : undefined;
  return on === 'values' && member.type === 'map' && holdsStrings ? 'values' : undefined;
}
