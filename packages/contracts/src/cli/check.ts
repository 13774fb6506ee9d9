import { Command, InvalidArgumentError, Option } from 'commander';
import { DocpactError } from '../docpact-error.ts';
import { formatJson } from '../report/json.ts';
import { formatPretty } from '../report/pretty.ts';
import { type CheckReport, isAtLeast, toReport } from '../report/report.ts';
import type { Severity } from '../rules.ts';
import { checkSubject, defaultSeed, loadSubject, type OperationResult } from '../run-check.ts';
import { loadContracts } from '../subject/load-contracts.ts';
import { sdkFolders } from '../subject/sdk-client.ts';
import { collect } from './collect.ts';
import { colorsFor } from './colors.ts';
import { isolateEnvironment } from './isolate-environment.ts';
import { assertOutput, writeOutput } from './output.ts';
import { progressOf } from './progress.ts';

interface CheckOptions {
  readonly service?: readonly string[];
  readonly operation?: readonly string[];
  readonly sdk?: string;
  readonly failOn: Severity;
  readonly format: 'pretty' | 'json';
  readonly output?: string;
  readonly seed: number;
}

function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of at most nine digits is expected.');
}

/** `docpact check`: every selected operation against its real client. Gives its exit code to `done`. */
export const checkCommand = (done: (exitCode: number) => void): Command =>
  new Command('check')
    .description('replay the contracts through the real SDK clients and report where they disagree')
    .option('--service <name>', 'only this service (may be given several times)', collect)
    .option('--operation <name>', 'only this operation (may be given several times)', collect)
    .option('--sdk <folder>', 'the folder whose installed clients are checked (default: here, then beside docpact)')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or worse')
        .choices(['error', 'warn', 'info'])
        .default('error'),
    )
    .addOption(
      new Option('--format <format>', 'how the report is written').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--output <file>', 'write the report to a file instead of standard output')
    .option('--seed <number>', 'the seed of the random cases', parseSeed, defaultSeed)
    .allowExcessArguments(false)
    .action(async (options: CheckOptions) => done(await check(options)));

async function check(options: CheckOptions): Promise<number> {
  assertOutput(options.output);
  isolateEnvironment();
  const report = toReport(options.seed, await checkAll(options));
  writeOutput(options.output, format(report, options));
  return isAtLeast(report, options.failOn) ? 1 : 0;
}

async function checkAll(options: CheckOptions): Promise<readonly OperationResult[]> {
  const contracts = await loadContracts({ services: options.service ?? [], operations: options.operation ?? [] });
  if (contracts.length === 0) throw new DocpactError('usage', 'no operation is selected, so nothing would be checked');
  const folders = sdkFolders(options.sdk);
  const subjects = await Promise.all(contracts.map((contract) => loadSubject(contract, folders, options.seed)));
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

const format = (report: CheckReport, { format, output }: CheckOptions): string =>
  format === 'json'
    ? formatJson(report)
    : formatPretty(report, colorsFor(output === undefined ? process.stdout : undefined));
