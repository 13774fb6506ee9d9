import { Command, InvalidArgumentError, Option } from 'commander';
import { closeBaseline, openBaseline } from '../baseline/baseline-file.ts';
import { renewBaseline } from '../baseline/renew-baseline.ts';
import { suppressKnown } from '../baseline/suppress-known.ts';
import { applySettings } from '../config/apply-settings.ts';
import type { Reporter, ReportFormat } from '../config/docpact-config.ts';
import { readConfig } from '../config/read-config.ts';
import { type Flags, resolveSettings, type Settings } from '../config/settings.ts';
import { DocpactError } from '../docpact-error.ts';
import { formatJson } from '../report/json.ts';
import { formatPretty } from '../report/pretty.ts';
import { type CheckReport, isAtLeast, toReport } from '../report/report.ts';
import { checkSubject, defaultSeed, loadSubject, type OperationResult } from '../run-check.ts';
import { loadContracts } from '../subject/load-contracts.ts';
import { sdkFolders } from '../subject/sdk-client.ts';
import { collect } from './collect.ts';
import { colorsFor } from './colors.ts';
import { isolateEnvironment } from './isolate-environment.ts';
import { assertOutput, writeOutput } from './output.ts';
import { progressOf } from './progress.ts';

interface CheckOptions extends Omit<Flags, 'reporters'> {
  readonly config?: string;
  readonly format?: ReportFormat;
  readonly output?: string;
}

function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of at most nine digits is expected.');
}

/** `docpact check`: every selected operation against its real client. Gives its exit code to `done`. */
export const checkCommand = (done: (exitCode: number) => void): Command =>
  new Command('check')
    .description('replay the contracts through the real SDK clients and report where they disagree')
    .option('--config <file>', 'the configuration (default: docpact.config.* here, or above in the repository)')
    .option('--service <name>', 'only this service (may be given several times)', collect)
    .option('--operation <name>', 'only this operation (may be given several times)', collect)
    .option('--sdk <folder>', 'the folder whose installed clients are checked (default: here, then beside docpact)')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or worse (default: error)').choices([
        'error',
        'warn',
        'info',
      ]),
    )
    .option('--baseline <file>', 'known findings, which do not count')
    .option('--update-baseline', 'write the baseline as this run finds it')
    .addOption(
      new Option('--format <format>', 'how the report is written (default: pretty)').choices(['pretty', 'json']),
    )
    .option('--output <file>', 'write the report to a file instead of standard output')
    .option('--seed <number>', `the seed of the random cases (default: ${defaultSeed})`, parseSeed)
    .allowExcessArguments(false)
    .action(async (options: CheckOptions) => done(await check(options)));

async function check(options: CheckOptions): Promise<number> {
  const settings = resolveSettings(flagsOf(options), await readConfig(options.config));
  for (const { output } of settings.reporters) assertOutput(output);
  const baseline = await openBaseline(settings);
  isolateEnvironment();
  const ran = toReport(settings.seed, await checkAll(settings));
  const judged = applySettings(ran, settings, { today: new Date().toISOString().slice(0, 10), baseline });
  const renewal = baseline && renewBaseline(judged, baseline, settings.isFull);
  const report = renewal && settings.updateBaseline ? suppressKnown(judged, renewal.renewed) : judged;
  for (const reporter of settings.reporters) writeOutput(reporter.output, format(report, reporter));
  // Written last: a run that fails before leaves it as it was.
  if (baseline && renewal) closeBaseline(baseline, renewal, settings);
  return isAtLeast(report, settings.failOn) ? 1 : 0;
}

/** A file is one report, whose form is given beside it. */
const flagsOf = ({ format, output, ...flags }: CheckOptions): Flags =>
  format === undefined && output === undefined
    ? flags
    : { ...flags, reporters: [{ format: format ?? 'pretty', ...(output === undefined ? {} : { output }) }] };

async function checkAll({ selection, sdk, seed }: Settings): Promise<readonly OperationResult[]> {
  const contracts = await loadContracts(selection);
  if (contracts.length === 0) throw new DocpactError('usage', 'no operation is selected, so nothing would be checked');
  const folders = sdkFolders(sdk?.folder, sdk?.namedBy);
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

const format = (report: CheckReport, { format, output }: Reporter): string =>
  format === 'json'
    ? formatJson(report)
    : formatPretty(report, colorsFor(output === undefined ? process.stdout : undefined));
