import { appendFileSync, existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import pc from 'picocolors';
import { messageOf } from '../base/docpact-error.ts';
import { formatMarkdown } from '../findings/report/markdown.ts';
import type { Report } from '../findings/report/report.ts';
import { reporters } from '../findings/report/reporters.ts';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { registryOf } from '../registry/contract-files.ts';
import { writeFiles } from './output.ts';

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

/** Colours for a terminal; none for a pipe, a file, or where `NO_COLOR` asks for none: https://no-color.org */
const colorsFor = (stream: NodeJS.WriteStream | undefined) =>
  pc.createColors(pc.isColorSupported && (stream?.isTTY === true || Boolean(process.env.FORCE_COLOR)));

/**
 * The path of a page in a repository, or `undefined` where it is no file of it.
 * Pages are named from the folder that all lie in; they are found where the command runs in that folder.
 */
export function pageFile(page: string, folder: string, repository: string): string | undefined {
  const file = resolve(folder, page);
  const path = relative(repository, file);
  return existsSync(file) && !path.startsWith('..') ? path.replaceAll(sep, '/') : undefined;
}

/** What GitHub shows of one step; of more than that it shows nothing: https://docs.github.com/en/actions/reference/limits */
const limit = 1024 * 1024;

/**
 * Adds the report to the summary of the step where there is one (`GITHUB_STEP_SUMMARY`), in the room that is left in it.
 * The report itself is out by then, so that a summary that cannot be written is reported, and is no error.
 */
function appendStepSummary(report: Report): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = formatMarkdown(report, limit - used);
    if (used + Buffer.byteLength(text) > limit) throw new Error('there is no room left in it');
    appendFileSync(file, text);
  } catch (cause) {
    process.stderr.write(`GITHUB_STEP_SUMMARY: ${messageOf(cause)}\n`);
  }
}
