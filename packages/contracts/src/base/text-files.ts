import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DocpactError, messageOf } from './docpact-error.ts';
import type { FileRole } from './parse-json.ts';

/** The text of a file. Throws `DocpactError` when it cannot be read. */
export function readText(path: string, { file, code, hint }: FileRole): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const known = cause instanceof Error && 'code' in cause ? reasons[String(cause.code)] : undefined;
    throw new DocpactError(code, `${file}: ${known ?? messageOf(cause)}`, hint, cause);
  }
}

const reasons: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'that is a folder' };

/** Writes the complete file or nothing: writes it to the same folder first, then moves it into place. Throws what the file system throws. */
export function writeWhole(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw cause;
  }
}
