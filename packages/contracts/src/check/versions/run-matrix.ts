import { inOrder } from '../../base/in-order.ts';
import type { ClientCache } from '../../clients/client-cache.ts';
import { type MatrixReport, summarize } from '../../findings/report/report.ts';
import { registryOf } from '../../registry/contract-files.ts';
import { checkVersion, type VersionOptions, type VersionOutcome } from './check-version.ts';
import { OperationHistory } from './operation-history.ts';

/** The package, its versions and the settings of a run over them. */
export interface MatrixRequest extends VersionOptions {
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
  const { versions, jobs } = request;
  const histories = await historiesOf(request);
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

async function historiesOf({ service, operations, contracts }: MatrixRequest) {
  const registry = registryOf(contracts);
  const histories = operations.map(async (name) => {
    const contract = await registry.find(`${service}/${name}`)?.load();
    return [name, new OperationHistory(service, name, contract?.document['x-operation'].docs)] as const;
  });
  return new Map(await Promise.all(histories));
}

async function gate(request: MatrixRequest, version: string): Promise<VersionOutcome> {
  const { package: name, cache, signal, onVersion } = request;
  if (!cache.has(name, version)) {
    onVersion('installing', version);
    await cache.install(name, version, signal);
  }
  onVersion('checking', version);
  return checkVersion(cache.folderOf(name, version), request);
}
