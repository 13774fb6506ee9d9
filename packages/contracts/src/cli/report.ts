import { Command, Option } from 'commander';
import { isAtLeast } from '../findings/report/report.ts';
import type { Severity } from '../findings/severity.ts';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { addReportOptions, assertTargets } from './report-options.ts';

interface MergeOptions {
  readonly failOn: Severity;
}

/** `docpact report merge`: joins the JSON of all shards into one report. Passes its exit code to `done`. */
export function reportCommand(done: (exitCode: number) => void): Command {
  const merge = new Command('merge')
    .description('join the JSON reports of all shards of a run, into any format')
    .argument('<file...>', 'what docpact check --shard <index/total> --format json wrote')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or worse')
        .choices(['error', 'warn', 'info'])
        .default('error'),
    );
  const targets = addReportOptions(merge);
  merge.action(async (files: readonly string[], options: MergeOptions) =>
    done(await runMerge(files, options, targets() ?? [{ format: 'pretty' }])),
  );
  return new Command('report').description('work with reports that are there').addCommand(merge);
}

async function runMerge(
  files: readonly string[],
  { failOn }: MergeOptions,
  targets: readonly ReportTarget[],
): Promise<number> {
  assertTargets(targets);
  // Loaded on demand: the modules that read reports take as long to load as an SDK client.
  const { readReport } = await import('../findings/report/read-report.ts');
  const { mergeShards } = await import('../findings/report/merge-shards.ts');
  const { writeReports } = await import('./write-reports.ts');
  const report = mergeShards(files.map((file) => ({ file, report: readReport(file) })));
  await writeReports(report, targets);
  return isAtLeast(report, failOn) ? 1 : 0;
}
