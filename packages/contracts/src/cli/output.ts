import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocpactError, messageOf } from '../docpact-error.ts';

/**
 * Writes the report to standard output, or whole to a file: it is written beside it and moved there.
 * Throws `DocpactError` (usage) when the file cannot be written.
 */
export function writeOutput(file: string | undefined, text: string): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new DocpactError(
      'usage',
      `--output ${file}: ${messageOf(cause)}`,
      'name a file in a folder that exists',
      cause,
    );
  }
}

/** Throws `DocpactError` (usage) when the report could never be written there: better said before a run than after it. */
export function assertOutput(file: string | undefined): void {
  if (file === undefined) return;
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const folder = dirname(resolve(file));
  const problem = isFolder(file) ? 'that is a folder' : isFolder(folder) ? undefined : `there is no folder ${folder}`;
  if (problem !== undefined)
    throw new DocpactError('usage', `--output ${file}: ${problem}`, 'name a file in a folder that exists');
}
