import { codePointLength } from './code-point-length.ts';
import { count } from './count.ts';
import { memberNames } from './member-count.ts';
import { at, member, type Place, siteOf } from './place.ts';
import { showValue } from './show-value.ts';
import { step } from './step.ts';

/** Reports that a value breaks a keyword. `line` is which of the shape's lines states the keyword. */
type Refuse<Value> = (place: Place, value: Value, line: number, keyword: string, expected: string) => void;

/** Shows the value. */
export const refuse: Refuse<unknown> = (place, value, line, keyword, expected) =>
  report(place, keyword, expected, showValue(value), line);

/** Tells a text's number of characters. */
export const refuseLength: Refuse<string> = (place, text, line, keyword, expected) =>
  report(place, keyword, expected, count(codePointLength(text), 'character'), line);

/** Tells a list's number of items. */
export const refuseCount: Refuse<readonly unknown[]> = (place, items, line, keyword, expected) =>
  report(place, keyword, expected, count(items.length, 'item'), line);

/** Tells an object's number of members; two or three are named. */
export const refuseMembers: Refuse<object> = (place, value, line, keyword, expected) => {
  const names = memberNames(value);
  const few = names.length === 2 || names.length === 3;
  report(place, keyword, expected, few ? names.join(' and ') : count(names.length, 'member'), line);
};

/** What is said of a list of values, so that each list is written out once. */
const listed = new WeakMap<ReadonlySet<unknown>, string>();

/** Reports that a value is none of those allowed. */
export const refuseOther = (place: Place, value: unknown, line: number, allowed: ReadonlySet<unknown>): void => {
  let expected = listed.get(allowed);
  if (expected === undefined) {
    expected = `one of ${[...allowed].map(showValue).join(', ')}`;
    listed.set(allowed, expected);
  }
  refuse(place, value, line, 'enum', expected);
};

/** Reports that an object lacks a member that it must have, which is the `index`-th of those. */
export const refuseMissing = (place: Place, path: string, line: number, index: number): void =>
  report(at(place, path, ''), 'required', 'a required member', 'nothing', line, `required/${index}`);

/** Reports those of an object's members that are there and no text. Their lines follow each other. */
export const refuseTexts = (
  place: Place,
  value: Readonly<Record<string, unknown>>,
  line: number,
  names: readonly string[],
): void =>
  names.forEach((name, i) => {
    const text = value[name];
    if (text !== undefined && typeof text !== 'string') refuse(member(place, name), text, line + i, 'type', 'a string');
  });

/** The names of an object's members that are none of the known ones; one that is `undefined` is absent. */
export function unknownNames(value: Readonly<Record<string, unknown>>, known: readonly string[]): string[] {
  const names: string[] = [];
  for (const name in value) if (!known.includes(name) && value[name] !== undefined) names.push(name);
  return names;
}

/** Reports each member of an object that is none of the known ones. */
export function refuseUnknown(
  place: Place,
  value: Readonly<Record<string, unknown>>,
  line: number,
  known: readonly string[],
): void {
  for (const name of unknownNames(value, known))
    refuse(at(place, step(name), ''), value[name], line, 'additionalProperties', 'no such member');
}

function report(place: Place, keyword: string, expected: string, actual: string, index: number, steps = keyword): void {
  const { line, pointer } = place.shape.sites[index] ?? siteOf(place, index, steps);
  const { path } = place;
  place.call.issues.push(
    line ? { path, keyword, expected, actual, line, pointer } : { path, keyword, expected, actual, pointer },
  );
}
