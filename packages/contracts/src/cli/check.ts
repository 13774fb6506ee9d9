import { Command, InvalidArgumentError, Option } from 'commander';
import { DocpactError } from '../docpact-error.ts';
import { ownVersion } from '../own-version.ts';
import { type CheckReport, isAtLeast, toReport } from '../report/report.ts';
import { type ShardNumber, takeShard } from '../report/shard.ts';
import type { Severity } from '../rules.ts';
import { checkSubject, defaultSeed, loadSubject, type OperationResult } from '../run-check.ts';
import { loadContract, type OperationEntry, selectOperations } from '../subject/load-contracts.ts';
import { sdkFolders } from '../subject/sdk-client.ts';
import { isolateEnvironment } from './isolate-environment.ts';
import { parseShard } from './parse-shard.ts';
import { progressOf } from './progress.ts';
import { addReportOptions, type ReportTarget } from './report-options.ts';
import { writeReports } from './write-reports.ts';

interface CheckOptions {
  readonly service?: readonly string[];
  readonly operation?: readonly string[];
  readonly sdk?: string;
  readonly failOn: Severity;
  readonly seed: number;
  readonly shard?: ShardNumber;
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of at most nine digits is expected.');
}

/** `docpact check`: every selected operation against its real client. Gives its exit code to `done`. */
export function checkCommand(done: (exitCode: number) => void): Command {
  const command = new Command('check')
    .description('replay the contracts through the real SDK clients and report where they disagree')
    .option('--service <name>', 'only this service (may be given several times)', collect)
    .option('--operation <name>', 'only this operation (may be given several times)', collect)
    .option('--sdk <folder>', 'the folder whose installed clients are checked (default: here, then beside docpact)')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or worse')
        .choices(['error', 'warn', 'info'])
        .default('error'),
    )
    .option('--seed <number>', 'the seed of the random cases', parseSeed, defaultSeed)
    .option('--shard <index/total>', 'only this part of the operations, such as 1/3', parseShard)
    .allowExcessArguments(false);
  const targets = addReportOptions(command);
  return command.action(async (options: CheckOptions) => done(await check(options, targets())));
}

async function check(options: CheckOptions, targets: readonly ReportTarget[]): Promise<number> {
  isolateEnvironment();
  const report = await makeReport(options);
  await writeReports(report, targets);
  return isAtLeast(report, options.failOn) ? 1 : 0;
}

async function makeReport({ service, operation, sdk, seed, shard }: CheckOptions): Promise<CheckReport> {
  const all = selectOperations({ services: service ?? [], operations: operation ?? [] });
  if (all.length === 0) throw new DocpactError('usage', 'no operation is selected, so nothing would be checked');
  if (!shard) return toReport(seed, await checkAll(all, sdk, seed));
  const own = takeShard(all, shard);
  if (own.length === 0)
    process.stderr.write(`shard ${shard.index}/${shard.total} is empty: there are ${all.length} operations\n`);
  const operations = all.map((entry) => `${entry.service}/${entry.name}`);
  return { ...toReport(seed, await checkAll(own, sdk, seed)), shard: { ...shard, docpact: ownVersion, operations } };
}

async function checkAll(
  entries: readonly OperationEntry[],
  sdk: string | undefined,
  seed: number,
): Promise<readonly OperationResult[]> {
  const contracts = await Promise.all(entries.map(loadContract));
  const folders = sdkFolders(sdk);
  const subjects = await Promise.all(contracts.map((contract) => loadSubject(contract, folders, seed)));
  const progress = progressOf(process.stderr);
  const results: OperationResult[] = [];
  // One after another: msw patches HTTP for the whole process while it listens.
  for (const [index, subject] of subjects.entries()) {
    const place = `${index + 1}/${subjects.length} ${subject.contract.key}`;
    let cases = 0;
    const onCase = (): void => {
      if (cases % 50 === 0) progress.show(`${place} ${cases} cases`);
      cases += 1;
    };
    results.push(await checkSubject(subject, { onCase }));
  }
  progress.end();
  return results;
}
