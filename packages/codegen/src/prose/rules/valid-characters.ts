import { regex } from '../../text/regex.ts';
import { endCharacter, isSubsequent, NOT_READ, type Pattern, readClauses } from '../characters/character-clause.ts';
import { CharacterSet } from '../characters/character-set.ts';
import { COUNT, isExtended, onlyThese, VALID_CHARACTERS } from '../characters/only-characters.ts';
import { readCharacterItems, readCharacters } from '../characters/read-characters.ts';
import type { Clause } from '../sentences/clauses.ts';
import type { Sentence } from '../sentences/sentence.ts';
import type { Rule } from './rule.ts';

/** "can contain only letters, digits and hyphens", "must contain from 1 to 63 letters or numbers" */
export const validCharacters: Rule = {
  name: 'It contains only certain characters.',
  signal: /character|lower-?case|letter|alphanumeric|digits|numbers|a ?[-–] ?z|hyphen|underscore|whitespace/,
  despite: ['quota'],
  read: (sentence, member) => {
    if (/Java reg|\(through its regex/i.test(sentence.text)) return undefined;
    const reading = readClauses(sentence, member, VALID_CHARACTERS, (clause) => readOnly(clause, sentence));
    return reading && isExtended(sentence) ? [{ reason: 'ambiguous', statement: VALID_CHARACTERS }] : reading;
  },
};

const CONTAIN = regex('i')`
  ^(only |also )?(?:
    contain|include|consist(?: only)? of|be (?:composed|comprised|made up)(?: only)? of|use|have|accept|
    comprise|be
  )(?: the)?(?:(?: an?)? strings?(?: of| that contains?| containing))? (.*)$
`;
const OTHER = /\bat least\b|consecutive|\bone (?:or more )?of\b|\b(?:first|last)\b|\beither\b|unique|\bvalid\b/i;
const AFTERWARDS = regex('i')`
  ,? (?:
    up to|with (?:a |an )?(?:maximum|max|minimum|length)|and (?:has|have) |between \d|from \d|in length\b|
    long\b|that |for example|as (?:specified|defined|described) |such as [A-Za-z]
  ).*$
`;
const EXCEPT = /,? (?:except(?: for)?|other than|excluding)(?: the following(?: characters)?:?)? /i;

/** "contain only the following characters:", with bullets below. */
const BULLETS = /^(?:only |any of )?the following(?: characters)?(?: only)?:?$/i;

function readOnly(
  { topic, modal, predicate }: Clause,
  { items }: Sentence,
): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal === 'must' && /^be (?:all |in )?lower-?case(?: only)?$/i.test(predicate))
    return [onlyThese(new CharacterSet(['a-z']))];
  const match = modal === 'not' || endCharacter(topic) || isSubsequent(topic) ? null : CONTAIN.exec(predicate);
  if (!match) return undefined;
  if (BULLETS.test(match[2] ?? '') && items.length > 0) return readBullets(items);
  const stated = (match[2] ?? '')
    .replace(/\b(?:or|and|plus) (?:any |one )of the following (?=\w+:? )/i, 'or the following ')
    .replace(/\balphanumeric characters,? including (?=letters|numbers|upper|lower|a-z)/i, '');
  const [phrase = '', except] = stated.replace(AFTERWARDS, '').split(EXCEPT);
  const count = COUNT.exec(phrase);
  const only = modal === 'only' || /\bonly\b/i.test(predicate);
  if (OTHER.test(stated) || !ABOUT_CHARACTERS.test(stated)) return undefined;
  if (BE.test(predicate) && !count && !BE_LETTERS.test(predicate) && !CHARACTERS.test(topic)) return undefined;
  const set = readCharacters(count ? phrase.slice(count[0].length) : phrase);
  if (!set) return only ? NOT_READ : undefined;
  if (!only && !(set.hasAlphabet && (except !== undefined || isEnumeration(set, stated, modal, count !== null))))
    return undefined;
  return withExceptions(set, except);
}

function readBullets(items: readonly string[]): readonly Pattern[] | typeof NOT_READ {
  const set = readCharacterItems(items);
  return set?.hasAlphabet ? [onlyThese(set)] : NOT_READ;
}

const BE = /^(?:only |also )?be /i;
/** "The characters can be …" */
const CHARACTERS = /^(?:the )?(?:valid |allowed )?characters?$/i;
const BE_LETTERS = regex('i')`
  ^(?:only |also )?be (?:only |any )?
  (?:(?:printable )?ascii characters?|alphanumeric|(?:upper|lower)case letters|letters)\b
`;

/** "can contain letters, digits and hyphens" names all that is valid, "can contain letters" or "must contain a letter" does not. */
function isEnumeration(set: CharacterSet, stated: string, modal: Clause['modal'], counted: boolean): boolean {
  if (counted) return set.kinds > 1 || modal === 'must';
  return set.kinds > 1 && !/^(?:an?|one) /i.test(stated);
}

const ABOUT_CHARACTERS = /character|letter|alphanumeric|digit|number|a ?[-–] ?z|hyphen|underscore|dash|space/i;

function withExceptions(set: CharacterSet, except: string | undefined): readonly Pattern[] | typeof NOT_READ {
  if (except === undefined) return [onlyThese(set)];
  const excluded = readCharacters(except.replaceAll('"""', "'\"'").replaceAll("'\"'", 'double quote'));
  if (!excluded) return NOT_READ;
  return [onlyThese(set), { value: `^[^${excluded.source}]*$`, description: `None of these: ${excluded.words}.` }];
}
