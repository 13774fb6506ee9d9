import type { JsonSchema } from '@docpact/schemas/runtime';
import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change-rules.ts';
import type { OperationModel } from '../registry/operation-model.ts';
import type { Place } from '../registry/place.ts';
import type { Comparison } from './comparison.ts';

const rules = {
  input: { closed: 'input-values-closed', opened: 'input-values-opened' },
  output: { closed: 'output-values-closed', opened: 'output-values-opened' },
} as const;

/** The changes of the values that a place allows. */
export function compareValues(comparison: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  const { side, know } = comparison;
  if (!know('values')) return [];
  const from = valuesOf(comparison.before, before, after.shape);
  const to = valuesOf(comparison.after, after, before.shape);
  if (!from && !to) return [];
  const set = before.shape === undefined ? {} : { set: before.shape };
  const pointers = { before: before.pointerOf('enum'), after: after.pointerOf('enum') };
  if (!from)
    return [{ rule: rules[side].closed, path, before: 'any value', after: describeValue(to), pointers, ...set }];
  if (!to)
    return [{ rule: rules[side].opened, path, before: describeValue(from), after: 'any value', pointers, ...set }];
  const change = (rule: Change['rule'], value: unknown, [was, is]: readonly [string, string]): Change => ({
    rule,
    path,
    subject: describeValue(value),
    before: was,
    after: is,
    pointers,
    ...set,
  });
  return [
    ...from
      .filter((value) => !to.includes(value))
      .map((value) => change('enum-value-missing', value, ['the value', 'no such value'])),
    ...to
      .filter((value) => !from.includes(value))
      .map((value) => change('enum-value-undocumented', value, ['no such value', 'the value'])),
  ];
}

/** The values that all of a place's sets have. A constant is a set of one value. Null is compared separately. A source may have the set under the name that the other source uses. */
function valuesOf(
  model: OperationModel,
  { schemas }: Place,
  otherName: string | undefined,
): readonly unknown[] | undefined {
  const [first, ...others] = schemas.flatMap(setsIn);
  if (first) return first.filter((value) => value !== null && others.every((other) => other.includes(value)));
  const { namedValues = {} } = model;
  return otherName !== undefined && Object.hasOwn(namedValues, otherName) ? namedValues[otherName] : undefined;
}

const setsIn = ({ const: only, enum: values, allOf = [] }: JsonSchema): readonly (readonly unknown[])[] => [
  ...(only === undefined ? [] : [[only]]),
  ...(values ? [values] : []),
  ...allOf.flatMap(setsIn),
];
