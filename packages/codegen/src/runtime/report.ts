import { beyond, type Context, type Rule, ruleOf } from './context.ts';
import { formatValue } from './format-value.ts';
import { step } from './step.ts';

/**
 * Reports that a value breaks a keyword.
 * @param path leads on from the context to the value; the way to a member tells where the document speaks of it
 * @param index which of the shape's keywords it is
 */
export function reportIssue(
  context: Context,
  path: string,
  value: unknown,
  index: number,
  keyword: string,
  expected: string,
): void {
  const rule = context.shape.rules[index] ?? ruleOf(context, index, keyword, expected, `${memberOf(path)}/${keyword}`);
  addIssue(context, path, value, rule);
}

/** Reports that a value is none of those allowed. */
export function reportEnum(
  context: Context,
  path: string,
  value: unknown,
  index: number,
  allowed: ReadonlySet<unknown>,
): void {
  const rule = context.shape.rules[index] ?? ruleOf(context, index, 'enum', oneOf(allowed), `${memberOf(path)}/enum`);
  addIssue(context, path, value, rule);
}

const oneOf = (allowed: ReadonlySet<unknown>): string =>
  `one of ${[...allowed].map((each) => formatValue(each)).join(', ')}`;

/** Reports that an object lacks a member that it must have, which is the `nth` of those. */
export function reportMissing(context: Context, path: string, index: number, nth: number): void {
  const rule =
    context.shape.rules[index] ?? ruleOf(context, index, 'required', 'a required member', `/required/${nth}`);
  addIssue(context, path, undefined, rule);
}

/** Reports a member that is none of the known ones. */
export function reportUnknown(context: Context, path: string, name: string, value: unknown, index: number): void {
  const keyword = 'additionalProperties';
  const rule = context.shape.rules[index] ?? ruleOf(context, index, keyword, 'no such member', `/${keyword}`);
  addIssue(context, path + step(name), value, rule);
}

/** Reports the members of an open object that no page documents, where these are asked for. */
export function reportUndocumented(
  context: Context,
  path: string,
  object: Readonly<Record<string, unknown>>,
  index: number,
  documented: readonly string[],
): void {
  const keyword = 'properties';
  if (!context.beyond) return;
  for (const name in object) {
    if (documented.includes(name) || object[name] === undefined) continue;
    const rule = context.shape.rules[index] ?? ruleOf(context, index, keyword, 'a documented member', `/${keyword}`);
    addIssue(beyond(context), path + step(name), object[name], rule);
  }
}

function addIssue({ path, issues }: Context, on: string, actual: unknown, { keyword, expected, source }: Rule): void {
  issues.push({ path: path + on, keyword, expected, actual, source });
}

/** Where the member that a path leads to stands in the document: `.Tags` at `/properties/Tags`. */
function memberOf(path: string): string {
  const name = path.split('.')[1];
  return name ? `/properties/${name}` : '';
}
