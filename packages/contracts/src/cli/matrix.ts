import { Command, Option } from 'commander';
import type { MatrixFlags } from './run-matrix-command.ts';
import { addSettingsOptions, parseCount, type SettingsFlags } from './settings-options.ts';

const examples = `
  docpact matrix --package @aws-sdk/client-lightsail --versions 3.879.0,3.1001.0,latest
  docpact matrix --package @aws-sdk/client-neptune --versions ">=3.1000.0 <3.1100.0"
  docpact matrix --package @aws-sdk/client-elasticache --last 10 --format markdown
`;

/** `docpact matrix`: shows versions of one client side by side. Passes its exit code to `done`. */
export function matrixCommand(done: (exitCode: number) => void): Command {
  const command = new Command('matrix')
    .description('gate published versions of a client, and tell which version changed what')
    .requiredOption('--package <name>', 'the client package, such as @aws-sdk/client-lightsail')
    .addOption(new Option('--versions <list>', 'versions, tags or ranges, with commas between').conflicts('last'))
    .option('--last <number>', 'the newest so many versions', parseCount)
    .option('--cache <folder>', 'where versions are installed (default: docpact in the cache folder of the user)')
    .option('--jobs <number>', 'how many versions are installed and gated at a time (default: one a core)', parseCount)
    .addHelpText('after', examples)
    .allowExcessArguments(false);
  const settingsOf = addSettingsOptions(command);
  return command.action(async (flags: MatrixFlags & SettingsFlags) => {
    // The baseline of the configuration is for the checks, and a matrix never covers all operations.
    const settings = { ...(await settingsOf(flags)), baseline: flags.baseline, isComplete: false };
    const { runMatrixCommand } = await import('./run-matrix-command.ts');
    done(await runMatrixCommand(flags, settings));
  });
}
