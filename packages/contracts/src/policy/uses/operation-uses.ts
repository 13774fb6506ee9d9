import type { ContractDocument } from '@docpact/schemas/runtime';
import { memberStep } from '../../base/member-of.ts';
import { followPath } from '../../registry/path.ts';
import { shapesOfDocument } from '../../registry/place.ts';

/** The used parts of one operation. */
export interface OperationUses {
  readonly document: ContractDocument;
  /** Paths of its input and output in the contract. Everything below them counts as used too. */
  readonly members: readonly string[];
  /** The shapes of its faults. If none is named, all of them. */
  readonly faults: readonly string[];
}

/** Turns used paths into uses. Adds the members that the contract requires beside them, since every call sends those. */
export function toOperationUses(document: ContractDocument, paths: readonly string[]): OperationUses {
  const members = paths.filter((path) => !path.startsWith('Faults.'));
  const faults = paths.filter((path) => path.startsWith('Faults.')).map((path) => path.slice('Faults.'.length));
  return {
    document,
    members: [...new Set([...members, ...requiredBeside(document, members)])].sort(),
    faults: faults.length > 0 ? faults : document['x-operation'].errors,
  };
}

const requiredBeside = (document: ContractDocument, members: readonly string[]): readonly string[] =>
  ['Input', ...members.filter((path) => path.startsWith('Input'))].flatMap((used) =>
    followPath(shapesOfDocument(document), used).places.flatMap(({ path, place }) =>
      (place.node.required ?? []).map((name) => path + memberStep(name)),
    ),
  );

/** Whether a finding's path is used or is above a used path. Also true for a path that is not one member or documented fault. */
export function isUsed({ document, members, faults }: OperationUses, path: string): boolean {
  const [, fault] = /^Faults\.([^.[]+)/.exec(path) ?? [];
  if (fault !== undefined) return faults.includes(fault) || !document['x-operation'].errors.includes(fault);
  if (!/^(?:Input|Output)[.[{](?!\$metadata\b)/.test(path)) return true;
  const { places, rest } = followPath(shapesOfDocument(document), path);
  const at = (places.at(-1)?.path ?? '') + rest.join('');
  return members.some((used) => isWithin(used, at) || isWithin(at, used));
}

/** Whether the first path is the second one or is below it. */
const isWithin = (path: string, above: string): boolean =>
  path === above || (path.startsWith(above) && /[.[{]/.test(path[above.length] ?? ''));
