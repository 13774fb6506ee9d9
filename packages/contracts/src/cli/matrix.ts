import { Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../rules.ts';

/** What `docpact matrix` was asked. */
export interface MatrixCommandOptions {
  readonly package: string;
  readonly versions?: string;
  readonly last?: number;
  readonly cache?: string;
  readonly jobs?: number;
  readonly failOn: Severity;
  readonly format: 'pretty' | 'json' | 'markdown';
  readonly output?: string;
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number from 1 to 9999 is expected.');
}

const examples = `
  docpact matrix --package @aws-sdk/client-lightsail --versions 3.879.0,3.1001.0,latest
  docpact matrix --package @aws-sdk/client-neptune --versions ">=3.1000.0 <3.1100.0"
  docpact matrix --package @aws-sdk/client-elasticache --last 10 --format markdown
`;

/** `docpact matrix`: versions of one client beside each other. Gives its exit code to `done`. */
export const matrixCommand = (done: (exitCode: number) => void): Command =>
  new Command('matrix')
    .description('gate published versions of a client, and tell which version changed what')
    .requiredOption('--package <name>', 'the client package, such as @aws-sdk/client-lightsail')
    .addOption(new Option('--versions <list>', 'versions, tags or ranges, with commas between').conflicts('last'))
    .option('--last <number>', 'the newest so many versions', parseCount)
    .option('--cache <folder>', 'where versions are installed (default: docpact in the cache folder of the user)')
    .option('--jobs <number>', 'how many versions are installed and gated at a time (default: one a core)', parseCount)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings or changes of this severity or worse in any version')
        .choices(['error', 'warn', 'info'])
        .default('error'),
    )
    .addOption(
      new Option('--format <format>', 'how the report is written')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .option('--output <file>', 'write the report to a file instead of standard output')
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .action(async (options: MatrixCommandOptions) => {
      const { matrix } = await import('./run-matrix-command.ts');
      done(await matrix(options));
    });
