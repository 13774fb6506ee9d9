import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The classes of what the engine throws when code is wrong. A `SyntaxError` is what it throws for text that is not JSON. */
const engineErrors: readonly unknown[] = [TypeError, ReferenceError, RangeError];

// A client can import `fs` too, and replace it.
const read = readFileSync;

/** The last file that was read: one crash is often seen many times. */
let last: { readonly file: string; readonly lines: readonly string[] } | undefined;

/**
 * The place where code failed, as `file:line:column` from the folder of its package on. Undefined for an error that some code threw on purpose:
 * the stack of such an error begins where it was made, at `new TypeError(…)`.
 * @param thrown anything that was thrown
 * @param itsClass its constructor
 */
export function placeOfCrash(thrown: unknown, itsClass: unknown): string | undefined {
  if (!(thrown instanceof Error) || !engineErrors.includes(itsClass)) return undefined;
  const [frame = ''] = String(thrown.stack).match(/^ {4}at .*$/m) ?? [];
  const [, url = '', line = '0', column = '0'] = /\(?([^()\s]+):(\d+):(\d+)\)?$/.exec(frame) ?? [];
  const file = url.replace(/^file:\/\//, '');
  if (isMadeAt(file, Number(line), Number(column))) return undefined;
  return file === '' ? 'an unknown place' : `${shortened(file)}:${line}:${column}`;
}

function isMadeAt(file: string, line: number, column: number): boolean {
  const at = linesOf(file)[line - 1]?.slice(column - 1) ?? '';
  return /^(?:new\s+)?[\w$.]*(?:Error|Exception)\b/.test(at);
}

function linesOf(file: string): readonly string[] {
  if (last?.file !== file) last = { file, lines: linesIn(file) };
  return last.lines;
}

function linesIn(file: string): readonly string[] {
  try {
    return read(file, 'utf8').split('\n');
  } catch {
    // What Node itself throws is in no file.
    return [];
  }
}

/** Without the folders above the package. */
const shortened = (file: string): string => /.*node_modules\/(.*)/.exec(file)?.[1] ?? relative(process.cwd(), file);
