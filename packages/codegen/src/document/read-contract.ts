import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ContractDocument } from '../runtime/json-schema.ts';
import type { ServiceBinding } from '../runtime/service-binding.ts';
import type { OperationWire } from '../runtime/wire-facts.ts';
import { checkBinding } from './check-binding.ts';
import { checkDocument } from './check-document.ts';
import type { LocatedProblem } from './check-schema.ts';
import { checkSource } from './check-source.ts';
import { checkValues } from './check-values.ts';
import { checkWire } from './check-wire.ts';
import { assertNoProblems, ContractError, type Problem } from './contract-error.ts';
import type { ContractSource, Provenance } from './contract-source.ts';
import type { JsonValue } from './json-value.ts';
import { parseJson } from './parse-json.ts';

/** A JSON file as it was read. */
interface JsonFile {
  readonly value: JsonValue;
  /** As messages name it: the file in its folder, `neptune/service.json`. */
  readonly file: string;
  readonly sha256: string;
}

/** Reads a JSON file. Throws `ContractError` when it cannot be read or is no JSON. */
async function readJsonFile(path: string): Promise<JsonFile> {
  const file = `${basename(dirname(path))}/${basename(path)}`;
  const bytes = await readFile(path).catch((cause: unknown) => {
    const actual = cause instanceof Error ? cause.message : 'none';
    const problem = { expected: 'a file that can be read', actual, hint: 'Add the file.' };
    throw new ContractError([{ code: 'file-unreadable', file, ...problem }], { cause });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { value: parseJson(bytes.toString('utf8'), file), file, sha256 };
}

/**
 * Reads a contract document and what stands beside it, and checks all of it.
 * @param path the document's file; `<Operation>.source.json` and `<Operation>.wire.json` stand beside it
 * @returns the document with its provenance, its facts of the wire, and the SHA-256 of its file and theirs
 * @throws ContractError that lists every problem of the first file that has one
 */
export async function readContract(path: string): Promise<ContractSource> {
  const transcribed = await readTranscribed(path);
  const { value: wire, file, sha256: wireSha256 } = await readJsonFile(path.replace(/\.json$/, '.wire.json'));
  assertWire(wire, file, transcribed.document);
  return { ...transcribed, wire, wireSha256 };
}

/** The part of a contract that a page gives. */
type TranscribedSource = Omit<ContractSource, 'wire' | 'wireSha256'>;

/**
 * Reads a contract document and its provenance alone: what there is of an operation before anybody has read how it speaks.
 * @throws ContractError as `readContract`
 */
export async function readTranscribed(path: string): Promise<TranscribedSource> {
  const { value: document, file, sha256 } = await readJsonFile(path);
  assertDocument(document, file);
  const sidecar = await readJsonFile(path.replace(/\.json$/, '.source.json'));
  assertProvenance(sidecar.value, sidecar.file, document);
  assertNoProblems(within(file, checkValues(document, sidecar.value)));
  return { file, sha256, document, provenance: sidecar.value };
}

/**
 * Reads a `service.json` and checks it.
 * @throws ContractError that lists every problem of the file
 */
export async function readBinding(path: string): Promise<{ binding: ServiceBinding; file: string; sha256: string }> {
  const { value, file, sha256 } = await readJsonFile(path);
  assertBinding(value, file);
  return { binding: value, file, sha256 };
}

/**
 * Checks a parsed contract document.
 * @param file the name that messages give it
 * @throws ContractError that lists every problem
 */
export function assertDocument(value: JsonValue, file: string): asserts value is JsonValue & ContractDocument {
  assertNoProblems(within(file, checkDocument(value)));
}

function assertProvenance(
  value: JsonValue,
  file: string,
  document: JsonValue,
): asserts value is JsonValue & Provenance {
  assertNoProblems(within(file, checkSource(value, document)));
}

/**
 * Checks a parsed `service.json`.
 * @throws ContractError that lists every problem
 */
export function assertBinding(value: JsonValue, file: string): asserts value is JsonValue & ServiceBinding {
  assertNoProblems(within(file, checkBinding(value)));
}

/**
 * Checks a parsed `<Operation>.wire.json` against its document.
 * @throws ContractError that lists every problem
 */
export function assertWire(
  value: JsonValue,
  file: string,
  document: ContractDocument,
): asserts value is JsonValue & OperationWire {
  assertNoProblems(within(file, checkWire(value, document)));
}

const within = (file: string, problems: readonly LocatedProblem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, file }));
