import { type Place, type Rule, ruleOf } from './place.ts';
import { showValue } from './show-value.ts';
import { step } from './step.ts';

/**
 * Reports that a value breaks a keyword.
 * @param path leads on from the place to the value; the way to a member tells where the document speaks of it
 * @param index which of the shape's keywords it is
 */
export function refuse(
  place: Place,
  path: string,
  value: unknown,
  index: number,
  keyword: string,
  expected: string,
): void {
  const rule = place.shape.rules[index] ?? ruleOf(place, index, keyword, expected, `${memberOf(path)}/${keyword}`);
  report(place, path, value, rule);
}

/** Reports that a value is none of those allowed. */
export function refuseOther(
  place: Place,
  path: string,
  value: unknown,
  index: number,
  allowed: ReadonlySet<unknown>,
): void {
  const rule = place.shape.rules[index] ?? ruleOf(place, index, 'enum', oneOf(allowed), `${memberOf(path)}/enum`);
  report(place, path, value, rule);
}

const oneOf = (allowed: ReadonlySet<unknown>): string =>
  `one of ${[...allowed].map((each) => showValue(each)).join(', ')}`;

/** Reports that an object lacks a member that it must have, which is the `nth` of those. */
export function refuseMissing(place: Place, path: string, index: number, nth: number): void {
  const rule = place.shape.rules[index] ?? ruleOf(place, index, 'required', 'a required member', `/required/${nth}`);
  report(place, path, undefined, rule);
}

/** Reports a member that is none of the known ones. */
export function refuseUnknown(place: Place, path: string, name: string, value: unknown, index: number): void {
  const keyword = 'additionalProperties';
  const rule = place.shape.rules[index] ?? ruleOf(place, index, keyword, 'no such member', `/${keyword}`);
  report(place, path + step(name), value, rule);
}

function report({ path, issues }: Place, on: string, actual: unknown, { keyword, expected, source }: Rule): void {
  issues.push({ path: path + on, keyword, expected, actual, source });
}

/** Where the member that a path leads to stands in the document: `.Tags` at `/properties/Tags`. */
function memberOf(path: string): string {
  const name = path.split('.')[1];
  return name ? `/properties/${name}` : '';
}
