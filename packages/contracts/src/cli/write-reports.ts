import type { Report } from '../findings/report/report.ts';
import { reporters } from '../findings/report/reporters.ts';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { registryOf } from '../registry/contract-files.ts';
import { colorsFor } from './colors.ts';
import { writeFiles } from './output.ts';
import { pageFile } from './page-file.ts';
import { appendStepSummary } from './step-summary.ts';

/**
 * Writes a report in every format that was asked for: all files or none, then what goes to standard output.
 * Throws `DocpactError` (usage) when a file cannot be written.
 */
export async function writeReports(
  report: Report,
  targets: readonly ReportTarget[],
  registry = registryOf(undefined),
): Promise<void> {
  const files: { file: string; text: string }[] = [];
  const texts: string[] = [];
  for (const { format, output } of targets) {
    const colors = colorsFor(output === undefined ? process.stdout : undefined);
    const text = await reporters[format].write(report, { colors, fileOf, registry });
    if (output === undefined) texts.push(text);
    else files.push({ file: output, text });
  }
  writeFiles(files);
  for (const text of texts) process.stdout.write(text);
  if (targets.some(({ format }) => format === 'github')) appendStepSummary(report);
}

const fileOf = (page: string): string | undefined =>
  pageFile(page, process.cwd(), process.env.GITHUB_WORKSPACE ?? process.cwd());
