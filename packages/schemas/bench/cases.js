import { operations } from '@docpact/schemas';
import { typeOf } from './peers/patterns.js';

const sides = /** @type {const} */ (['Input', 'Output']);
/** How long lists are: the one that an operation gives page by page, and any other. */
const listSizes = { paged: 20, other: 3 };

/**
 * Every side of every operation, in each view that differs, with values to measure: a full valid one, one whose last member is
 * broken (boolean refusal, first error), and one in which every member is broken (all errors). A case's name is that of our export.
 */
export async function readCases() {
  const contracts = await Promise.all(Object.values(operations).map((entry) => entry.load()));
  return contracts.flatMap((contract) =>
    sides.flatMap((side) => {
      const { sdk, json } = side === 'Input' ? contract.input : contract.output;
      const views = sdk === json ? { json } : { sdk, json };
      return Object.entries(views).map(([view, validator]) => {
        const suffix = sdk !== json && view === 'json' ? 'Json' : '';
        return { name: `${contract.document.title}${side}${suffix}`, ...caseOf(contract, side, view, validator) };
      });
    }),
  );
}

function caseOf({ key, document, wire }, side, view, validator) {
  const node = inline(document.$defs, document.$defs[side]);
  const valid = sampleOf(node, view, wire.pagination?.items);
  return {
    id: `${key} ${side}${view === 'json' ? '' : ' (Date)'}`,
    key,
    node,
    view,
    validator,
    valid,
    refused: breakLast(node, valid),
    broken: breakAll(node, valid),
  };
}

/** The schema with its references replaced by what they refer to; no contract that ships has a recursive shape. */
function inline($defs, node) {
  if (node.$ref !== undefined) return inline($defs, $defs[node.$ref.slice('#/$defs/'.length)]);
  const properties = Object.entries(node.properties ?? {}).map(([name, member]) => [name, inline($defs, member)]);
  return {
    ...node,
    ...(node.properties ? { properties: Object.fromEntries(properties) } : {}),
    ...(node.items ? { items: inline($defs, node.items) } : {}),
  };
}

/** `paged`: the member that is given page by page, where the sample is of what has one. */
function sampleOf(node, view, paged) {
  const type = typeOf(node);
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(node.properties).map(([name, inner]) => [
        name,
        listOf(inner, view, name === paged) ?? sampleOf(inner, view),
      ]),
    );
  if (type === 'array') return listOf(node, view, false);
  if (node.format === 'date-time') return view === 'sdk' ? new Date(1e12) : '2026-11-20T03:00:00.125Z';
  if (node.enum) return node.enum.at(-1);
  if (type === 'integer') return 7;
  if (type === 'boolean') return true;
  return String(node.examples?.[0] ?? 'some-text');
}

function listOf(node, view, isPaged) {
  if (typeOf(node) !== 'array') return undefined;
  const length = isPaged ? listSizes.paged : listSizes.other;
  return Array.from({ length }, () => sampleOf(node.items, view));
}

/** The innermost last member is of another type. */
function breakLast(node, value) {
  const type = typeOf(node);
  if (type === 'object') {
    const name = Object.keys(value).at(-1);
    return { ...value, [name]: breakLast(node.properties[name], value[name]) };
  }
  if (type === 'array') return [...value.slice(0, -1), breakLast(node.items, value.at(-1))];
  return type === 'string' ? 1 : 'text';
}

/** Every member is of another type; what is closed has one member too many. */
function breakAll(node, value) {
  const type = typeOf(node);
  if (type === 'array') return value.map((item) => breakAll(node.items, item));
  if (type !== 'object') return type === 'string' ? 1 : 'text';
  const members = Object.entries(node.properties).map(([name, inner]) => [name, breakAll(inner, value[name])]);
  return { ...Object.fromEntries(members), ...(node.additionalProperties === false ? { Stray: 1 } : {}) };
}
