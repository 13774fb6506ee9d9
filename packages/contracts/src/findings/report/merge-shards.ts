import { isDeepStrictEqual } from 'node:util';
import { DocpactError } from '../../base/docpact-error.ts';
import { ownVersion } from '../../base/own-version.ts';
import { copyName } from './copies.ts';
import { mergeClients } from './merge-clients.ts';
import { type Report, type ReportedClient, type ReportedOperation, summarize } from './report.ts';
import { type Shard, takeShard } from './shard.ts';

/** A report and its file, which messages name. */
export interface ReportFile {
  readonly file: string;
  readonly report: Report;
}

interface Part extends ReportFile {
  readonly shard: Shard;
}

/**
 * Joins the shards of one run, in any order. The result equals the report of a run without shards.
 * @throws DocpactError (usage) when one is missing or duplicated, or when they do not belong together
 */
export function mergeShards(files: readonly ReportFile[]): Report {
  const parts = files.map(toPart).sort((a, b) => a.shard.index - b.shard.index);
  const [first, ...others] = parts;
  if (!first) throw new DocpactError('usage', 'no report was given, so there is nothing to join');
  for (const other of others) assertAlike(first, other);
  assertComplete(parts, first.shard.total);
  for (const part of parts) assertHoldsItsPart(part);
  for (const other of others) assertSameClients(first, other);
  const operations = parts.flatMap(({ report }) => report.operations);
  const { shard: _shard, ...head } = first.report;
  const clients = head.clients && mergeClients(parts.flatMap(({ report }) => report.clients ?? []));
  return { ...head, ...(clients && { clients }), operations, summary: summarize({ clients, operations }) };
}

function toPart({ file, report }: ReportFile): Part {
  const { shard } = report;
  if (shard === undefined)
    throw new DocpactError(
      'usage',
      `${file} is a whole report, not a shard of one`,
      'make shards with --shard 1/2 --format json, --shard 2/2 --format json',
    );
  if (shard.docpact !== ownVersion)
    throw new DocpactError(
      'usage',
      `${file} was made by docpact ${shard.docpact}, this is ${ownVersion}`,
      'make and join shards with the same version',
    );
  return { file, report, shard };
}

/** The values that all shards of one run share. */
const shared: readonly { readonly what: string; readonly of: (part: Part) => unknown }[] = [
  { what: 'by another command', of: ({ report }) => report.command },
  { what: 'with another number of shards', of: ({ shard }) => shard.total },
  { what: 'with another seed', of: ({ report }) => report.seed },
  { what: 'in another folder of its repository', of: ({ report }) => report.root },
];

function assertAlike(first: Part, other: Part): void {
  for (const { what, of } of shared)
    if (of(first) !== of(other))
      throw new DocpactError(
        'usage',
        `${other.file} was made ${what} than ${first.file}: ${of(other)}, not ${of(first)}`,
        'join the shards of one run',
      );
  if (isDeepStrictEqual(other.shard.operations, first.shard.operations)) return;
  const lacks = difference(first.shard.operations, other.shard.operations);
  const adds = difference(other.shard.operations, first.shard.operations);
  const how = [...lacks.map((key) => `without ${key}`), ...adds.map((key) => `with ${key}`)];
  throw new DocpactError(
    'usage',
    `${other.file} is a shard of other operations than ${first.file}: ${how.join(', ') || 'their order differs'}`,
    'give every shard the same --service and --operation',
  );
}

const difference = (all: readonly string[], without: readonly string[]): readonly string[] =>
  all.filter((key) => !without.includes(key));

function assertComplete(parts: readonly Part[], total: number): void {
  for (const [i, { file, shard }] of parts.entries()) {
    const before = parts[i - 1];
    if (before?.shard.index === shard.index)
      throw new DocpactError('usage', `${before.file} and ${file} are both shard ${shard.index}/${total}`);
  }
  const present = new Set(parts.map(({ shard }) => shard.index));
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((index) => !present.has(index));
  if (missing.length > 0)
    throw new DocpactError(
      'usage',
      `missing: shard ${missing.map((index) => `${index}/${total}`).join(', ')}`,
      'give the reports of all shards; an empty one has a report too',
    );
}

const keyOf = ({ service, operation }: ReportedOperation): string => `${service}/${operation}`;

function assertHoldsItsPart({ file, report, shard }: Part): void {
  const { index, total } = shard;
  if (isDeepStrictEqual(report.operations.map(keyOf), takeShard(shard.operations, shard))) return;
  throw new DocpactError(
    'usage',
    `${file} does not hold the operations of shard ${index}/${total}`,
    `they are ${takeShard(shard.operations, shard).join(', ') || 'none'}`,
  );
}

/** The shards of one run found the same clients: otherwise what one of them did not see would be missing from the whole. */
function assertSameClients(first: Part, other: Part): void {
  const [ours, theirs] = [clientNames(first), clientNames(other)];
  const how = [
    ...difference(theirs, ours).map((name) => `with ${name}`),
    ...difference(ours, theirs).map((name) => `without ${name}`),
  ];
  if (how.length === 0) return;
  throw new DocpactError(
    'usage',
    `${other.file} was made with other clients than ${first.file}: ${how.join(', ')}`,
    'make all shards with the same installed clients',
  );
}

const clientNames = ({ report: { clients = [] } }: Part): readonly string[] => clients.map(clientName);

const clientName = (client: ReportedClient): string =>
  client.folder === undefined ? `${copyName(client)}, not installed` : `${copyName(client)} (${client.folder})`;
