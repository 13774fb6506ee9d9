import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Provenance } from '../document/contract-source.ts';
import type { Page } from '../page/page.ts';
import type { TracedDocument } from '../schema/to-document.ts';

/** Where a document comes from, with the origin of each of its keywords as a list. */
export interface TracedSource {
  readonly page: string;
  readonly format: Page['format'];
  readonly sha256: string;
  readonly origins: TracedDocument['origins'];
}

/** Where the contract of a page comes from. */
export function sourceOf(
  { file, format }: Page,
  service: string,
  bytes: Uint8Array,
  origins: TracedDocument['origins'],
): TracedSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { page: `${service}/${basename(file.replaceAll('\\', '/'))}`, format, sha256, origins };
}

/** The sidecar of a document: the page, and for each keyword its line or the decision behind it. */
export function toProvenance({ page, format, sha256, origins }: TracedSource): Provenance {
  const lines: Record<string, number> = {};
  const decisions: Record<string, string> = {};
  for (const [pointer, origin] of origins) {
    if (origin.line !== undefined) lines[pointer] = origin.line;
    if (origin.why !== undefined) decisions[pointer] = origin.why;
  }
  return { page, format, sha256, lines, ...(Object.keys(decisions).length > 0 ? { decisions } : {}) };
}

/** Characters that stand in JSON as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** The sidecar as its file has it: the text of `toProvenance`, without an object of thousands of members on the way. */
export function sidecarText({ page, format, sha256, origins }: TracedSource): string {
  const lines: string[] = [];
  const decisions: string[] = [];
  // Hardly a page has a name with a character that needs an escape: it is looked for in all pointers at once.
  const isPlain = PLAIN.test(origins.map(([pointer]) => pointer).join(''));
  const quoted = (text: string): string => (isPlain ? `"${text}"` : JSON.stringify(text));
  for (const [pointer, origin] of origins) {
    if (origin.line !== undefined) lines.push(`    ${quoted(pointer)}: ${origin.line}`);
    if (origin.why !== undefined) decisions.push(`    ${quoted(pointer)}: ${JSON.stringify(origin.why)}`);
  }
  const table = (name: string, rows: readonly string[]): string => `,\n  "${name}": {\n${rows.join(',\n')}\n  }`;
  const head = `  "page": ${JSON.stringify(page)},\n  "format": "${format}",\n  "sha256": "${sha256}"`;
  return `{\n${head}${table('lines', lines)}${decisions.length > 0 ? table('decisions', decisions) : ''}\n}\n`;
}
