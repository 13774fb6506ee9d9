import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { behindLinks } from '../base/text-files.ts';

/** A file and its content. */
export interface OutputFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Writes complete files, and either all of them or none. Writes each to its folder first, then moves all of them into place.
 * Throws `DocpactError` (usage) when one cannot be written.
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const partial = (file: string): string => `${behindLinks(file)}.${process.pid}.partial`;
  try {
    for (const { file, text } of files) attempt(file, () => writeFileSync(partial(file), text, { flush: true }));
    for (const { file } of files) assertOutput(file);
    for (const { file } of files) attempt(file, () => renameSync(partial(file), behindLinks(file)));
  } finally {
    for (const { file } of files) rmSync(partial(file), { force: true });
  }
}

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw cannotWrite(file, messageOf(cause), cause);
  }
}

const cannotWrite = (file: string, why: string, cause?: unknown): DocpactError =>
  new DocpactError('usage', `--output ${file}: ${why}`, 'name a file in a folder that exists', cause);

/** Throws `DocpactError` (usage) when the report could never be written there, so that the error comes before the run, not after it. */
export function assertOutput(file: string | undefined): void {
  if (file === undefined) return;
  const folder = dirname(resolve(file));
  const stat = (path: string) => statSync(path, { throwIfNoEntry: false });
  if (!attempt(file, () => stat(folder))?.isDirectory()) throw cannotWrite(file, `there is no folder ${folder}`);
  const there = attempt(file, () => stat(file));
  if (there?.isDirectory()) throw cannotWrite(file, 'that is a folder');
  if (there && !there.isFile()) throw cannotWrite(file, 'that is no file');
  attempt(file, () => accessSync(folder, constants.W_OK));
}
