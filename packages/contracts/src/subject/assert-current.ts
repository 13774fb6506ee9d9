import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DocpactError, messageOf } from '../docpact-error.ts';

/**
 * The validators were generated from a document; another document than that one is not checked at all.
 * Throws `DocpactError` (source) when the file is missing, no JSON, or not the one with this SHA-256.
 */
export function assertCurrent(file: string, sha256: string): void {
  const text = read(file);
  if (createHash('sha256').update(text).digest('hex') === sha256) return;
  parse(file, text);
  throw new DocpactError(
    'source',
    `${file} has been changed since its validators were generated`,
    'run: pnpm generate',
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, 'install @docpact/schemas again', cause);
  }
}

function parse(file: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new DocpactError(
      'source',
      `${file}${positionIn(text, messageOf(cause))}: not JSON: ${messageOf(cause)}`,
      'mend the file, then run: pnpm generate',
      cause,
    );
  }
}

/** `:line:column` of the position that V8 names in its message, where it names one. */
function positionIn(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = position === undefined ? text : text.slice(0, Number(position));
  const lines = before.split('\n');
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
