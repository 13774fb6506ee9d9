import { availableParallelism } from 'node:os';
import { DocpactError } from '../base/docpact-error.ts';
import { resolveVersions, type WantedVersions } from '../check/versions/resolve-versions.ts';
import { runMatrix } from '../check/versions/run-matrix.ts';
import { ClientCache, defaultCache } from '../clients/client-cache.ts';
import type { MatrixReport } from '../findings/report/report.ts';
import type { Settings } from '../policy/config/settings.ts';
import { registryOf } from '../registry/contract-files.ts';
import { judgeBy } from './judge-run.ts';
import { progressOf } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** The flags that only `docpact matrix` has. */
export interface MatrixFlags {
  readonly package: string;
  readonly versions?: string;
  readonly last?: number;
  readonly cache?: string;
  readonly jobs?: number;
}

/**
 * Runs `docpact matrix` and writes its report.
 * @returns 0 for versions without findings at or above `--fail-on`, else 1
 * @throws DocpactError usage for a package without contracts, or versions that do not exist; source when there is no registry
 */
export async function runMatrixCommand(flags: MatrixFlags, settings: Settings): Promise<number> {
  const wanted = wantedOf(flags);
  const operations = operationsOf(flags.package, settings);
  const judge = await judgeBy(settings);
  return judge(await untilInterrupted((signal) => gate(flags, wanted, operations, settings, signal)));
}

function wantedOf({ versions, last }: MatrixFlags): WantedVersions {
  if (versions !== undefined) return { list: versions };
  if (last !== undefined) return { last };
  throw new DocpactError('usage', 'no versions are named', 'write --versions 3.879.0,latest or --last 10');
}

/** The operations of the package that have contracts and that the settings select. */
function operationsOf(name: string, { contracts, selection }: Settings): readonly string[] {
  const registry = registryOf(contracts);
  const known = registry.packages;
  if (!known.includes(name))
    throw new DocpactError(
      'usage',
      `docpact has no contract of an operation of ${name}`,
      `known are ${known.join(', ')}`,
    );
  const selected = registry.select(selection).filter(({ sdk }) => sdk.package === name);
  if (selected.length > 0) return selected.map((entry) => entry.name);
  throw new DocpactError(
    'usage',
    `no operation of ${name} is selected`,
    'look at --service, --operation and the configuration',
  );
}

async function gate(
  { package: name, cache: folder, jobs }: MatrixFlags,
  wanted: WantedVersions,
  operations: readonly string[],
  { contracts, seed }: Settings,
  signal: AbortSignal,
): Promise<MatrixReport> {
  const cache = new ClientCache(folder ?? defaultCache());
  const progress = progressOf(process.stderr);
  try {
    const versions = await resolveVersions(name, wanted, (version) => cache.has(name, version), signal);
    return await runMatrix({
      package: name,
      service: registryOf(contracts).serviceOf(name),
      contracts,
      operations,
      versions,
      seed,
      cache,
      jobs: jobs ?? availableParallelism(),
      signal,
      onVersion: (doing, version) =>
        progress.show(`${versions.indexOf(version) + 1}/${versions.length} ${doing} ${version}`),
    });
  } finally {
    progress.end();
  }
}
