import { source } from '../../text/regex.ts';
/** The numbers that prose writes as words, from zero. */
export const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The source of a regular expression for a number as prose writes it: `1,024`, `0.5`, `-1`, `five`. */
export const NUMBER = source`
  (?<![\w.,^/:])[-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w^*]|[.:/]\d|,\d{3})|\b(?:${NUMBER_WORDS.join('|')})\b
`;

/** The number that a text of prose writes. */
export function parseNumber(text: string): number {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text.replace(/[−–]/, '-').replaceAll(',', ''));
}
