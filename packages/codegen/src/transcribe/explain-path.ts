import type { Provenance } from '../document/contract-source.ts';
import { escapeStep, isObject, type JsonValue, valueAt } from '../document/json-value.ts';

/** One keyword at a path of a contract, with the page's line or the decision behind it. */
export interface Explained {
  readonly pointer: string;
  readonly keyword: string;
  readonly value: JsonValue;
  readonly line: number | undefined;
  readonly why: string | undefined;
}

/** A path that the contract does not have: where it ends, and what stands there. */
export interface UnknownPath {
  readonly known: string;
  readonly next: readonly string[];
}

/** Keywords that hold other places, which have paths of their own. */
const NESTING = new Set(['properties', 'items', 'additionalProperties', 'propertyNames']);

/**
 * Explains a path such as `Input.Tags[].Key`, `Output.Attributes{}` or `Input.Tags{key}`.
 * @returns its keywords, those of the shape that it refers to among them; or how far the path is known
 */
export function explainPath(
  document: JsonValue,
  { lines, decisions }: Provenance,
  path: string,
): readonly Explained[] | UnknownPath {
  const found = resolvePath(document, path);
  if (!Array.isArray(found)) return found;
  return found.flatMap((pointer) => {
    const node = valueAt(document, pointer);
    return Object.entries(isObject(node) ? node : {}).flatMap(([keyword, value]) =>
      NESTING.has(keyword) && typeof value !== 'boolean' ? [] : explain(`${pointer}/${keyword}`, keyword, value),
    );
  });

  function explain(pointer: string, keyword: string, value: JsonValue): Explained[] {
    const known = lines[pointer] !== undefined || decisions?.[pointer] !== undefined;
    // A list whose items have places of their own (required members, clauses, statements) is told item by item.
    if (!known && Array.isArray(value))
      return value.flatMap((item, index) => explain(`${pointer}/${index}`, keyword, item));
    if (!known && isObject(value) && lines[`${pointer}/pattern`] !== undefined)
      return [{ pointer, keyword, value: value.pattern ?? null, line: lines[`${pointer}/pattern`], why: undefined }];
    return [
      {
        pointer,
        keyword,
        value,
        line: lines[pointer],
        why: decisions?.[pointer] ?? (isObject(value) ? decisions?.[`${pointer}/pattern`] : undefined),
      },
    ];
  }
}

/** The pointers of what stands at a path: the place itself, then the shape that it refers to. */
function resolvePath(document: JsonValue, path: string): string[] | UnknownPath {
  const [side = '', ...steps] = path.match(/^[^.[{]+|\.[^.[{]+|\[\]|\{\}|\{key\}/g) ?? [];
  let pointers = place(document, `/$defs/${escapeStep(side)}`);
  let known = side;
  if ((side !== 'Input' && side !== 'Output') || pointers.length === 0) return { known: '', next: ['Input', 'Output'] };
  for (const step of steps) {
    const within = pointers.at(-1) ?? '';
    const next = stepsAt(document, within);
    const to = next.get(step);
    if (to === undefined) return { known, next: [...next.keys()].map((name) => `${known}${name}`) };
    pointers = place(document, to);
    known += step;
  }
  return known === path
    ? pointers
    : { known, next: [...stepsAt(document, pointers.at(-1) ?? '').keys()].map((name) => `${known}${name}`) };
}

/** What may follow in a path, and the pointer that it leads to. */
function stepsAt(document: JsonValue, pointer: string): Map<string, string> {
  const node = valueAt(document, pointer);
  const steps = new Map<string, string>();
  if (!isObject(node)) return steps;
  if (isObject(node.properties))
    for (const name of Object.keys(node.properties)) steps.set(`.${name}`, `${pointer}/properties/${escapeStep(name)}`);
  if (node.items !== undefined) steps.set('[]', `${pointer}/items`);
  if (node.propertyNames !== undefined) steps.set('{key}', `${pointer}/propertyNames`);
  if (isObject(node.additionalProperties)) steps.set('{}', `${pointer}/additionalProperties`);
  return steps;
}

function place(document: JsonValue, pointer: string): string[] {
  const node = valueAt(document, pointer);
  if (node === undefined) return [];
  const target = isObject(node) && typeof node.$ref === 'string' ? node.$ref.slice(1) : undefined;
  return target === undefined ? [pointer] : [pointer, ...place(document, target)];
}
