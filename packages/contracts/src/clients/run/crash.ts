import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const frames = (String(thrown.stack).match(/^ {4}at .*$/gm) ?? []).map(placeOf);
  const [first] = frames;
  if ((first && isMadeAt(first)) || isOfService(thrown)) return undefined;
  // What a built-in function throws has no place of its own.
  const known = frames.find((frame) => frame !== undefined);
  return known ? `${shortened(known.file)}:${known.line}:${known.column}` : 'an unknown place';
}

/** An error that the client has given what errors of its service have. */
const isOfService = (error: object): boolean => '$metadata' in error && '$fault' in error;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place in a line of a stack: `at name (file:line:column)`, or `at file:line:column`. Undefined for built-in functions. */
function placeOf(frame: string): Place | undefined {
  const [, url = '', line, column] = /^ {4}at (?:async )?(?:[^/\\]*? \()?(.+?):(\d+):(\d+)\)?$/.exec(frame) ?? [];
  if (url === '') return undefined;
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  return { file, line: Number(line), column: Number(column) };
}

function isMadeAt({ file, line, column }: Place): boolean {
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
