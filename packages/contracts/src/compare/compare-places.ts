import { describeValue } from '../base/describe-value.ts';
import type { Change } from '../findings/change-rules.ts';
import { protocolNamed } from '../protocols/index.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { OperationModel } from '../registry/operation-model.ts';
import { type Place, Shapes, typesOf } from '../registry/place.ts';
import { compareConstraints, compareDefault } from './compare-constraints.ts';
import { compareMembers } from './compare-members.ts';
import { compareValues } from './compare-values.ts';
import type { Comparison } from './comparison.ts';

/** All changes at one place and below it. */
export function comparePlaces(comparison: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  const pair = `${before.shape} ${after.shape}`;
  const isShape = before.shape !== undefined && after.shape !== undefined;
  const nullability = compareNull(comparison, path, before, after);
  if (isShape && comparison.above.includes(pair)) return nullability;
  // Keywords beside a reference belong only to this place.
  const isPlain = isShape && isBare(before) && isBare(after);
  if (isPlain && comparison.equal.has(pair)) return nullability;
  const inside = { ...comparison, above: isShape ? [...comparison.above, pair] : comparison.above };
  const changes = compareContent(inside, path, before, after);
  if (isPlain && changes.length === 0) comparison.equal.add(pair);
  return [...nullability, ...changes];
}

const isBare = ({ own }: Place): boolean =>
  Object.keys(own).every((keyword) =>
    ['$ref', 'anyOf', 'description', 'x-autopopulated', 'x-unchecked', 'examples'].includes(keyword),
  );

function compareContent(comparison: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  const typed = compareType(comparison, path, before, after);
  if (typed.length > 0) return typed;
  return [
    ...compareValues(comparison, path, before, after),
    ...(comparison.know('constraints') ? compareConstraints(comparison.side, path, before, after) : []),
    ...(comparison.know('defaults') ? compareDefault(comparison.side, path, before, after) : []),
    ...compareWithin(comparison, path, before, after),
  ];
}

function compareWithin(comparison: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  const below = (step: string, from: Place | undefined, to: Place | undefined): readonly Change[] =>
    comparePlaces(comparison, path + step, from ?? anything, to ?? anything);
  switch (before.kind) {
    case 'structure':
      return compareMembers(comparison, path, before, after, (at, from, to) => comparePlaces(comparison, at, from, to));
    case 'list':
      return [...compareItemName(comparison, path, before, after), ...below('[]', before.item, after.item)];
    case 'map':
      return [
        ...comparePlaces(comparison, `${path}{key}`, keyOf(before), keyOf(after)),
        ...below('{}', before.entry, after.entry),
      ];
    case 'timestamp':
      return compareTimestamp(comparison, path, before, after);
    default:
      return [];
  }
}

/** The place of a value without a description. */
const anything = new Shapes({}).root('anything');

/** Keys of maps are text, whether or not a schema describes them further. */
function keyOf({ key }: Place): Place {
  if (key && (key.shape !== undefined || key.node.type !== undefined)) return key;
  return new Shapes({}).place({ type: 'string', ...key?.own }, key?.pointer ?? '/propertyNames');
}

/** The protocol of a model. Undefined if it is unknown or not supported. */
const protocolIn = ({ facts: { protocol } }: OperationModel): Protocol | undefined =>
  protocol === undefined ? undefined : protocolNamed(protocol);

/** Not every protocol names items. With an unsupported protocol, they may have names. */
const namesItems = (model: OperationModel): boolean => protocolIn(model)?.namesItems ?? true;

function compareItemName(comparison: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  if (!comparison.know('wire-names')) return [];
  if (![comparison.before, comparison.after].every(namesItems)) return [];
  const [from, to] = [before.facts.item ?? 'member', after.facts.item ?? 'member'];
  const pointers = { before: `${before.pointerOf('items')}`, after: `${after.pointerOf('items')}` };
  return from === to
    ? []
    : [{ rule: 'list-name-changed', path, before: describeValue(from), after: describeValue(to), pointers }];
}

function compareTimestamp(comparison: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  if (!comparison.know('wire-names')) return [];
  const formatIn = (model: OperationModel, { facts }: Place): string =>
    facts.timestamp ?? protocolIn(model)?.timestamps ?? "the protocol's own way";
  const [from, to] = [formatIn(comparison.before, before), formatIn(comparison.after, after)];
  if (from === to) return [];
  return [{ rule: 'timestamp-format-changed', path, before: from, after: to }];
}

function compareNull({ side, know }: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  if (before.nullable === after.nullable || !know('nullability')) return [];
  const rules = {
    input: ['input-no-longer-nullable', 'input-became-nullable'],
    output: ['output-no-longer-nullable', 'output-became-nullable'],
  } as const;
  const format = (place: Place): string => (place.nullable ? 'null is allowed' : 'null is not allowed');
  const pointers = { before: before.pointerOf('type'), after: after.pointerOf('type') };
  return [{ rule: rules[side][after.nullable ? 1 : 0], path, before: format(before), after: format(after), pointers }];
}

/** A change of type. Nothing else of the place can be compared then. */
function compareType({ side, know }: Comparison, path: string, before: Place, after: Place): readonly Change[] {
  const [from, to] = [typeName(before, know('integers')), typeName(after, know('integers'))];
  if (from === to) return [];
  const widened = to === 'document' || (from === 'integer' && to === 'number');
  const narrowed = from === 'document' || (from === 'number' && to === 'integer');
  const harmless =
    side === 'input' ? widened && ('input-type-widened' as const) : narrowed && ('output-type-narrowed' as const);
  const keyword = (place: Place): string => place.pointerOf(place.own.$ref === undefined ? 'type' : '$ref');
  const pointers = { before: keyword(before), after: keyword(after) };
  return [{ rule: harmless || 'member-type-changed', path, before: from, after: to, pointers }];
}

const typeName = ({ node, kind }: Place, integers: boolean): string =>
  integers && typesOf(node).includes('integer') ? 'integer' : kind;
