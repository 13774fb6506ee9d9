import { appendFileSync, existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import pc from 'picocolors';
import { messageOf } from '../base/docpact-error.ts';
import { visible } from '../base/visible.ts';
import { formatMarkdown } from '../findings/report/markdown.ts';
import type { Report } from '../findings/report/report.ts';
import { reporters } from '../findings/report/reporters.ts';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { registryOf } from '../registry/contract-files.ts';
import type { Registry } from '../registry/registry.ts';
import { writeFiles } from './output.ts';

/** The contracts that a format may show, and whether the format for a terminal lists what it otherwise sums up. */
export interface WriteOptions {
  readonly registry?: Registry;
  readonly verbose?: boolean;
}

/**
 * Writes a report in every requested format: all files or none, then those for standard output.
 * Throws `DocpactError` (usage) when a file cannot be written.
 */
export async function writeReports(
  report: Report,
  targets: readonly ReportTarget[],
  { registry = registryOf(undefined), verbose = false }: WriteOptions,
): Promise<void> {
  const files: { file: string; text: string }[] = [];
  const texts: string[] = [];
  for (const { format, output } of targets) {
    const colors = colorsFor(output === undefined ? process.stdout : undefined);
    const text = await reporters[format].write(report, { colors, fileOf, registry, verbose });
    if (output === undefined) texts.push(text);
    else files.push({ file: output, text });
  }
  writeFiles(files);
  for (const text of texts) process.stdout.write(text);
  if (targets.some(({ format }) => format === 'github')) appendStepSummary(report);
}

const fileOf = (page: string): string | undefined =>
  pageFile(page, process.cwd(), process.env.GITHUB_WORKSPACE ?? process.cwd());

/** Colors for a terminal. None for a pipe, a file, or if `NO_COLOR` is set: https://no-color.org */
const colorsFor = (stream: NodeJS.WriteStream | undefined) =>
  pc.createColors(pc.isColorSupported && (stream?.isTTY === true || Boolean(process.env.FORCE_COLOR)));

/**
 * The path of a page in a repository, or `undefined` if it is not a file there.
 * Pages are named relative to the folder that contains all of them. They are found if the command runs in that folder.
 */
export function pageFile(page: string, folder: string, repository: string): string | undefined {
  const file = resolve(folder, page);
  const path = relative(repository, file);
  return existsSync(file) && !path.startsWith('..') ? path.replaceAll(sep, '/') : undefined;
}

/** The size limit of one step's summary. GitHub shows nothing of a longer one: https://docs.github.com/en/actions/reference/limits */
const limit = 1024 * 1024;

/**
 * Adds the report to the summary of the step (`GITHUB_STEP_SUMMARY`), if there is one, as far as there is room.
 * The report itself is already written, so a summary that cannot be written is reported but is not an error.
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
    process.stderr.write(`GITHUB_STEP_SUMMARY: ${visible(messageOf(cause))}\n`);
  }
}
