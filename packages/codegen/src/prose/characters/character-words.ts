import { regex } from '../../text/regex.ts';
/** What may end the phrase and adds nothing. */
export const TAIL = regex('i')`
  [ ]?(?:
    ,? (?:are|is) (?:allowed|permitted|supported|valid|accepted)|,? only|
    ,? with(?: no|out)(?: any)? (?:white)?spaces
  )$
`;
/** Words that say of which script letters are, which the whole phrase tells. */
export const SCRIPTS = regex('gi')`
  (?: that are)?(?: representable| represented)? in (?:UTF-?8|Unicode)(?: format)?|
  \b(?:Unicode|UTF-?8) (?=letters|characters:)
`;
export const SHOWN_RANGE = /\ba ?[-–] ?z\b/i;

const CASE = '(?:upper|lower)(?:[- ]?cased?)?';
export const LETTERS = regex('iy')`
  (?:(?:ascii|english|basic latin|latin|standard)\s+)?((?:${CASE}(?:-? ?(?:and|or|&|/) ?${CASE})?)[\s-]+)?(?:english )?
  (alphanumerics?|alphanumerals?|letters?|alphabetic(?:al)?|alphabets?|alpha|characters(?=,| and| or|$))
  (?: (?:characters?|letters?|symbols?))?(?![a-z-])
`;
export const DIGITS = regex('iy')`
  (?:(?:ascii|decimal|numeric|numerical|single)\s+)?
  (?:numbers?|digits?|numerals?|numerics?|numeric characters?)(?![a-z-]| sign)
`;
export const RANGE = regex('y')`
  (?:
    ([a-z])[-–]([a-z])|([A-Z])[-–]([A-Z])|([0-9])[-–] ?([0-9])|
    ([a-z]) (?:to|through|thru|-|–) ([a-z])(?![a-z])|([A-Z]) (?:to|through|thru|-|–) ([A-Z])(?![A-Z])|
    ([0-9]) (?:to|through|thru|-|–) ([0-9])(?![0-9])
  )
`;
export const SPACES = /(?:blank )?spaces?(?: characters?)?(?![a-z-])|blanks?(?![a-z-])/iy;
export const WHITE_SPACE = /white[- ]?spaces?(?: characters?)?(?![a-z-])/iy;
export const SEPARATORS = /(?:Unicode )?separators(?![a-z-])/iy;
export const PRINTABLE = /(?:all |any )?(printable |visible )?(?:us-)?ascii characters?(?![a-z-])/iy;
/** What stands between the characters: a comma belongs to the word before it, and a loose one may be meant itself. */
export const FILLER = regex('iy')`
  (?:
    (?<=\S)[,;](?=\s|$)|\s+|
    \b(?:
      and\/or|and|or|as well as|plus(?= (?:the|any|these))|the|
      special characters(?=$)(?<=['"\`] special characters)|an?(?= (?!to\b|through\b|[-–]))|any|only|also|of|
      both|either|all|set|combination|mix|these|characters?(?!\s*:)
    )\b|such as(?= [^A-Za-z\s])
  )+
`;
/** Words that announce signs shown after them. */
export const ANNOUNCED = regex('iy')`
  (?:(?:the|any|of|these|following|special|additional|other|allowed|certain|ASCII)\s+)*
  (?:symbols?|(?:special )?characters?|punctuation(?: marks)?|signs?)\s*(?::\s*|(?=\())(?=\S)|
  (?:(?:the|any|of|these|following|special)\s+)+(?:symbols?|characters?)\s+(?=[^A-Za-z0-9\s(]|[\`'"])|
  (?:the |any of the )?following:\s*
`;
export const QUOTED = /`([^`]+)`|''([^' ]+)''|'([^'\s]{1,30})'|"([^"\s]{1,30})"/y;
export const LOOSE_SIGN = /[^\sA-Za-z0-9"'`](?=[\s,;]|$)/uy;
export const SIGNS = /[^\sA-Za-z0-9`]{2,}/y;
