import type { ContractDocument } from '../runtime/json-schema.ts';
import type { PaginationBinding, WireFacts, WireFactsByPointer } from '../runtime/wire-facts.ts';
import { checkMembers, type MemberRules } from './check-members.ts';
import type { LocatedProblem } from './check-schema.ts';
import { escapeStep, isObject, type JsonValue, valueAt } from './json-value.ts';
import type { ValueRule } from './keyword-values.ts';

const text: ValueRule = { expected: 'text', holds: (value) => typeof value === 'string' && value.length > 0 };
const formats = ['date-time', 'epoch-seconds', 'http-date'];

const factRules: MemberRules = {
  'name?': text,
  'item?': text,
  'entry?': { 'name?': text, key: text, value: text },
  'flattened?': { expected: 'true', holds: (value) => value === true },
  'timestamp?': {
    expected: `one of ${formats.map((format) => `"${format}"`).join(', ')}`,
    holds: (value) => formats.includes(String(value)),
  },
  'constants?': { '*': text },
  'source?': text,
};

const rules: MemberRules = {
  source: text,
  'pagination?': { inputToken: text, outputToken: text, limit: text, items: text },
  facts: { '*': factRules },
};

/** Checks what is known of how an operation speaks: its members, and that all of it is about something in the document. */
export function checkWire(wire: JsonValue, document: ContractDocument): LocatedProblem[] {
  const members = checkMembers(wire, rules, '');
  if (members.length > 0 || !isWire(wire)) return members;
  const { facts, pagination } = wire;
  return [...checkFacts(facts, document, '/facts'), ...(pagination ? checkPagination(pagination, document) : [])];
}

interface Wire {
  readonly pagination?: PaginationBinding;
  readonly facts: WireFactsByPointer;
}

/** Narrows what `checkMembers` found nothing wrong with. */
const isWire = (wire: JsonValue): wire is JsonValue & Wire => isObject(wire) && isObject(wire.facts);

/** A document of definitions: an operation's, or the faults of a service. */
type Defining = Pick<ContractDocument, '$defs'>;

/** The rules of a table of facts, for whoever has one as a member. */
export const factsRules: MemberRules = { '*': factRules };

/**
 * Checks that each fact is about a place of the document that can have it.
 * @param at where the table stands in its file
 */
export const checkFacts = (facts: WireFactsByPointer, document: Defining, at: string): LocatedProblem[] =>
  Object.entries(facts).flatMap(([pointer, fact]) => {
    const place = `${at}/${escapeStep(pointer)}`;
    const node = nodeAt(document, pointer);
    if (!node) return [wrong('dangling-pointer', place, 'a pointer to a schema of the document', `"${pointer}"`)];
    const misplaced = aboutWhat.flatMap(([member, expected, suits]) =>
      fact[member] === undefined || suits(node, pointer)
        ? []
        : [wrong('wrong-place', `${place}/${member}`, expected, 'something else')],
    );
    return misplaced.length > 0 ? misplaced : checkConstants(fact, node, place);
  });

/** A client may have values that the page does not have yet; names of which the page has no value at all are those of another set. */
const checkConstants = ({ constants }: WireFacts, node: Node, place: string): LocatedProblem[] => {
  const values = Object.values(constants ?? {});
  if (constants === undefined || values.some((value) => valuesOf(node).includes(value))) return [];
  const actual = values.length === 0 ? 'no names' : values.map((value) => `"${value}"`).join(', ');
  return [wrong('dangling-name', `${place}/constants`, 'names of values of the set', actual)];
};

type Node = { readonly [keyword: string]: JsonValue };

const hasType = ({ type }: Node, wanted: string): boolean => [type].flat().includes(wanted);
const valuesOf = ({ enum: values }: Node): readonly JsonValue[] => (Array.isArray(values) ? values : []);
const isMap = (node: Node): boolean => hasType(node, 'object') && isObject(node.additionalProperties);

/** What each fact can be about. */
const aboutWhat: readonly (readonly [
  member: keyof WireFacts,
  expected: string,
  suits: (node: Node, pointer: string) => boolean,
])[] = [
  ['name', 'a member of a structure', (_node, pointer) => /\/properties\/[^/]*$/.test(pointer)],
  ['item', 'a list', (node) => hasType(node, 'array')],
  ['entry', 'a map', isMap],
  ['flattened', 'a list or a map', (node) => hasType(node, 'array') || isMap(node)],
  ['timestamp', 'a timestamp', ({ format }) => format === 'date-time'],
  [
    'constants',
    'a named set of values',
    (node, pointer) => /^\/\$defs\/[^/]+$/.test(pointer) && valuesOf(node).length > 0,
  ],
];

/** The schema at a pointer, the shape that it refers to in its place; undefined where no schema is. */
function nodeAt({ $defs }: Defining, pointer: string): Node | undefined {
  const found = valueAt(JSON.parse(JSON.stringify({ $defs })), pointer);
  if (!isObject(found) || !/^\/\$defs\/[^/]+/.test(pointer) || /\/properties$/.test(pointer)) return undefined;
  const [alternative] = Array.isArray(found.anyOf) ? found.anyOf : [];
  const reference = found.$ref ?? (isObject(alternative) ? alternative.$ref : undefined);
  return typeof reference === 'string' ? nodeAt({ $defs }, reference.slice(1)) : found;
}

function checkPagination(pagination: PaginationBinding, { $defs, title }: ContractDocument): LocatedProblem[] {
  const sides = { inputToken: 'Input', limit: 'Input', outputToken: 'Output', items: 'Output' } as const;
  return Object.entries(pagination).flatMap(([at, member]) => {
    const side = Object.entries(sides).find(([name]) => name === at)?.[1] ?? 'Output';
    return Object.hasOwn($defs[side]?.properties ?? {}, member)
      ? []
      : [wrong('dangling-name', `/pagination/${at}`, `a member of ${title}${side}`, `"${member}"`)];
  });
}

const wrong = (code: LocatedProblem['code'], pointer: string, expected: string, actual: string): LocatedProblem => ({
  code,
  pointer,
  expected,
  actual,
  hint: 'Correct it, or take it out.',
});
