import type { JsonValue } from '../document/json-value.ts';
import type { EmittedKeyword } from './place.ts';

/** The first of the keywords that refuses a text, as JSON Schema has it. */
export function refusesText(keywords: readonly EmittedKeyword[], text: string): EmittedKeyword | undefined {
  return keywords.find(({ keyword, value }) => {
    if (keyword === 'enum') return Array.isArray(value) && !value.includes(text);
    if (keyword === 'const') return value !== text;
    if (keyword === 'pattern') return typeof value === 'string' && !new RegExp(value, 'u').test(text);
    if (keyword === 'minLength') return [...text].length < Number(value);
    return keyword === 'maxLength' && [...text].length > Number(value);
  });
}

/** The first of the keywords that refuses a number; a multiple is one of the decimals that are written. */
export function refusesNumber(keywords: readonly EmittedKeyword[], number: number): EmittedKeyword | undefined {
  return keywords.find(({ keyword, value }) => {
    if (keyword === 'enum') return Array.isArray(value) && !value.includes(number);
    if (keyword === 'const') return value !== number;
    const limit = Number(value);
    if (keyword === 'minimum') return number < limit;
    if (keyword === 'maximum') return number > limit;
    if (keyword === 'exclusiveMinimum') return number <= limit;
    if (keyword === 'exclusiveMaximum') return number >= limit;
    return keyword === 'multipleOf' && !isMultiple(number, limit);
  });
}

/** Compared as whole numbers of the smaller decimal, so that 0.3 is a multiple of 0.1. */
function isMultiple(number: number, step: number): boolean {
  const places = Math.max(decimals(number), decimals(step));
  const whole = (value: number): number => Math.round(value * 10 ** places);
  return step > 0 && whole(number) % whole(step) === 0;
}

const decimals = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** Keywords that say something about the value itself. */
export const limiting = (keywords: readonly EmittedKeyword[]): readonly EmittedKeyword[] =>
  keywords.filter(({ keyword }) => keyword !== 'default' && keyword !== 'null' && keyword !== 'deprecated');

/** Whether a keyword has a value that no reader of contracts takes: a number beyond those that JSON holds exactly. */
export const isBeyond = (value: JsonValue): boolean => typeof value === 'number' && Math.abs(value) > 2 ** 53 - 1;
