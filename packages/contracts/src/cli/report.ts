import { Command, Option } from 'commander';
import { exitCodeOf } from '../findings/report/verdict.ts';
import type { Severity } from '../findings/severity.ts';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { addReportOptions, assertTargets, verboseOption } from './report-options.ts';

interface MergeOptions {
  readonly failOn: Severity;
  readonly verbose?: boolean;
}

/** `docpact report merge`: joins the JSON of all shards, or of several folders, into one report. Passes its exit code to `done`. */
export function reportCommand(done: (exitCode: number) => void): Command {
  const merge = new Command('merge')
    .description('join the JSON reports of all shards of a run, or of several folders, into any format')
    .argument('<file...>', 'what docpact check --format json wrote, with or without --shard <index/total>')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or worse')
        .choices(['error', 'warn', 'info'])
        .default('error'),
    )
    .addOption(verboseOption());
  const targets = addReportOptions(merge);
  merge.action(async (files: readonly string[], options: MergeOptions) =>
    done(await runMerge(files, options, targets() ?? [{ format: 'pretty' }])),
  );
  return new Command('report').description('work with reports that are there').addCommand(merge);
}

async function runMerge(
  files: readonly string[],
  { failOn, verbose = false }: MergeOptions,
  targets: readonly ReportTarget[],
): Promise<number> {
  assertTargets(targets);
  // Loaded on demand: the modules that read reports take as long to load as an SDK client.
  const { readReport } = await import('../findings/report/read-report.ts');
  const { mergeReports } = await import('../findings/report/join-reports.ts');
  const { writeReports } = await import('./write-reports.ts');
  const read = files.map((file) => ({ file, report: readReport(file) }));
  const report = mergeReports(read, process.cwd());
  await writeReports(report, targets, { verbose });
  return exitCodeOf(report, failOn);
}
