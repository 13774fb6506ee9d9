import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: it is written beside its place and moved there. Throws what the file system throws. */
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
