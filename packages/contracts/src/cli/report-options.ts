import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DocpactError } from '../base/docpact-error.ts';
import { type Format, isFormat, reporters } from '../findings/report/reporters.ts';
import type { ReportTarget } from '../policy/config/docpact-config.ts';
import { assertOutput } from './output.ts';

/** `--format` or `--output` with its value. */
type ReportWord = { readonly format: Format } | { readonly output: string };

/**
 * Adds `--format` and `--output` to a command. Each may be given several times.
 * Call the returned function once the command line is read. It returns the reports to write, or undefined if no flag was given.
 */
export function addReportOptions(command: Command): () => readonly ReportTarget[] | undefined {
  const words: ReportWord[] = [];
  const names = Object.keys(reporters);
  const format = new Option(
    '--format <format>',
    'how the report is written (default: pretty; may be given several times)',
  )
    .choices(names)
    .argParser((word) => {
      if (!isFormat(word)) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
      words.push({ format: word });
    });
  const output = new Option('--output <file>', 'write the report of the --format before it to a file').argParser(
    (file: string) => {
      words.push({ output: file });
    },
  );
  const listed = Object.entries(reporters).map(([name, { description }]) => `  ${name.padEnd(10)} ${description}`);
  command
    .addOption(format)
    .addOption(output)
    .addHelpText('after', `\nFormats:\n${listed.join('\n')}`);
  return () => (words.length === 0 ? undefined : toTargets(words));
}

/**
 * Pairs formats and files. A file belongs to the format before it. One before any format belongs to the default.
 * A single format and a single file are a pair in either order.
 * @throws DocpactError (usage) for a file without a format
 */
function toTargets(words: readonly ReportWord[]): readonly ReportTarget[] {
  const [first, second, ...others] = words;
  if (others.length === 0 && first && second && 'output' in first && 'format' in second)
    return [{ ...second, ...first }];
  const targets: ReportTarget[] = [];
  for (const [i, word] of words.entries()) {
    const last = targets.at(-1);
    if ('format' in word) targets.push(word);
    else if (i === 0) targets.push({ format: 'pretty', ...word });
    else if (last && last.output === undefined) targets.splice(-1, 1, { ...last, ...word });
    else
      throw new DocpactError(
        'usage',
        `--output ${word.output} has no --format of its own: the one before it goes to ${last?.output}`,
        `write --format <format> --output ${word.output}`,
      );
  }
  return targets;
}

/** The option that gives every operation its row, and lists the operations without a contract. */
export const verboseOption = (): Option =>
  new Option('--verbose', 'on the terminal, list every operation, and those without a contract');

/** Throws `DocpactError` (usage) when a report cannot be written to its destination, so that the error comes before the run, not after it. */
export function assertTargets(targets: readonly ReportTarget[]): void {
  assertApart(targets);
  for (const { output } of targets) assertOutput(output);
}

function assertApart(targets: readonly ReportTarget[]): void {
  const seen = new Map<string | undefined, ReportTarget>();
  for (const target of targets) {
    const place = target.output === undefined ? undefined : realPath(target.output);
    const other = seen.get(place);
    seen.set(place, target);
    if (!other) continue;
    const where = target.output === undefined ? 'standard output' : `--output ${target.output}`;
    throw new DocpactError(
      'usage',
      `--format ${other.format} and --format ${target.format} would both go to ${where}`,
      `give each its own file, such as --format ${target.format} --output report.${reporters[target.format].extension}`,
    );
  }
}

/** The same text for every way to name a file. A missing folder is reported later. */
function realPath(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}
