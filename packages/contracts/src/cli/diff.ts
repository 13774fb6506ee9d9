import { Command, Option } from 'commander';
import { formatPrettyDiff } from '../report/pretty-diff.ts';
import { isAtLeast } from '../report/report.ts';
import type { Severity } from '../rules.ts';
import { collect } from './collect.ts';
import { colorsFor } from './colors.ts';
import { assertOutput, writeOutput } from './output.ts';
import { diffSpecs } from './run-diff.ts';

interface DiffCommandOptions {
  readonly service?: readonly string[];
  readonly operation?: readonly string[];
  readonly contracts?: string;
  readonly failOn: Severity;
  readonly format: 'pretty' | 'json';
  readonly output?: string;
}

const sources = `
A source is
  FILE or FOLDER         contract documents, or docs pages (RST, HTML, text)
  git:REVISION[:PATH]    the same, of a git revision (PATH: the other source's)
  sdk:FOLDER             the @aws-sdk clients that are installed in a folder
  npm:PACKAGE@VERSION    a client that is installed in this version, under whatever name

  docpact diff git:main contracts
  docpact diff contracts sdk:.
  docpact diff npm:@aws-sdk/client-lightsail@3.879.0 npm:@aws-sdk/client-lightsail@3.1169.0
`;

/** `docpact diff`: what changed from one source to another. Gives its exit code to `done`. */
export const diffCommand = (done: (exitCode: number) => void): Command =>
  new Command('diff')
    .description('tell what changed between two contracts of any kind, and whether it breaks a caller')
    .argument('<before>', 'what callers rely on')
    .argument('<after>', 'what is to come')
    .option('--service <name>', 'only this service (may be given several times)', collect)
    .option('--operation <name>', 'only this operation (may be given several times)', collect)
    .option('--contracts <folder>', 'the contracts whose decisions pages are read with (default: those of docpact)')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on changes of this severity or worse')
        .choices(['error', 'warn', 'info'])
        .default('error'),
    )
    .addOption(
      new Option('--format <format>', 'how the report is written').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--output <file>', 'write the report to a file instead of standard output')
    .addHelpText('after', sources)
    .allowExcessArguments(false)
    .action(async (before: string, after: string, options: DiffCommandOptions) =>
      done(await diff(before, after, options)),
    );

async function diff(before: string, after: string, options: DiffCommandOptions): Promise<number> {
  const { service = [], operation = [], contracts, output, format } = options;
  assertOutput(output);
  const { report, notes } = await diffSpecs(before, after, { services: service, operations: operation, contracts });
  for (const note of notes) process.stderr.write(`docpact: ${note}\n`);
  const text =
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatPrettyDiff(report, colorsFor(output === undefined ? process.stdout : undefined));
  writeOutput(output, text);
  return isAtLeast(report, options.failOn) ? 1 : 0;
}
