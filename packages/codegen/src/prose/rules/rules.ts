import { clockFormat } from './clock-format.ts';
import { clockRange } from './clock-range.ts';
import { countedCharacters } from './counted-characters.ts';
import { defaultValues } from './default-values.ts';
import { deprecation } from './deprecation.ts';
import { consecutiveCharacters, firstAndLastCharacter } from './first-and-last-character.ts';
import { fixedForm, keyTemplate, numberOrWord } from './fixed-form.ts';
import { forbiddenCharacters } from './forbidden-characters.ts';
import { forbiddenPrefix, forbiddenValue, requiredPrefix } from './forbidden-prefix.ts';
import { itemCounts } from './item-counts.ts';
import { listedCharacters } from './listed-characters.ts';
import { markedDefault } from './marked-default.ts';
import { multiples } from './multiples.ts';
import { notEmpty } from './not-empty.ts';
import { nullValues } from './null-values.ts';
import { numericRanges } from './numeric-ranges.ts';
import { objectAddress } from './object-address.ts';
import { regexInWords, regularExpression } from './regular-expression.ts';
import type { Rule } from './rule.ts';
import { singleCharacter, stringLengths } from './string-lengths.ts';
import { validCharacters } from './valid-characters.ts';
import { validValues } from './valid-values.ts';

/** Every kind of sentence that is read, in no order that matters. */
export const RULES: readonly Rule[] = [
  // Numbers, defaults and the like.
  stringLengths,
  numericRanges,
  clockRange,
  itemCounts,
  multiples,
  singleCharacter,
  notEmpty,
  nullValues,
  deprecation,
  defaultValues,
  markedDefault,
  // Values and patterns.
  validValues,
  regularExpression,
  fixedForm,
  regexInWords,
  validCharacters,
  listedCharacters,
  countedCharacters,
  numberOrWord,
  firstAndLastCharacter,
  consecutiveCharacters,
  forbiddenCharacters,
  forbiddenPrefix,
  requiredPrefix,
  forbiddenValue,
  clockFormat,
  objectAddress,
  keyTemplate,
];
