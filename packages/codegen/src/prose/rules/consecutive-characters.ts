import { escapeText, NOT_READ, type Pattern, readClauses } from '../characters/character-clause.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { SentenceClause } from '../sentences/clauses.ts';
import type { Rule } from './rule.ts';

/** "can't contain two consecutive hyphens" */
export const consecutiveCharacters: Rule = {
  name: 'Certain characters do not follow each other.',
  signal: /consecutive|in a row|adjacent|immediately after another/,
  despite: ['quota'],
  read: (statement, subject) =>
    readClauses(statement, subject, 'Which characters may not follow each other.', (clause) => readDoubled(clause)),
};

const DOUBLED =
  /^(?:also )?(?:contain|include|have|use) (?:any |more than one |a pair of )?(?:(?:two|2|multiple|two or more|2 or more) )?(?:(?:consecutive|adjacent|successive) (.*)|(?:two|2) (.*) in a row)$/i;

function readDoubled({ modal, predicate }: SentenceClause): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal !== 'not') return undefined;
  const after = /^use (an? [\w ]+?) as the first or last character, or immediately after another \w+$/i.exec(predicate);
  const match = DOUBLED.exec(predicate);
  if (!after && !match) return /consecutive|in a row/i.test(predicate) ? NOT_READ : undefined;
  const set = readCharacters(after?.[1] ?? match?.[1] ?? match?.[2] ?? '');
  if (!set || set.hasAlphabet || set.parts.length !== 1) return NOT_READ;
  const sign = set.parts[0]?.replace(/^\\(?=[\]^\\-])/, '') ?? '';
  if (sign.length !== 1) return NOT_READ;
  return [{ value: `^(?![\\s\\S]*${escapeText(sign + sign)})`, says: `No two of these in a row: ${set.says}.` }];
}
