import { readFileSync, statSync } from 'node:fs';
import { ContractError, type Problem } from '../document/contract-error.ts';
import type { JsonValue } from '../document/json-value.ts';
import { parseJson } from '../document/parse-json.ts';
import { PageError } from '../page/page-error.ts';
import type { ReadSentence } from '../schema/add-prose.ts';
import { type Change, compareDocuments } from './compare-documents.ts';
import type { ContractFolder } from './contract-folder.ts';
import { assertPage } from './decode-page.ts';
import { type PageFile, unreadable } from './find-pages.ts';
import { sidecarText } from './provenance.ts';
import { type Transcription, transcribePage } from './transcribe-page.ts';

/** What to do with the contract that a page gives: write it where none stands, update the one that stands, or only compare. */
export type TranscribeMode = 'write' | 'update' | 'check';

/** How a page is transcribed into a folder of contracts. */
export interface FileOptions {
  readonly mode: TranscribeMode;
  readonly descriptions: boolean;
  /** Whether the sentences are wanted. */
  readonly report: boolean;
}

/** What became of one page. */
export interface PageResult {
  readonly file: string;
  /** Absent for a page that could not be read. */
  readonly contract?: { readonly service: string; readonly operation: string; readonly file: string };
  /** Whether the page could not be read, so that nothing was written. */
  readonly failed: boolean;
  /** Whether a contract was there before. */
  readonly known: boolean;
  /** How the page's contract differs from the one that was there. */
  readonly changes: readonly Change[];
  /** Whether only the sidecar differs: the page's hash, or lines. */
  readonly moved: boolean;
  readonly problems: readonly Problem[];
  readonly sentences: readonly ReadSentence[];
}

/** Transcribes one file into a folder of contracts. Never throws for what the file holds: its problems are in the result. */
export function transcribeFile(page: PageFile, folder: ContractFolder, options: FileOptions): PageResult {
  const { file } = page;
  try {
    const transcription = readTranscription(page, folder, options.descriptions);
    return settle(file, transcription, folder, options);
  } catch (cause) {
    return {
      file,
      failed: true,
      known: false,
      changes: [],
      moved: false,
      sentences: [],
      problems: problemsFrom(file, cause),
    };
  }
}

/**
 * Reads and transcribes one file, with what the folder of contracts knows of its service and operation.
 * @throws PageError for a page that cannot be read, ContractError for a broken file of decisions
 */
export function readTranscription(
  { file, folder }: PageFile,
  contracts: ContractFolder,
  descriptions: boolean,
): Transcription {
  assertPage(statSync(file));
  return transcribePage(file, readFileSync(file), {
    ...(folder === undefined ? {} : { folder }),
    service: (service) => contracts.service(service),
    decisions: (service, operation) => contracts.decisions(service, operation),
    descriptions,
  });
}

function settle(
  file: string,
  transcription: Transcription,
  folder: ContractFolder,
  { mode, report }: FileOptions,
): PageResult {
  const { service, operation, document, source, sentences } = transcription;
  const files = folder.files(service, operation);
  const texts = { document: toText(document), source: sidecarText(source) };
  const before = { document: folder.read(files.document), source: folder.read(files.source) };
  const known = before.document !== undefined;
  const changes =
    before.document === undefined || before.document === texts.document
      ? []
      : changesIn(before.document, files.document, transcription);
  const contract = { service, operation, file: files.document };
  const result = { file, contract, failed: false, known, changes, sentences: report ? sentences : [] };
  const moved = known && changes.length === 0 && before.source !== texts.source;
  const problems = [...transcription.problems];
  if (mode === 'check' && !known) problems.push(noContract(file, files.document));
  else if (mode === 'write' && changes.length > 0) problems.push(otherContract(file, files.document, changes.length));
  else if (mode !== 'check') {
    if (before.document !== texts.document) folder.write(files.document, texts.document);
    if (before.source !== texts.source) folder.write(files.source, texts.source);
  }
  return { ...result, moved, problems };
}

function changesIn(before: string, file: string, { document, source }: Transcription): Change[] {
  const lines = new Map(source.origins.map(([pointer, origin]) => [pointer, origin.line]));
  return compareDocuments(parseJson(before, file), document).map((change) => ({
    ...change,
    line: lines.get(change.pointer),
  }));
}

/** How contract documents and their sidecars stand in their files. */
export const toText = (value: JsonValue): string => `${JSON.stringify(value, null, 2)}\n`;

/** What went wrong with one file, as problems. An error that is none of ours is a defect, and is reported as one. */
export function problemsFrom(file: string, cause: unknown): readonly Problem[] {
  if (cause instanceof ContractError) return cause.problems;
  if (cause instanceof PageError) {
    const { code, line, expected, actual, hint } = cause;
    return [{ code, file, line, expected, actual, hint }];
  }
  if (cause instanceof Error && 'syscall' in cause) return [unreadable(file, cause)];
  const actual = cause instanceof Error ? cause.message : String(cause);
  return [
    {
      code: 'broken-page',
      file,
      expected: 'a page that can be transcribed',
      actual,
      hint: 'This is a defect of docpact: report it, with the page.',
    },
  ];
}

const noContract = (file: string, contract: string): Problem => ({
  code: 'no-contract',
  file,
  expected: `the contract ${contract} to compare with`,
  actual: 'none',
  hint: 'Run without --check to write it.',
});

const otherContract = (file: string, contract: string, changes: number): Problem => ({
  code: 'contract-exists',
  file,
  expected: `no contract yet, or the same one, in ${contract}`,
  actual: `one that differs in ${changes} ${changes === 1 ? 'keyword' : 'keywords'}`,
  hint: 'See what differs with --check, or update it with --update.',
});
