import type { ContractDocument, JsonSchema } from '@docpact/schemas/runtime';
import { shapeName } from '../shape-name.ts';

/** How far a path leads into a contract. */
export interface ContractPath {
  /** The part that the contract has, in one spelling: `[]` for any item of a list, `{}` for any entry of a map. */
  readonly known: string;
  /** The structures on the way: each with its path, from the outermost on. */
  readonly structures: readonly Structure[];
  /** The steps that the contract does not have. */
  readonly rest: readonly string[];
  /** The steps that could follow the known part. */
  readonly next: readonly string[];
}

/** A structure of a contract, at its path. */
export interface Structure {
  readonly path: string;
  readonly node: JsonSchema;
}

/** Follows a path such as `Output.Snapshots[].ARN`, `Input.Tags[3]`, `Input.Labels["a-b"]` or `Input.Labels{}`. */
export function followPath(document: ContractDocument, path: string): ContractPath {
  const [side = '', ...steps] = path.match(/^[^.[{]+|\.[^.[\]{}]+|\[\d*\]|\["(?:[^"\\]|\\.)*"\]|\{\}|.+/g) ?? [];
  if (side !== 'Input' && side !== 'Output')
    return { known: '', structures: [], rest: [side, ...steps], next: ['Input', 'Output'] };
  let at: Structure = { path: side, node: resolve(document, document.$defs[side] ?? {}) };
  const structures = [at];
  for (const [i, step] of steps.entries()) {
    const inside = stepInto(at.node, step);
    if (!inside) return { known: at.path, structures, rest: steps.slice(i), next: stepsFrom(at.node) };
    at = { path: at.path + inside.step, node: resolve(document, inside.node) };
    structures.push(at);
  }
  return { known: at.path, structures, rest: [], next: stepsFrom(at.node) };
}

/** A member's name as a step of a path. */
export const memberStep = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

function resolve(document: ContractDocument, node: JsonSchema): JsonSchema {
  const name = shapeName(node);
  return name === undefined ? node : resolve(document, document.$defs[name] ?? {});
}

interface Inside {
  readonly step: string;
  readonly node: JsonSchema;
}

function stepInto({ items, properties, additionalProperties }: JsonSchema, step: string): Inside | undefined {
  if (/^\[\d*\]$/.test(step)) return typeof items === 'object' ? { step: '[]', node: items } : undefined;
  const name = memberName(step);
  const member = name !== undefined && properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (member) return { step, node: member };
  const isEntry = name !== undefined || step === '{}';
  return isEntry && typeof additionalProperties === 'object' ? { step: '{}', node: additionalProperties } : undefined;
}

/** The member that a step such as `.ARN` or `["a-b"]` names; undefined for what is no such step. */
function memberName(step: string): string | undefined {
  if (step.startsWith('["') && step.endsWith('"]')) return String(JSON.parse(step.slice(1, -1)));
  return /^\.[^.[\]{}]+$/.test(step) ? step.slice(1) : undefined;
}

const stepsFrom = ({ properties, items, additionalProperties }: JsonSchema): readonly string[] => [
  ...Object.keys(properties ?? {}).map(memberStep),
  ...(typeof items === 'object' ? ['[]'] : []),
  ...(typeof additionalProperties === 'object' ? ['{}'] : []),
];
