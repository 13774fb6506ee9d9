import type { ContractDocument } from '@docpact/schemas/runtime';
import { didYouMean, nearest } from '../../base/did-you-mean.ts';
import { followPath } from '../../registry/path.ts';
import { shapesOfDocument } from '../../registry/place.ts';

/** A path in the contract's own spelling, or what is wrong with it. */
export type KnownPath = { readonly path: string } | { readonly says: string };

/** Looks a path of input, output or faults up in a contract. */
export function knownPath(document: ContractDocument, path: string): KnownPath {
  const faults = document['x-operation'].errors.map((shape) => `Faults.${shape}`);
  if (faults.includes(path)) return { path };
  if (path.startsWith('Faults')) return { says: `the contract has no ${path}${didYouMean(path, faults)}` };
  const { places, rest, next } = followPath(shapesOfDocument(document), path);
  const known = places.at(-1)?.path ?? '';
  const [wrong] = rest;
  if (wrong === undefined) return { path: known };
  const near = nearest(wrong, next);
  const meant = near === undefined ? after(known, next) : `; did you mean ${JSON.stringify(known + near)}?`;
  return { says: `the contract has no ${path}${meant}` };
}

function after(known: string, next: readonly string[]): string {
  if (next.length === 0) return `; nothing stands below ${known}`;
  return next.length > 12
    ? `; it is known up to ${known}`
    : `; after ${known || 'the start'} there is ${next.join(', ')}`;
}
