import { escapeText, NOT_READ, type Pattern, readClauses } from '../characters/character-clause.ts';
import type { SentenceClause } from '../sentences/clauses.ts';
import type { Statement } from '../sentences/statement.ts';
import { readTexts } from './forbidden-prefix.ts';
import type { Rule } from './rule.ts';

/** "must begin with `alias/`", "must end with `.fifo`" */
export const requiredPrefix: Rule = {
  name: 'A certain text stands first or last.',
  signal: /prefixed|(?:begin|start|end) with/,
  despite: ['example', 'place', 'quota'],
  read: (statement, subject) =>
    readClauses(statement, subject, 'Which text must stand first or last.', (clause) =>
      readRequired(clause, statement),
    ),
};

const REQUIRED =
  /^(?:also |always )?(?:be prefixed (?:with|by)|(begin|start|end) with)(?: (?:the|an?|either))?(?: (?:following|words?|strings?|text|prefix(?:es)?|suffix|sequence|characters?|extension))*:? (?=[`'"]|\/|[A-Za-z][\w-]*(?::\/\/|[:/-])(?:\s|$|,))(.*)$/i;
/** What may follow the text: what comes after it, or an example. */
const FOLLOWED =
  /,? (?:followed by|such as|for example|and (?:then|be followed by|is)|and are|where [`\w]+ (?:represents|is)|representing|which)\b.*$|,? \(?(?:e\.g\.|for example)[^)]*\)?$| (?:prefix|suffix|character|string)$/i;
const BARE = /^(\/|[A-Za-z][\w-]*(?::\/\/|[:/-]))$/;

/** A sentence before this one that speaks of one case makes this one a rule for that case. */
const CASE =
  /^(?:note:? |optional\.? )?(?:if|when|to|for|in case)\b|\b(?:if you|when you|alternatively|in place of|instead of)\b/i;

function readRequired(
  { modal, predicate }: SentenceClause,
  { before }: Statement,
): readonly Pattern[] | typeof NOT_READ | undefined {
  if (modal !== 'must') return undefined;
  const match = REQUIRED.exec(predicate);
  if (!match) return undefined;
  const phrase = (match[2] ?? '')
    .replace(FOLLOWED, '')
    .replace(/ \([^()]*\)$/, '')
    .trim();
  const bare = BARE.exec(phrase.replace(/\.$/, ''))?.[1];
  const texts = bare === undefined ? readTexts(phrase) : { list: [bare], anyCase: false };
  if (!texts || texts.anyCase || CASE.test(before?.text ?? '')) return NOT_READ;
  const source = texts.list.map(escapeText);
  const group = source.length === 1 ? source[0] : `(?:${source.join('|')})`;
  const said = texts.list.map((text) => `"${text}"`).join(' or ');
  return match[1]?.toLowerCase() === 'end'
    ? [{ value: `${group}$`, says: `Ends with ${said}.` }]
    : [{ value: `^${group}`, says: `Begins with ${said}.` }];
}
