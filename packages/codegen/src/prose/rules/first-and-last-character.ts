import { regex } from '../../text/regex.ts';
import {
  endCharacter,
  escapeText,
  isQuoted,
  isSubsequent,
  NOT_READ,
  type Pattern,
  readClauses,
} from '../characters/character-clause.ts';
import type { CharacterSet } from '../characters/character-set.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Clause } from '../sentences/clauses.ts';
import type { Rule } from './rule.ts';

/** "The first character must be a letter", "must begin and end with a letter or digit", "can't end with a hyphen". */
export const firstAndLastCharacter: Rule = {
  name: 'Certain characters stand first or last.',
  signal: regex('')`
      (?:begin|start|end)s?(?:ning|ing)? (?:and|or|with)\b|
      (?:first|last|initial|final|leading|subsequent|remaining|other|following) (?:and (?:the )?last )?
      (?:char|letter)
    `,
  despite: ['example', 'quota'],
  read: (sentence, member) =>
    readClauses(sentence, member, 'Which characters may stand first or last.', (clause) => readEnds(clause)),
};

const WITH = regex('i')`
  ^(?:also |always )?(?:(begin|start)|(end)|(?:begin|start) (?:and|or) (end)|end (?:and|or) (?:begin|start)) with[ ]
  (?:either )?(.*)$
`;

function readEnds({ topic, modal, predicate }: Clause): readonly Pattern[] | typeof NOT_READ | undefined {
  const subsequent = isSubsequent(topic) ? /^be (.*)$/i.exec(predicate)?.[1] : undefined;
  if (subsequent !== undefined) return afterFirst(readCharacters(subsequent), modal);
  if (modal === 'can') return undefined;
  const end = endCharacter(topic);
  if (end) {
    const be = /^(?:also |only |always )?be (?:either )?(.*)$/i.exec(predicate)?.[1];
    if (be === undefined) return NOT_READ;
    return ends(end.first, end.last, modal === 'not', be);
  }
  if (modal === 'not') {
    const as = /^use (.*) as the (first or last|first|last) character$/i.exec(
      predicate.replace(/, or immediately after another.*/, ''),
    );
    if (as) return ends(/first/.test(as[2] ?? ''), /last/.test(as[2] ?? ''), true, as[1] ?? '');
  }
  const match = WITH.exec(predicate);
  if (!match) return undefined;
  const [, start, , , phrase = ''] = match;
  if (isQuoted(phrase.replace(/^(?:the|an?) (?:\w+ )?(?=[`'"])/, ''))) return undefined;
  const both = /^\w+ (?:and|or) \w+ with/i.test(predicate);
  return ends(both || start !== undefined, both || start === undefined, modal === 'not', phrase);
}

function afterFirst(set: CharacterSet | undefined, modal: Clause['modal']): readonly Pattern[] | typeof NOT_READ {
  if (!set?.hasAlphabet || modal === 'not') return NOT_READ;
  return [{ value: `^[\\s\\S]?[${set.source}]*$`, description: `After the first character only ${set.words}.` }];
}

function ends(
  first: boolean,
  last: boolean,
  negated: boolean,
  phrase: string,
): readonly Pattern[] | typeof NOT_READ | undefined {
  const set = readCharacters(
    phrase
      .replace(/,? (?:such as|for example|because|and is|and are)\b.*$/i, '')
      .replace(/\b(?:alphabetical|alphabetic)\b(?! char)/i, 'letter'),
  );
  if (!set)
    return /\b(?:letters?|digits?|numbers?|alphanumeric|character|hyphen|period|space|underscore)\b/i.test(phrase)
      ? NOT_READ
      : undefined;
  return [...(first ? [atStart(set, negated)] : []), ...(last ? [atEnd(set, negated)] : [])];
}

const atStart = (set: CharacterSet, negated: boolean): Pattern =>
  negated
    ? { value: `^(?!${set.one})`, description: sayNot(set, 'first') }
    : { value: `^${set.one}`, description: say(set, 'first') };

const atEnd = (set: CharacterSet, negated: boolean): Pattern =>
  negated
    ? { value: `^(?!.*${set.one}$)`, description: sayNot(set, 'last') }
    : { value: `${set.one}$`, description: say(set, 'last') };

/** "A letter first." */
function say({ anyOne, words }: CharacterSet, place: 'first' | 'last'): string {
  return anyOne === undefined
    ? `The ${place} character is one of these: ${words}.`
    : `${anyOne.replace('a', 'A')} ${place}.`;
}

/** "No hyphen at the end." */
const sayNot = ({ sign, words }: CharacterSet, place: 'first' | 'last'): string =>
  sign === undefined
    ? `The ${place} character is none of these: ${words}.`
    : place === 'first'
      ? `No ${sign} first.`
      : `No ${sign} at the end.`;

/** "can't contain two consecutive hyphens" */
export const consecutiveCharacters: Rule = {
  name: 'Certain characters do not follow each other.',
  signal: /consecutive|in a row|adjacent|immediately after another/,
  despite: ['quota'],
  read: (sentence, member) =>
    readClauses(sentence, member, 'Which characters may not follow each other.', (clause) => readDoubled(clause)),
};

const DOUBLED = regex('i')`
  ^(?:also )?(?:contain|include|have|use) (?:any |more than one |a pair of )?
  (?:(?:two|2|multiple|two or more|2 or more) )?
  (?:(?:consecutive|adjacent|successive) (.*)|(?:two|2) (.*) in a row)$
`;

function readDoubled({ modal, predicate }: Clause): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal !== 'not') return undefined;
  const after = /^use (an? [\w ]+?) as the first or last character, or immediately after another \w+$/i.exec(predicate);
  const match = DOUBLED.exec(predicate);
  if (!after && !match) return /consecutive|in a row/i.test(predicate) ? NOT_READ : undefined;
  const set = readCharacters(after?.[1] ?? match?.[1] ?? match?.[2] ?? '');
  if (!set || set.hasAlphabet || set.parts.length !== 1) return NOT_READ;
  const sign = set.parts[0]?.replace(/^\\(?=[\]^\\-])/, '') ?? '';
  if (sign.length !== 1) return NOT_READ;
  return [
    {
      value: `^(?!.*${escapeText(sign + sign)})`,
      description: `No two ${set.sign ? `${set.sign}s` : `of these: ${set.words},`} in a row.`,
    },
  ];
}
