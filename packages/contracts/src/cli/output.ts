import { renameSync, rmSync, writeFileSync } from 'node:fs';
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
