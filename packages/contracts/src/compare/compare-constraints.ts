import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '@docpact/schemas/runtime';
import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change-rules.ts';
import type { Place } from '../registry/place.ts';

type Way = 'tightened' | 'loosened' | 'changed';

/** Whether a change of a keyword's value narrows or widens the allowed values. */
type Compare = (before: unknown, after: unknown) => Way;

const least: Compare = (before, after) => (Number(after) > Number(before) ? 'tightened' : 'loosened');
const most: Compare = (before, after) => (Number(after) < Number(before) ? 'tightened' : 'loosened');
const truth: Compare = (_before, after) => (after === true ? 'tightened' : 'loosened');
const undecided: Compare = () => 'changed';
/** Every multiple of six is also a multiple of three. */
const multiple: Compare = (before, after) => {
  if (Number(after) % Number(before) === 0) return 'tightened';
  return Number(before) % Number(after) === 0 ? 'loosened' : 'changed';
};

/** Every keyword that narrows the values of a place. A new one tightens the constraints, a removed one loosens them. */
const keywords: readonly (readonly [keyword: keyof JsonSchema, compare: Compare])[] = [
  ['minLength', least],
  ['maxLength', most],
  ['pattern', undecided],
  ['format', undecided],
  ['minimum', least],
  ['exclusiveMinimum', least],
  ['maximum', most],
  ['exclusiveMaximum', most],
  ['multipleOf', multiple],
  ['minItems', least],
  ['maxItems', most],
  ['uniqueItems', truth],
  ['minProperties', least],
  ['maxProperties', most],
  ['not', undecided],
  ['anyOf', undecided],
  ['oneOf', undecided],
];

/** The changes of a place's constraints. */
export function compareConstraints(
  side: 'input' | 'output',
  path: string,
  before: Place,
  after: Place,
): readonly Change[] {
  const change = (keyword: keyof JsonSchema, way: Way, was: unknown, is: unknown): Change => ({
    rule: `${side}-constraint-${way}`,
    path,
    subject: keyword,
    before: format(keyword, was),
    after: format(keyword, is),
    pointers: { before: before.pointerOf(keyword), after: after.pointerOf(keyword) },
  });
  const byKeyword = keywords.flatMap(([keyword, compare]) => {
    const [was, is] = [constraintOf(before, keyword), constraintOf(after, keyword)];
    if (isDeepStrictEqual(was, is)) return [];
    if (was === undefined) return [change(keyword, 'tightened', was, is)];
    if (is === undefined) return [change(keyword, 'loosened', was, is)];
    return [change(keyword, compare(was, is), was, is)];
  });
  return [...byKeyword, ...compareAll(before, after, change)];
}

/** Several patterns are combined in `allOf`: one more tightens, one less loosens. */
function compareAll(
  before: Place,
  after: Place,
  change: (keyword: 'allOf', way: Way, was: unknown, is: unknown) => Change,
): readonly Change[] {
  const [was, is] = [before, after].map(({ node }) => (node.allOf ?? []).map(withoutWords));
  if (!was || !is) return [];
  const lost = was.filter((one) => !is.some((other) => isDeepStrictEqual(one, other)));
  const added = is.filter((one) => !was.some((other) => isDeepStrictEqual(one, other)));
  if (lost.length === 0 && added.length === 0) return [];
  const way = lost.length === 0 ? 'tightened' : added.length === 0 ? 'loosened' : 'changed';
  return [change('allOf', way, lost.length > 0 ? lost : undefined, added.length > 0 ? added : undefined)];
}

/** The description of a pattern is not part of it. */
const withoutWords = ({ description: _words, ...schema }: JsonSchema): JsonSchema => schema;

/** Two alternatives of which one is null are not a constraint. Neither is a limit that every value satisfies. */
function constraintOf({ node, shape, own }: Place, keyword: keyof JsonSchema): unknown {
  if (keyword === 'anyOf' && shape !== undefined && own.anyOf !== undefined) return undefined;
  // The type covers what a node is, as opposed to what it may contain.
  if (keyword === 'format' && node.format === 'date-time') return undefined;
  if (keyword === 'uniqueItems' && node.uniqueItems === false) return undefined;
  const isLeast = keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties';
  return isLeast && node[keyword] === 0 ? undefined : node[keyword];
}

const format = (keyword: string, value: unknown): string =>
  value === undefined ? `no ${keyword}` : describeValue(value);

/** The changes of an input member's default value. Defaults of outputs do not matter. */
export function compareDefault(side: 'input' | 'output', path: string, before: Place, after: Place): readonly Change[] {
  const [was, is] = [before.node.default, after.node.default];
  if (side === 'output' || isDeepStrictEqual(was, is)) return [];
  const rule = was === undefined ? 'default-added' : is === undefined ? 'default-removed' : 'default-changed';
  const format = (value: unknown): string => (value === undefined ? 'no default' : describeValue(value));
  const pointers = { before: before.pointerOf('default'), after: after.pointerOf('default') };
  return [{ rule, path, before: format(was), after: format(is), pointers }];
}
