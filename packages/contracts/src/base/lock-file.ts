import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DocpactError } from './docpact-error.ts';
import { memberOf } from './member-of.ts';

/**
 * Keeps a file to this process by a `.lock` file beside it, with the number of the process. What a process that ended has left is taken over.
 * @returns gives the file free
 * @throws DocpactError usage where a running process has it; what the file system throws where there can be no such file
 */
export function lockFile(file: string): () => void {
  const lock = `${file}.lock`;
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (cause) {
      if (!isCode(cause, 'EEXIST')) throw cause;
    }
    const holder = textOf(lock);
    if (holder === undefined) continue;
    if (isRunning(Number(holder)))
      throw new DocpactError(
        'usage',
        `${file} is in use by process ${holder.trim()}`,
        `stop that one first, or delete ${lock} if it is no docpact`,
      );
    takeAway(lock, holder);
  }
}

/** Takes a lock away that a process has left. Another one may have taken it over meanwhile: then that one keeps it. */
function takeAway(lock: string, left: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (textOf(aside) !== left) linkSync(aside, lock);
  } catch (cause) {
    if (!isCode(cause, 'ENOENT') && !isCode(cause, 'EEXIST')) throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

/** A lock with this process's own number is left from before it: of a container, for instance, whose first process always has the same. */
function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return isCode(cause, 'EPERM');
  }
}

const isCode = (cause: unknown, code: string): boolean => memberOf(cause, 'code') === code;
