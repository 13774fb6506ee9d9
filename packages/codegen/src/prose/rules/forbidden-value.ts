import { escapeText, type Pattern, readClauses } from '../characters/character-clause.ts';
import type { SentenceClause } from '../sentences/clauses.ts';
import type { Rule } from './rule.ts';

/** "can't be set to `default`", "must not be the literal string `none`" */
export const forbiddenValue: Rule = {
  name: 'It is not a certain text.',
  signal: /not be|n't be|cannot be/,
  read: (statement, subject) => readClauses(statement, subject, 'Which texts it may not be.', readForbidden),
};

const FORBIDDEN = /^be (?:set to |the (?:literal )?string |named |called )?[`"]([^`"\s]+)[`"]\.?$/i;

function readForbidden({ modal, predicate }: SentenceClause): readonly Pattern[] | undefined {
  const text = modal === 'not' ? FORBIDDEN.exec(predicate)?.[1] : undefined;
  if (text === undefined || /[<>{}*,]|^null$/.test(text)) return undefined;
  return [{ value: `^(?!${escapeText(text)}$)`, says: `It is not "${text}".` }];
}
