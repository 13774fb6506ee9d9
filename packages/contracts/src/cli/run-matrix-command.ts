import { availableParallelism } from 'node:os';
import { DocpactError } from '../docpact-error.ts';
import { ClientCache, defaultCache } from '../matrix/client-cache.ts';
import type { MatrixReport } from '../matrix/matrix-report.ts';
import { resolveVersions, type WantedVersions } from '../matrix/resolve-versions.ts';
import { runMatrix } from '../matrix/run-matrix.ts';
import { formatMarkdownMatrix } from '../report/markdown-matrix.ts';
import { formatPrettyMatrix } from '../report/pretty-matrix.ts';
import { isAtLeast } from '../report/report.ts';
import { packagesWithContracts, serviceOf } from '../source/service-names.ts';
import { contractedOperations } from '../subject/load-contracts.ts';
import { colorsFor } from './colors.ts';
import type { MatrixCommandOptions } from './matrix.ts';
import { assertOutput, writeOutput } from './output.ts';
import { progressOf } from './progress.ts';

/** How long one version may take, in milliseconds: a hundred times what one takes. */
const limit = 300_000;

/**
 * Runs `docpact matrix`.
 * @returns 0 for versions without findings at or above `--fail-on`, else 1
 * @throws DocpactError usage for a package without contracts, or versions that there are not; source for no registry
 */
export async function matrix(options: MatrixCommandOptions): Promise<number> {
  assertOutput(options.output);
  const wanted = wantedOf(options);
  assertPackage(options.package);
  const report = await untilInterrupted((signal) => gate(options, wanted, signal));
  writeOutput(options.output, format(report, options));
  return isAtLeast(report, options.failOn) ? 1 : 0;
}

function wantedOf({ versions, last }: MatrixCommandOptions): WantedVersions {
  if (versions !== undefined) return { list: versions };
  if (last !== undefined) return { last };
  throw new DocpactError('usage', 'no versions are named', 'write --versions 3.879.0,latest or --last 10');
}

function assertPackage(name: string): void {
  const known = packagesWithContracts();
  if (known.includes(name)) return;
  throw new DocpactError(
    'usage',
    `docpact has no contract of an operation of ${name}`,
    `known are ${known.join(', ')}`,
  );
}

async function gate(
  { package: name, cache: folder, jobs }: MatrixCommandOptions,
  wanted: WantedVersions,
  signal: AbortSignal,
): Promise<MatrixReport> {
  const cache = new ClientCache(folder ?? defaultCache());
  const service = serviceOf(name);
  const progress = progressOf(process.stderr);
  try {
    const versions = await resolveVersions(name, wanted, (version) => cache.has(name, version), signal);
    return await runMatrix({
      package: name,
      service,
      operations: contractedOperations(service),
      versions,
      cache,
      jobs: jobs ?? availableParallelism(),
      limit,
      signal,
      onVersion: (doing, version) =>
        progress.show(`${versions.indexOf(version) + 1}/${versions.length} ${doing} ${version}`),
    });
  } finally {
    progress.end();
  }
}

/** Runs something that an interrupt ends in good order: what it started is stopped, and what is half done is removed. */
async function untilInterrupted<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const ending = new AbortController();
  const interrupt = (): void => ending.abort(new DocpactError('source', 'interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await run(ending.signal);
  } catch (error) {
    ending.abort(error);
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function format(report: MatrixReport, { format, output }: MatrixCommandOptions): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return formatMarkdownMatrix(report);
  return formatPrettyMatrix(report, colorsFor(output === undefined ? process.stdout : undefined));
}
