import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { DocpactError, exitCodes, messageOf } from '../docpact-error.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { matrixCommand } from './matrix.ts';
import { transcribeCommand } from './transcribe.ts';

/** Runs the command and gives its exit code: 0 clean, 1 findings, 2 usage, 3 a source could not be read. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('docpact')
    .description('Contracts read from the AWS API reference, held against the AWS SDK for JavaScript.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('(docpact --help shows what there is)');
  for (const command of [checkCommand, diffCommand, matrixCommand, transcribeCommand, explainCommand]) {
    const added = command((code) => (exitCode = code));
    program.addCommand(added.exitOverride().showHelpAfterError(`(docpact ${added.name()} --help shows the options)`));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    process.stderr.write(describe(error));
    return error instanceof DocpactError ? exitCodes[error.code] : exitCodes.source;
  }
}

function describe(error: unknown): string {
  const hint = error instanceof DocpactError && error.hint ? `  ${error.hint}\n` : '';
  return `docpact: ${messageOf(error)}\n${hint}`;
}

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
