import { Command } from 'commander';
import { visible } from '../base/visible.ts';
import { addSettingsOptions, type SettingsFlags } from './settings-options.ts';

interface DiffCommandOptions extends SettingsFlags {
  readonly contracts?: string;
}

const sources = `
A source is
  FILE or FOLDER         contract documents, or docs pages (RST, HTML, text)
  git:REVISION[:PATH]    the same, of a git revision (PATH: the other source's)
  sdk:FOLDER             the @aws-sdk clients that are installed in a folder
  npm:PACKAGE@VERSION    a client that is installed in this version, under whatever name

Two clients need no contracts: any @aws-sdk client will do, of any protocol and version.

  docpact diff npm:@aws-sdk/client-s3@3.700.0 npm:@aws-sdk/client-s3@3.1169.0
  docpact diff sdk:../main sdk:. --service dynamodb
  docpact diff git:main contracts
  docpact diff contracts sdk:.
`;

/** `docpact diff`: shows the changes from one source to another. Passes its exit code to `done`. */
export function diffCommand(done: (exitCode: number) => void): Command {
  const command = new Command('diff')
    .description('tell what changed between two contracts, pages or clients, and whether it breaks a caller')
    .argument('<before>', 'what callers rely on')
    .argument('<after>', 'what is to come')
    .option('--contracts <folder>', 'the contracts whose decisions pages are read with (default: those of docpact)')
    .addHelpText('after', sources)
    .allowExcessArguments(false);
  const settingsOf = addSettingsOptions(command);
  return command.action(async (before: string, after: string, { contracts, ...flags }: DiffCommandOptions) => {
    const settings = await settingsOf(flags);
    const { judgeBy } = await import('./judge-run.ts');
    const { diffSpecs } = await import('./run-diff.ts');
    // The baseline of the configuration is for the checks.
    const judge = await judgeBy({ ...settings, baseline: flags.baseline });
    const { report, notes } = await diffSpecs(before, after, { ...settings.selection, contracts });
    for (const note of notes) process.stderr.write(`docpact: ${visible(note)}\n`);
    done(await judge(report));
  });
}
