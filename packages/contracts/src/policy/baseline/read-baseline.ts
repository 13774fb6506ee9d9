import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DocpactError } from '../../base/docpact-error.ts';
import { type FileRole, parseJson } from '../../base/parse-json.ts';
import { readText } from '../../base/text-files.ts';
import { type JsonFromFile, validateJson, violationError } from '../../base/validate-json.ts';
import type { Baseline, KnownFinding } from './baseline.ts';

/**
 * Reads a baseline. Throws `DocpactError` (source) with the position if the file is not a baseline. A missing file is an empty baseline only
 * if the run will write it.
 */
export async function readBaseline(file: string, isToBeWritten: boolean): Promise<Baseline> {
  if (isToBeWritten && !existsSync(file)) return { file: writable(file), findings: [] };
  const role: FileRole = { file, code: 'source', hint: 'write it with: docpact check --update-baseline' };
  const text = readText(file, role);
  refuseConflict(text, file);
  const given: JsonFromFile = { ...parseJson(text, { ...role, hint }), code: 'source' };
  const { findings } = validateJson<{ readonly findings: readonly KnownFinding[] }>('baseline', given);
  const first = new Map<string, number>();
  for (const [i, { fingerprint }] of findings.entries()) {
    if (!first.has(fingerprint)) first.set(fingerprint, i);
    else {
      const message = `findings[${i}]: the fingerprint ${fingerprint} stands here twice, first as findings[${first.get(fingerprint)}]`;
      throw violationError(given, [{ path: ['findings', i], part: 'value', message }], hint);
    }
  }
  return { file, findings };
}

/** Checks before the run, so that the error does not come after it. */
function writable(file: string): string {
  const folder = dirname(resolve(file));
  if (existsSync(folder)) return file;
  throw new DocpactError('usage', `${file}: there is no folder ${folder}`, 'name a file in a folder that exists');
}

const hint = 'fix the file, or take it back from version control; docpact check --update-baseline then updates it';

/** An unfinished git merge often breaks this file, and no parser reports it as such. */
function refuseConflict(text: string, file: string): void {
  const line = text.split('\n').findIndex((one) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(one));
  if (line >= 0)
    throw new DocpactError(
      'source',
      `${file}:${line + 1}:1: an unfinished merge stands here`,
      'take one of its sides, then update the file with: docpact check --update-baseline',
    );
}
