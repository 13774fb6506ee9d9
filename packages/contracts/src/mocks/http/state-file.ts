import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocpactError, messageOf } from '../../base/docpact-error.ts';
import { writeWhole } from '../../base/write-whole.ts';
import { type BackendState, readState } from '../backend/index.ts';

/**
 * The state in a file; an empty one where there is no file yet.
 * @throws DocpactError source for a file that cannot be read or holds no state; usage for a folder that takes no file
 */
export function readStateFile(file: string): BackendState {
  const folder = dirname(resolve(file));
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const hint = `name a file in a folder that exists: the state is written to it at the stop`;
    throw new DocpactError('usage', `--state ${file}: cannot write to ${folder}`, hint, cause);
  }
  return existsSync(file) ? readState(file) : {};
}

/** Writes the state whole or not at all. Throws `DocpactError` (source) when the file cannot be written. */
export function writeStateFile(file: string, state: BackendState): void {
  try {
    writeWhole(file, `${JSON.stringify(state, null, 2)}\n`);
  } catch (cause) {
    throw new DocpactError('source', `--state ${file}: the state is lost: ${messageOf(cause)}`, undefined, cause);
  }
}
