import { stringPlace } from '../about/string-place.ts';
import type { Rule } from './rule.ts';

/** "The time is an integer greater than or equal to `0`. You can use `NONE` to specify …" of a string */
export const numberOrWord: Rule = {
  name: 'A text is a whole number, or one word in its place.',
  signal: /an integer/,
  despite: ['other-member'],
  read: (statement, subject) => {
    const least = WHOLE.exec(statement.text)?.[1];
    if (least === undefined || subject.type !== 'string') return undefined;
    const word = WORD.exec(statement.after ?? '')?.[1];
    const on = word === undefined ? undefined : stringPlace('', statement, subject);
    if (!on) return undefined;
    const number = least === '0' ? '[0-9]+' : '0*[1-9][0-9]*';
    return [
      {
        on,
        keyword: 'pattern',
        value: `^(?:${number}|${word})$`,
        says: `A whole number from ${least}, or "${word}".`,
      },
    ];
  },
};

const WHOLE = /\ban integer (?:that is )?greater than or equal to `?([01])`?\.?$/i;
const WORD =
  /^(?:You can (?:also )?(?:use|specify)|Use|The value) `([A-Za-z]+)` (?:can be used )?to (?:specify|indicate) /;
