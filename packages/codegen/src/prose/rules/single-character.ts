import type { Rule } from './rule.ts';

/** Reads "A single character that separates values." */
export const singleCharacter: Rule = {
  name: 'A string is one character',
  despite: ['condition'],
  signal: /\b(?:single|one|individual)[ -](?:individual )?character\b/,
  read: ({ text }, { type }) => {
    if (
      type !== 'string' ||
      !/(?:^(?:specifies )?(?:an?|the) (?:single|one)[ -](?:individual )?character\b(?! string)|\b(?:must|can only|should|value|is) (?:be )?(?:an? )?(?:exactly )?(?:single|one)[ -](?:individual )?character\b(?! \w*wildcard))/i.test(
        text,
      )
    )
      return undefined;
    if (/\b(?:match\w*|wildcard|at least|any|minimum|maximum|size)\b/i.test(text)) return undefined;
    return [
      { on: 'self', keyword: 'minLength', value: 1 },
      { on: 'self', keyword: 'maxLength', value: 1 },
    ];
  },
};
