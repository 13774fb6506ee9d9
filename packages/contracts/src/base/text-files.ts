import { lstatSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocpactError, messageOf } from './docpact-error.ts';
import type { FileRole } from './parse-json.ts';

/** The text of a file, without a byte order mark. Throws `DocpactError` when it cannot be read, or is a pipe or a device, which may never end. */
export function readText(path: string, { file, code, hint }: FileRole): string {
  try {
    const stat = statSync(path);
    if (!stat.isFile() && !stat.isDirectory()) throw new DocpactError(code, `${file}: that is no file`, hint);
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    if (cause instanceof DocpactError) throw cause;
    const known = cause instanceof Error && 'code' in cause ? reasons[String(cause.code)] : undefined;
    throw new DocpactError(code, `${file}: ${known ?? messageOf(cause)}`, hint, cause);
  }
}

const reasons: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'that is a folder' };

/**
 * Writes the complete file or nothing: writes it to the same folder first, down to the disk, then moves it into place. Where the file is a link,
 * what it leads to is written. Throws what the file system throws.
 */
export function writeWhole(file: string, text: string): void {
  const target = behindLinks(file);
  const partial = `${target}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text, { flush: true });
    renameSync(partial, target);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw cause;
  }
}

/** As many links as systems follow: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const mostLinks = 40;

/** What a file leads to, whether that is there or not. */
export function behindLinks(file: string): string {
  let target = file;
  for (let i = 0; i < mostLinks && lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); i++)
    target = resolve(dirname(target), readlinkSync(target));
  return target;
}
