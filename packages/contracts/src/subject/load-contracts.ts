import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError, messageOf } from '../docpact-error.ts';

/** Which operations to take: all where a list is empty. */
export interface Selection {
  readonly services: readonly string[];
  readonly operations: readonly string[];
}

type Entry = (typeof operations)[keyof typeof operations];

/**
 * The contracts of the selected operations, in the order of their keys.
 * Throws `DocpactError`: usage for a name that no contract has, source for a document that cannot be read or has been
 * changed since its validators were generated.
 */
export async function loadContracts(selection: Selection): Promise<readonly OperationContract[]> {
  return Promise.all(select(selection).map(loadContract));
}

function select({ services, operations: names }: Selection): readonly Entry[] {
  const entries: readonly Entry[] = Object.values(operations);
  assertKnown(
    'service',
    services,
    entries.map(({ service }) => service),
  );
  const inServices = entries.filter(({ service }) => services.length === 0 || services.includes(service));
  assertKnown(
    'operation',
    names,
    inServices.map(({ name }) => name),
  );
  return inServices.filter(({ name }) => names.length === 0 || names.includes(name));
}

function assertKnown(what: string, asked: readonly string[], known: readonly string[]): void {
  for (const name of asked)
    if (!known.includes(name))
      throw new DocpactError('usage', `unknown ${what} "${name}"`, `known are ${[...new Set(known)].join(', ')}`);
}

async function loadContract(entry: Entry): Promise<OperationContract> {
  assertCurrent(`${entry.service}/${entry.name}.json`, entry.documentSha256);
  assertCurrent(`${entry.service}/service.json`, entry.bindingSha256);
  return entry.load();
}

/** The validators were generated from a document; another document than that one is not checked at all. */
function assertCurrent(name: string, sha256: string): void {
  const file = createRequire(import.meta.url).resolve(`@docpact/schemas/${name}`);
  const text = read(file);
  if (createHash('sha256').update(text).digest('hex') === sha256) return;
  parse(file, text);
  throw new DocpactError(
    'source',
    `${file} has been changed since its validators were generated`,
    'run: pnpm generate',
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, 'install @docpact/schemas again', cause);
  }
}

function parse(file: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new DocpactError(
      'source',
      `${file}${positionIn(text, messageOf(cause))}: not JSON: ${messageOf(cause)}`,
      'mend the file, then run: pnpm generate',
      cause,
    );
  }
}

/** `:line:column` of the position that V8 names in its message, where it names one. */
function positionIn(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = position === undefined ? text : text.slice(0, Number(position));
  const lines = before.split('\n');
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
