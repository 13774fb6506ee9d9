import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocpactError, messageOf } from '../docpact-error.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Writes the report to standard output, or whole to a file.
 * Throws `DocpactError` (usage) when the file cannot be written.
 */
export function writeOutput(file: string | undefined, text: string): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeWhole(file, text);
  } catch (cause) {
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
