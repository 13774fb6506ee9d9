import type { Constraint, MemberType, ProseKeyword } from '../prose/about/reading.ts';
import type { Shape } from './shape.ts';

/** The keywords that say something about a value of each type. */
const FITTING: Readonly<Record<MemberType, readonly ProseKeyword[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'enum', 'const', 'default', 'null', 'deprecated'],
  integer: [
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'enum',
    'const',
    'default',
    'null',
    'deprecated',
  ],
  number: [
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'enum',
    'const',
    'default',
    'null',
    'deprecated',
  ],
  boolean: ['const', 'default', 'null', 'deprecated'],
  timestamp: ['null', 'deprecated'],
  blob: ['deprecated'],
  array: ['minItems', 'maxItems', 'default', 'null', 'deprecated'],
  map: ['minProperties', 'maxProperties', 'null', 'deprecated'],
  object: ['null', 'deprecated'],
  document: ['deprecated'],
};

/** Keywords of which no value could satisfy both when the first is above the second. */
const RANGES = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minimum', 'maximum'],
] as const;

/**
 * Adds the constraints that sentences state of one shape, unless they do not fit its type or contradict each other.
 * @returns the constraints that were left out
 */
export function settleConstraints(shape: Shape, constraints: readonly Constraint[]): Constraint[] {
  const fitting = constraints.filter(
    ({ keyword, value }) => fits(shape, keyword) && hasType(shape.type, keyword, value),
  );
  const disputed = disputedKeywords(fitting);
  const settled = fitting.filter(
    ({ keyword }) => !disputed.has(keyword) && !(shape.listed && (keyword === 'enum' || keyword === 'const')),
  );
  for (const constraint of settled) add(shape, constraint);
  return constraints.filter((constraint) => !fitting.includes(constraint) || disputed.has(constraint.keyword));
}

/** Null stands beside a type, or among listed values; a shape that is referred to has no place for it. */
function fits({ type, role, repeated }: Shape, keyword: ProseKeyword): boolean {
  const holdsNull = !repeated && (type !== 'object' || role === 'member');
  return FITTING[type].includes(keyword) && (keyword !== 'null' || holdsNull);
}

function add(shape: Shape, { keyword, value, description, line }: Constraint): void {
  const origin = { line };
  if (keyword !== 'pattern') {
    if (!shape.facts.has(keyword)) shape.setFact(keyword, value, origin);
    return;
  }
  const pattern = String(value);
  if (!shape.patterns.some((known) => known.pattern === pattern))
    shape.patterns = [...shape.patterns, { pattern, description: description ?? pattern, origin }];
}

/** Keywords that two sentences state differently, ranges that no value is in, and a default that the rest forbids. */
function disputedKeywords(constraints: readonly Constraint[]): Set<ProseKeyword> {
  const values = new Map<ProseKeyword, Constraint['value']>();
  const disputed = new Set<ProseKeyword>();
  for (const { keyword, value } of constraints) {
    if (keyword === 'pattern') continue;
    if (values.has(keyword) && JSON.stringify(values.get(keyword)) !== JSON.stringify(value)) disputed.add(keyword);
    values.set(keyword, value);
  }
  for (const [low, high] of RANGES) if (Number(values.get(low)) > Number(values.get(high))) disputed.add(low).add(high);
  if (values.has('enum') && values.has('const')) disputed.add('const');
  const allowed = values.get('enum');
  const standard = values.get('default');
  if (standard !== undefined && Array.isArray(allowed) && !allowed.includes(standard)) disputed.add('default');
  if (Number(standard) < Number(values.get('minimum')) || Number(standard) > Number(values.get('maximum')))
    disputed.add('default');
  return disputed;
}

const JSON_TYPES: Partial<Record<MemberType, (value: Constraint['value']) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
};

/** Values of an enum, a constant and a default are values of the type itself. */
function hasType(type: MemberType, keyword: ProseKeyword, value: Constraint['value']): boolean {
  const holds = JSON_TYPES[type] ?? ((): boolean => true);
  if (keyword === 'enum') return Array.isArray(value) && value.length > 0 && value.every(holds);
  if (keyword === 'default' && value === null) return true;
  return keyword === 'const' || keyword === 'default' ? holds(value) : true;
}
