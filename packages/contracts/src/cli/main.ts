import { Command, CommanderError } from 'commander';
import { DocpactError, exitCodes, messageOf } from '../base/docpact-error.ts';
import { ownVersion } from '../base/own-version.ts';
import { visible } from '../base/visible.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { matrixCommand } from './matrix.ts';
import { mockCommand } from './mock.ts';
import { reportCommand } from './report.ts';
import { transcribeCommand } from './transcribe.ts';

const commands = [
  checkCommand,
  diffCommand,
  matrixCommand,
  mockCommand,
  reportCommand,
  transcribeCommand,
  explainCommand,
];

/** Runs the command and returns its exit code: 0 clean, 1 findings, 2 usage, 3 a source could not be read. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('docpact')
    .description('Contracts read from the AWS API reference, held against the AWS SDK for JavaScript.')
    .version(ownVersion)
    .exitOverride()
    .showHelpAfterError('(docpact --help shows what there is)');
  for (const command of commands) {
    const added = command((code) => (exitCode = code));
    for (const one of [added, ...added.commands])
      one.exitOverride().showHelpAfterError(`(docpact ${nameOf(one)} --help shows the options)`);
    program.addCommand(added);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    process.stderr.write(visible(describe(error)));
    return error instanceof DocpactError ? exitCodes[error.code] : exitCodes.source;
  }
}

/** The name as typed: `report merge`. */
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

function describe(error: unknown): string {
  const hint = error instanceof DocpactError && error.hint ? `  ${error.hint}\n` : '';
  return `docpact: ${messageOf(error)}\n${hint}`;
}
