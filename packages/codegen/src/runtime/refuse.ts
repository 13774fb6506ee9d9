import { codePointLength } from './code-point-length.ts';
import { count } from './count.ts';
import { memberNames } from './member-count.ts';
import { at, type Place } from './place.ts';
import { showValue } from './show-value.ts';
import { step } from './step.ts';

/** Reports a failure when there is a place to report it to. Whether the check goes on: without a place it is over. */
type Refuse = (
  place: Place | undefined,
  value: unknown,
  /** Which of the shape's lines states the keyword. */
  line: number,
  keyword: string,
  expected: string,
) => boolean;

/** Of a value, which is shown. */
export const refuse: Refuse = (place, value, line, keyword, expected) =>
  place !== undefined && report(place, keyword, expected, showValue(value), line);

/** Of text, by its number of characters. */
export const refuseLength = (
  place: Place | undefined,
  text: string,
  line: number,
  keyword: string,
  expected: string,
): boolean =>
  place !== undefined && report(place, keyword, expected, count(codePointLength(text), 'character'), line);

/** Of a list, by its number of items. */
export const refuseCount = (
  place: Place | undefined,
  items: readonly unknown[],
  line: number,
  keyword: string,
  expected: string,
): boolean => place !== undefined && report(place, keyword, expected, count(items.length, 'item'), line);

/** Of an object, by its members: two or three are named. */
export const refuseMembers = (
  place: Place | undefined,
  value: object,
  line: number,
  keyword: string,
  expected: string,
): boolean => {
  if (!place) return false;
  const names = memberNames(value);
  const few = names.length === 2 || names.length === 3;
  return report(place, keyword, expected, few ? names.join(' and ') : count(names.length, 'member'), line);
};

/** Of a value that is none of those allowed. */
export const refuseOther = (
  place: Place | undefined,
  value: unknown,
  line: number,
  allowed: ReadonlySet<unknown>,
): boolean => place !== undefined && refuse(place, value, line, 'enum', `one of ${[...allowed].map(showValue).join(', ')}`);

/** Of an object without a member that it must have, which is the `index`-th of those. */
export const refuseMissing = (place: Place | undefined, path: string, line: number, index: number): boolean =>
  place !== undefined &&
  report(at(place, path, '') ?? place, 'required', 'a required member', 'nothing', line, `required/${index}`);

/** Of each member that is none of the known ones; one that is `undefined` is absent. */
export function refuseUnknown(
  place: Place | undefined,
  value: Readonly<Record<string, unknown>>,
  line: number,
  known: readonly string[],
): boolean {
  for (const name in value)
    if (!known.includes(name) && value[name] !== undefined)
      if (!refuse(at(place, step(name), ''), value[name], line, 'additionalProperties', 'no such member')) return false;
  return true;
}

function report(
  { path, shape, pointer: inside, lines, issues }: Place,
  keyword: string,
  expected: string,
  actual: string,
  index: number,
  steps = keyword,
): true {
  const below = lines[shape] ?? [];
  let line = 0;
  for (let i = 0; i <= index; i++) line += below[i] ?? 0;
  const pointer = `/$defs/${shape}${inside}/${steps}`;
  issues.push(
    line ? { path, keyword, expected, actual, line, pointer } : { path, keyword, expected, actual, pointer },
  );
  return true;
}
