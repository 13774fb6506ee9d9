import type { ClientCache } from '../../clients/client-cache.ts';
import { type MatrixReport, summarize } from '../../findings/report/report.ts';
import { type GateOptions, type GateOutcome, gateVersion } from './gate-version.ts';
import { inOrder } from './in-order.ts';
import { OperationHistory } from './operation-history.ts';

/** The package, its versions and the settings of a run over them. */
export interface MatrixRequest extends GateOptions {
  readonly package: string;
  /** From the oldest to the newest. */
  readonly versions: readonly string[];
  readonly cache: ClientCache;
  /** The number of versions that are installed and checked at a time. */
  readonly jobs: number;
  /** Called for each version before it is installed or checked. */
  readonly onVersion: (doing: 'installing' | 'checking', version: string) => void;
}

/**
 * Installs the versions that are not cached yet, checks each, and compares each with the one before it.
 * @throws DocpactError for a version that cannot be installed; the signal's reason
 */
export async function runMatrix(request: MatrixRequest): Promise<MatrixReport> {
  const { service, versions, jobs } = request;
  const histories = new Map(request.operations.map((name) => [name, new OperationHistory(service, name)]));
  const gated = inOrder(versions, jobs, async (version) => ({ version, outcome: await gate(request, version) }));
  for await (const { version, outcome } of gated) {
    if ('failed' in outcome) for (const history of histories.values()) history.addFailed(version, outcome.failed);
    else for (const one of outcome.operations) histories.get(one.operation)?.add(version, one);
  }
  const { package: name, seed } = request;
  const operations = [...histories.values()].map(({ operation }) => operation);
  return {
    version: 1,
    command: 'matrix',
    seed,
    package: name,
    versions,
    operations,
    summary: summarize({ operations }),
  };
}

async function gate(request: MatrixRequest, version: string): Promise<GateOutcome> {
  const { package: name, cache, signal, onVersion } = request;
  if (!cache.has(name, version)) {
    onVersion('installing', version);
    await cache.install(name, version, signal);
  }
  onVersion('checking', version);
  return gateVersion(cache.folderOf(name, version), request);
}
