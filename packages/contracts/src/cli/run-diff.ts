import { DocpactError } from '../base/docpact-error.ts';
import { isClientFolder } from '../clients/manifest.ts';
import { diffSources } from '../compare/diff-sources.ts';
import { parseSource, type Source } from '../compare/parse-source.ts';
import { pathOf, type ReadSource, readSource } from '../compare/read-source.ts';
import { withDocs } from '../findings/finding.ts';
import type { DiffReport } from '../findings/report/report.ts';
import { packagedFolder, registryOf } from '../registry/contract-files.ts';
import { keyOf } from '../registry/operation-model.ts';

/** The operations to compare, and the folder with decisions about pages. */
export interface DiffOptions {
  readonly services: readonly string[];
  readonly operations: readonly string[];
  readonly contracts: string | undefined;
}

/** A comparison, and notes for its reader on how the sources were read. */
export interface Diffed {
  readonly report: DiffReport;
  readonly notes: readonly string[];
}

/**
 * Reads two sources, as named on the command line, and compares them.
 * Throws `DocpactError`: usage for an invalid name of a source, source for one that cannot be read.
 */
export async function diffSpecs(before: string, after: string, options: DiffOptions): Promise<Diffed> {
  const sources = [parseSource(before), parseSource(after)] as const;
  const [a, b] = sources;
  // Contracts are read first: they determine which operations of a client are needed.
  const [first, second] = isClient(a) && !isClient(b) ? [b, a] : [a, b];
  const wanted = (service: string, operation: string): boolean =>
    (options.services.length === 0 || options.services.includes(service)) &&
    (options.operations.length === 0 || options.operations.includes(operation));
  const contracts = options.contracts ?? packagedFolder;
  const read = await readSource(first, { contracts, path: pathOf(second), services: options.services, wanted });
  const known = new Set(read.models.map(({ service, name }) => `${service}/${name}`));
  const asked = read.kind === 'contracts' && isClient(second);
  const other = await readSource(second, {
    contracts,
    path: pathOf(first),
    services: asked ? [...new Set(read.models.map(({ service }) => service))] : options.services,
    wanted: (service, operation) => (asked ? known.has(`${service}/${operation}`) : wanted(service, operation)),
  });
  assertFound([read, other], options);
  const missing = missingClients(read, other);
  if (asked) assertInstalled(second, missing);
  const compared = first === a ? diffSources(read, other) : diffSources(other, read);
  const report = await withPages(compared, first === a ? [other, read] : [read, other], options);
  return { report, notes: [...read.notes, ...other.notes, ...missing] };
}

/** Every finding leads to the page of its operation: as the newer side names it, else the older one, else the contract of docpact. */
async function withPages(
  report: DiffReport,
  sources: readonly ReadSource[],
  { contracts }: DiffOptions,
): Promise<DiffReport> {
  const registry = registryOf(contracts);
  const operations = report.operations.map(async (one) => {
    const key = `${one.service}/${one.operation}`;
    const known = sources.flatMap(({ models }) => models.find((model) => keyOf(model) === key)?.docs ?? []);
    const contract = known.length === 0 && one.findings.length > 0 ? await registry.find(key)?.load() : undefined;
    return { ...one, findings: withDocs(one.findings, known[0] ?? contract?.document['x-operation'].docs) };
  });
  return { ...report, operations: await Promise.all(operations) };
}

/** Services for which only one source has a client or contracts, so nothing of them was compared. */
function missingClients(...sources: readonly [ReadSource, ReadSource]): readonly string[] {
  const [a, b] = sources.map(({ models }) => [...new Set(models.map(({ service }) => service))]);
  const lacks = ({ services, label }: ReadSource, wanted: readonly string[] = []): readonly string[] =>
    wanted
      .filter((service) => services !== undefined && !services.includes(service))
      .map((service) => `${label} has no client of ${service}, so nothing of it was compared`);
  return [...lacks(sources[0], b), ...lacks(sources[1], a)];
}

/** A folder of clients is compared with all contracts, a named client with its own. */
function assertInstalled(source: Source, missing: readonly string[]): void {
  const [first] = missing;
  if (first !== undefined && source.kind === 'sdk' && !isClientFolder(source.folder))
    throw new DocpactError('source', first, 'install it there, or name the services to compare with --service');
}

const isClient = ({ kind }: Source): boolean => kind === 'sdk' || kind === 'npm';

function assertFound(read: readonly ReadSource[], { services, operations }: DiffOptions): void {
  if (read.some(({ models }) => models.length > 0)) return;
  const asked = [...services, ...operations].join(', ');
  const labels = read.map(({ label }) => label).join(' nor ');
  throw new DocpactError('usage', `neither ${labels} has ${asked}`, 'name a service and an operation that they have');
}
