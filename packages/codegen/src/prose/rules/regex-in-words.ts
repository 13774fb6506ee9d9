import type { Subject } from '../about/member.ts';
import { CharacterSet } from '../characters/character-set.ts';
import { onlyClauses } from '../characters/only-characters.ts';
import { readCharacters } from '../characters/read-characters.ts';
import type { Statement } from '../sentences/statement.ts';
import type { Rule, RuleReading } from './rule.ts';

/** "allows (through its regex pattern) a string of characters consisting of … You can also include any of the following characters: _+=" */
export const regexInWords: Rule = {
  name: 'The characters of a regular expression, in words.',
  signal: /\bregex|regular expression|^(?:you|it) can also|^in addition/,
  despite: ['quota'],
  read: (statement, subject) => {
    const phrase = phraseOf(statement.text);
    if (phrase !== undefined)
      return readExtended(
        /^the following:?$/i.test(phrase) ? statement.items.join(', ') : phrase,
        statement.after,
        statement,
        subject,
      );
    const { text, before } = statement;
    const base = phraseOf(before?.text ?? '');
    if (base !== undefined && alsoOf(text) !== undefined)
      return readExtended(base, text, { ...statement, after: undefined }, subject);
    const path = / by itself or /.test(before?.text ?? '')
      ? /^In addition, it can contain (.*)$/i.exec(text)?.[1]
      : undefined;
    return path === undefined ? undefined : onlyClauses(readCharacters(path), '', statement, subject);
  },
};

const STATED =
  /(?:regex|regular expression)(?: pattern)?(?: that is)?(?: used to validate this parameter is|\)) a string of characters (?:consisting of|that consists? of|that can consist of)(?: any)? (?!.* by itself or )(.*)$/i;
const phraseOf = (text: string): string | undefined => STATED.exec(text)?.[1];

const ALSO = /^(?:You|It) can also (?:include|contain) (.*)$/i;
const alsoOf = (text: string): string | undefined => ALSO.exec(text)?.[1];

/** A set that the next sentence may extend. */
function readExtended(phrase: string, next: string | undefined, statement: Statement, subject: Subject): RuleReading {
  const also = alsoOf(next ?? '');
  const set = readCharacters(phrase);
  const more = also === undefined ? undefined : readCharacters(also);
  const known =
    set && (also === undefined || more) ? new CharacterSet([...set.parts, ...(more?.parts ?? [])]) : undefined;
  return onlyClauses(known, '', also === undefined ? statement : { ...statement, after: undefined }, subject);
}
