import type { ContractDocument } from '@docpact/schemas/runtime';
import { memberStep } from '../../base/member-of.ts';
import { followPath } from '../../registry/path.ts';
import { shapesOfDocument } from '../../registry/place.ts';

/** What is used of one operation. */
export interface OperationUses {
  readonly document: ContractDocument;
  /** Paths of its input and output that the contract has, what stands below them included. */
  readonly members: readonly string[];
  /** The shapes of its faults; all of them where none is named. */
  readonly faults: readonly string[];
}

/** What used paths come to: with the members that the contract requires beside them, as no call goes out without those. */
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

/** Whether a path of a finding is used, lies above what is used, or is no single member or documented fault at all. */
export function isUsed({ document, members, faults }: OperationUses, path: string): boolean {
  const [, fault] = /^Faults\.([^.[]+)/.exec(path) ?? [];
  if (fault !== undefined) return faults.includes(fault) || !document['x-operation'].errors.includes(fault);
  if (!/^(?:Input|Output)[.[{](?!\$metadata\b)/.test(path)) return true;
  const { places, rest } = followPath(shapesOfDocument(document), path);
  const at = (places.at(-1)?.path ?? '') + rest.join('');
  return members.some((used) => isWithin(used, at) || isWithin(at, used));
}

/** Whether a path is the other or lies below it. */
const isWithin = (path: string, above: string): boolean =>
  path === above || (path.startsWith(above) && /[.[{]/.test(path[above.length] ?? ''));
