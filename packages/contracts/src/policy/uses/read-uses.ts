import { dirname } from 'node:path';
import type { ContractDocument } from '@docpact/schemas/runtime';
import type { Violation } from '../../base/describe-violation.ts';
import { didYouMean, nearest } from '../../base/did-you-mean.ts';
import { formatPath } from '../../base/parse-json.ts';
import { violationError } from '../../base/validate-json.ts';
import { followPath } from '../../registry/path.ts';
import { shapesOfDocument } from '../../registry/place.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { type OperationUses, toOperationUses } from './operation-uses.ts';
import type { Occurrence, UsesSource } from './paths-in.ts';
import { readRecording } from './read-recording.ts';

/**
 * All uses of a configuration by `service/Operation`: its own entries and its recordings together.
 * Throws `DocpactError` for an operation or a path that no contract has: usage for an entry, source for a recording.
 */
export async function readUses(
  config: LoadedConfig,
  registry: Registry,
): Promise<Readonly<Record<string, OperationUses>>> {
  const paths = new Map<string, { document: ContractDocument; paths: string[] }>();
  for (const source of [...entriesOf(config), ...(await recordingsOf(config))]) {
    const document = await documentOf(source, registry);
    const known = paths.get(source.key) ?? { document, paths: [] };
    paths.set(source.key, { document, paths: [...known.paths, ...knownPaths(document, source)] });
  }
  return Object.fromEntries([...paths].map(([key, { document, paths }]) => [key, toOperationUses(document, paths)]));
}

const entriesOf = ({ value, positions }: LoadedConfig): readonly UsesSource[] =>
  Object.entries(value.uses ?? {}).map(([key, used]) => ({
    key,
    keyAt: ['uses', key],
    occurrences: used.map((path, i) => ({ path, at: ['uses', key, i] })),
    positions,
    code: 'usage',
  }));

/** Every recording that matches a pattern of the configuration, sorted by name. */
async function recordingsOf({ path, value, positions }: LoadedConfig): Promise<readonly UsesSource[]> {
  if (!value.usesFrom) return [];
  const { globSync } = await import('tinyglobby');
  const files = value.usesFrom.map((pattern) =>
    globSync(pattern, { cwd: dirname(path), absolute: true, expandDirectories: false }),
  );
  const empty = files.flatMap((found, i): Violation[] =>
    found.length > 0 ? [] : [{ path: ['usesFrom', i], part: 'value', message: `usesFrom[${i}]: matches no file` }],
  );
  if (empty.length > 0)
    throw violationError({ positions, code: 'usage' }, empty, 'paths are relative to the configuration');
  return Promise.all([...new Set(files.flat())].sort().map(readRecording));
}

async function documentOf({ key, keyAt, positions, code }: UsesSource, registry: Registry): Promise<ContractDocument> {
  const entry = registry.find(key);
  if (entry) return (await entry.load()).document;
  const message = `${formatPath(keyAt)}: no contract of ${JSON.stringify(key)}${didYouMean(
    key,
    registry.entries.map((one) => one.key),
  )}`;
  throw violationError({ positions, code }, [{ path: keyAt, part: 'name', message }], 'write it as service/Operation');
}

function knownPaths(document: ContractDocument, { occurrences, positions, code }: UsesSource): readonly string[] {
  const found = occurrences.map((occurrence) => ({ ...occurrence, known: lookUp(document, occurrence, code) }));
  const wrong = found.flatMap(({ at, known }): Violation[] =>
    'message' in known
      ? [{ path: at, part: code === 'usage' ? 'value' : 'name', message: `${formatPath(at)}: ${known.message}` }]
      : [],
  );
  if (wrong.length > 0)
    throw violationError({ positions, code }, wrong, 'docpact explain shows what stands at a path of a contract');
  return found.flatMap(({ known }) => ('path' in known ? [known.path] : []));
}

/** A service may return more than its page documents, so an unknown member of a recorded output is kept unchanged. */
function lookUp(
  document: ContractDocument,
  { path }: Occurrence,
  code: UsesSource['code'],
): ReturnType<typeof knownPath> {
  const known = knownPath(document, path);
  return code === 'source' && path.startsWith('Output') && 'message' in known ? { path } : known;
}

/** A path in the contract's own spelling, or the problem with it. */
type KnownPath = { readonly path: string } | { readonly message: string };

/** Finds a path of input, output or faults in a contract. */
function knownPath(document: ContractDocument, path: string): KnownPath {
  const faults = document['x-operation'].errors.map((shape) => `Faults.${shape}`);
  if (faults.includes(path)) return { path };
  if (path.startsWith('Faults')) return { message: `the contract has no ${path}${didYouMean(path, faults)}` };
  const { places, rest, next } = followPath(shapesOfDocument(document), path);
  const known = places.at(-1)?.path ?? '';
  const [wrong] = rest;
  if (wrong === undefined) return { path: known };
  const near = nearest(wrong, next);
  const meant = near === undefined ? after(known, next) : `; did you mean ${JSON.stringify(known + near)}?`;
  return { message: `the contract has no ${path}${meant}` };
}

function after(known: string, next: readonly string[]): string {
  if (next.length === 0) return `; nothing stands below ${known}`;
  return next.length > 12
    ? `; it is known up to ${known}`
    : `; after ${known || 'the start'} there is ${next.join(', ')}`;
}
