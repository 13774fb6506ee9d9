import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { DocpactError, messageOf } from '../base/docpact-error.ts';

/**
 * The validators were generated from one version of a document. Another version must not be checked with them.
 * Throws `DocpactError` (source) when the file is missing, is not JSON, or does not have this SHA-256.
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

/** V8 does not always report where JSON breaks. This parser does. */
function parse(file: string, text: string): void {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return;
  const before = text.slice(0, first.offset).split('\n');
  const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  throw new DocpactError(
    'source',
    `${place}: not JSON: ${printParseErrorCode(first.error)}`,
    'fix the file, then run: pnpm generate',
  );
}
