import { dirname, posix, relative, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DocpactError } from '../../base/docpact-error.ts';
import { ownVersion } from '../../base/own-version.ts';
import { copyKey, copyName } from './copies.ts';
import { mergeClients } from './merge-clients.ts';
import { mergeShards, type ReportFile } from './merge-shards.ts';
import { type Report, type ReportedClient, type ReportedOperation, summarize } from './report.ts';

/**
 * Joins the shards of one run, or whole reports of `docpact check` from several folders. `folder` is the working folder.
 * @throws DocpactError (usage) when they do not fit together
 */
export function mergeReports(files: readonly ReportFile[], folder: string): Report {
  const whole = files.find(({ report }) => report.shard === undefined);
  const shard = files.find(({ report }) => report.shard !== undefined);
  if (whole && shard)
    throw new DocpactError(
      'usage',
      `${whole.file} is a whole report, ${shard.file} a shard of one`,
      'join the shards first, then the whole reports',
    );
  return whole ? joinReports(files, folder) : mergeShards(files);
}

/** A whole report, and the folder that its folders are relative to. */
interface Placed extends ReportFile {
  readonly place: string;
}

function joinReports(files: readonly ReportFile[], folder: string): Report {
  for (const file of files) assertJoinable(file);
  const [first, ...others] = placed(files, folder).toSorted(inOrder);
  if (!first) throw new DocpactError('usage', 'no report was given, so there is nothing to join');
  for (const other of others)
    if (other.report.seed !== first.report.seed)
      throw new DocpactError(
        'usage',
        `${other.file} was made with another seed than ${first.file}: ${other.report.seed}, not ${first.report.seed}`,
        'check all folders with the same --seed',
      );
  const moved = [first, ...others].map((one) => ({ ...one, report: moveReport(one) }));
  const clients = mergeClients(moved.flatMap(({ report }) => report.clients ?? []));
  const operations = mergeOperations(moved);
  const { version, command, docpact, seed } = first.report;
  const head = { version, command, ...(docpact !== undefined && { docpact }), ...(seed !== undefined && { seed }) };
  return { ...head, clients, operations, summary: summarize({ clients, operations }) };
}

function assertJoinable({ file, report: { command, docpact } }: ReportFile): void {
  if (command !== 'check')
    throw new DocpactError(
      'usage',
      `${file} is a report of docpact ${command}; only those of docpact check can be joined`,
      'leave it out',
    );
  if (docpact !== ownVersion)
    throw new DocpactError(
      'usage',
      `${file} was made by docpact ${docpact}, this is ${ownVersion}`,
      'make and join reports with the same version',
    );
}

/**
 * The folder of each report: that of its file. Where two files lie in one folder, the folder in which each ran, if the reports say it. Relative
 * to the working folder; to the folder that holds all of the files where one lies outside.
 */
function placed(files: readonly ReportFile[], folder: string): readonly Placed[] {
  const folders = files.map(({ file }) => dirname(resolve(folder, file)));
  const isApart = new Set(folders).size === folders.length;
  const ran = files.flatMap(({ report }) => report.root ?? []);
  if (!isApart && ran.length === files.length)
    return files.map((one) => ({ ...one, place: posix.normalize(one.report.root ?? '.') }));
  const isInside = folders.every((one) => !relative(folder, one).startsWith('..'));
  const from = isInside ? folder : sharedFolder(folders);
  return files.map((one, i) => ({ ...one, place: relative(from, folders[i] ?? from).replaceAll(sep, '/') || '.' }));
}

function sharedFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const holds = (folder: string): boolean => others.every((one) => !relative(folder, one).startsWith('..'));
  let shared = first;
  while (!holds(shared)) shared = dirname(shared);
  return shared;
}

/** The order of the arguments does not matter. */
const inOrder = (a: Placed, b: Placed): number => compare(a.place, b.place) || compare(a.file, b.file);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The report with its folders as they are seen from the place where all are joined. */
function moveReport({ place, report }: Placed): Report {
  const move = (path: string): string => posix.join(place, path);
  const moveClient = (client: ReportedClient): ReportedClient => ({
    ...client,
    ...(client.folder !== undefined && { folder: move(client.folder) }),
    declaredBy: client.declaredBy.map(move),
  });
  const moveOperation = (operation: ReportedOperation): ReportedOperation => {
    const { sdk } = operation;
    return sdk?.folder === undefined ? operation : { ...operation, sdk: { ...sdk, folder: move(sdk.folder) } };
  };
  return {
    ...report,
    ...(report.clients && { clients: report.clients.map(moveClient) }),
    operations: report.operations.map(moveOperation),
  };
}

/** The operations of all reports. One that several have checked in the same copy is listed once, if they agree. */
function mergeOperations(reports: readonly ReportFile[]): readonly ReportedOperation[] {
  const known = new Map<string, { readonly file: string; readonly operation: ReportedOperation }>();
  for (const { file, report } of reports)
    for (const operation of report.operations) {
      const key = [operation.service, operation.operation, operation.sdk ? copyKey(operation.sdk) : file].join('\0');
      const other = known.get(key);
      if (!other) known.set(key, { file, operation });
      else if (!isDeepStrictEqual(other.operation, operation)) throw notAlike(other.file, file, operation);
    }
  return [...known.values()].map(({ operation }) => operation);
}

function notAlike(one: string, other: string, { service, operation, sdk }: ReportedOperation): DocpactError {
  const client = sdk ? ` of ${copyName(sdk)}${sdk.folder === undefined ? '' : ` (${sdk.folder})`}` : '';
  return new DocpactError(
    'usage',
    `${one} and ${other} both have ${service}/${operation}${client}, with other results`,
    'check that copy with one configuration; if these are two copies, keep each report in the folder where it was made',
  );
}
