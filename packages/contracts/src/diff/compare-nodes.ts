import type { JsonSchema } from '@docpact/schemas/runtime';
import { kindOf } from '../checks/kind.ts';
import { show } from '../finding.ts';
import type { Change } from './change.ts';
import { compareConstraints } from './compare-constraints.ts';
import { compareDefault } from './compare-default.ts';
import { compareMembers } from './compare-members.ts';
import type { Comparison } from './compare-surfaces.ts';
import { compareValues } from './compare-values.ts';
import { type Placed, placeOf, pointerOfKeyword, typesOf } from './placed.ts';
import type { Surface } from './surface.ts';

/** Everything that changed at one place and below it. */
export function compareNodes(comparison: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  const pair = `${before.shape} ${after.shape}`;
  const isShape = before.shape !== undefined && after.shape !== undefined;
  const nullability = compareNull(comparison, path, before, after);
  if (isShape && comparison.above.includes(pair)) return nullability;
  // What stands beside a reference belongs to this place alone.
  const isPlain = isShape && isBare(before) && isBare(after);
  if (isPlain && comparison.equal.has(pair)) return nullability;
  const inside = { ...comparison, above: isShape ? [...comparison.above, pair] : comparison.above };
  const changes = compareContent(inside, path, before, after);
  if (isPlain && changes.length === 0) comparison.equal.add(pair);
  return [...nullability, ...changes];
}

const isBare = ({ own }: Placed): boolean =>
  Object.keys(own).every((keyword) => ['$ref', 'anyOf', 'description', 'x-unchecked', 'examples'].includes(keyword));

function compareContent(comparison: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  const typed = compareType(comparison, path, before, after);
  if (typed.length > 0) return typed;
  return [
    ...compareValues(comparison, path, before, after),
    ...(comparison.know('constraints') ? compareConstraints(comparison.side, path, before, after) : []),
    ...(comparison.know('defaults') ? compareDefault(comparison.side, path, before, after) : []),
    ...compareWithin(comparison, path, before, after),
  ];
}

function compareWithin(comparison: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  switch (kindOf(before.node)) {
    case 'structure':
      return compareMembers(comparison, path, before, after);
    case 'list':
      return [
        ...compareListName(comparison, path, before, after),
        ...compareBelow(comparison, path, before, after, 'items', '[]'),
      ];
    case 'map':
      return [
        ...compareBelow(comparison, path, before, after, 'propertyNames', '{key}'),
        ...compareBelow(comparison, path, before, after, 'additionalProperties', '{}'),
      ];
    default:
      return [];
  }
}

/** Keys of maps are text, whether a schema says more of them or not. */
const text: JsonSchema = { type: 'string' };

type Below = 'items' | 'propertyNames' | 'additionalProperties';

function compareBelow(
  comparison: Comparison,
  path: string,
  before: Placed,
  after: Placed,
  keyword: Below,
  step: string,
): readonly Change[] {
  const [from, to] = [before, after].map((placed) => {
    const below = placed.node[keyword];
    const node = typeof below === 'object' ? below : {};
    const own = keyword === 'propertyNames' ? { ...text, ...node } : node;
    return placeOf(placed.surface, own, `${placed.key}${step}`, pointerOfKeyword(placed, keyword));
  });
  return from && to ? compareNodes(comparison, `${path}${step}`, from, to) : [];
}

/** Only XML and forms have names for items. */
const namesItems = ({ facts: { protocol } }: Surface): boolean => protocol === undefined || /query|xml/i.test(protocol);

function compareListName({ know }: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  if (!know('wire-names') || !namesItems(before.surface) || !namesItems(after.surface)) return [];
  const [from, to] = [before, after].map(({ surface, key }) => surface.listNames[key] ?? 'member');
  if (from === undefined || to === undefined || from === to) return [];
  return [{ rule: 'list-name-changed', path, before: show(from), after: show(to) }];
}

function compareNull({ side, know }: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  if (before.nullable === after.nullable || !know('nullability')) return [];
  const rules = {
    input: ['input-no-longer-nullable', 'input-became-nullable'],
    output: ['output-no-longer-nullable', 'output-became-nullable'],
  } as const;
  const say = (placed: Placed): string => (placed.nullable ? 'null is allowed' : 'null is not allowed');
  const pointers = { before: pointerOfKeyword(before, 'type'), after: pointerOfKeyword(after, 'type') };
  return [{ rule: rules[side][after.nullable ? 1 : 0], path, before: say(before), after: say(after), pointers }];
}

/** A change of type; nothing else of the place can be compared then. */
function compareType({ side, know }: Comparison, path: string, before: Placed, after: Placed): readonly Change[] {
  const [from, to] = [before, after].map((placed) => typeName(placed, know('integers')));
  if (from === undefined || to === undefined || from === to) return [];
  const widened = to === 'document' || (from === 'integer' && to === 'number');
  const narrowed = from === 'document' || (from === 'number' && to === 'integer');
  const rule =
    side === 'input'
      ? widened
        ? 'input-type-widened'
        : 'input-type-changed'
      : narrowed
        ? 'output-type-narrowed'
        : 'output-type-changed';
  const pointers = { before: pointerOfKeyword(before, 'type'), after: pointerOfKeyword(after, 'type') };
  return [{ rule, path, before: from, after: to, pointers }];
}

function typeName({ node }: Placed, integers: boolean): string {
  return integers && typesOf(node).includes('integer') ? 'integer' : kindOf(node);
}
