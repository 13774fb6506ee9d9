import { type Problem, refuse } from '../docpact-error.ts';
import type { ContractDocument } from '../runtime/json-schema.ts';
import type { ServiceBinding } from '../runtime/service-binding.ts';
import { checkBinding } from './check-binding.ts';
import { checkDocument } from './check-document.ts';
import type { PlacedProblem } from './check-schema.ts';
import { checkSource } from './check-source.ts';
import { checkValues } from './check-values.ts';
import type { ContractSource, Provenance } from './contract-source.ts';
import type { JsonValue } from './json-value.ts';
import { readJsonFile } from './read-json-file.ts';

/**
 * Reads a contract document and its sidecar, and checks both.
 * @param path the document's file; the sidecar `<Operation>.source.json` stands beside it
 * @returns the document with its provenance and the SHA-256 of its file
 * @throws DocpactError that lists every problem of the first file that has one
 */
export async function readContract(path: string): Promise<ContractSource> {
  const { value: document, file, sha256 } = await readJsonFile(path);
  assertDocument(document, file);
  const sidecar = await readJsonFile(path.replace(/\.json$/, '.source.json'));
  assertProvenance(sidecar.value, sidecar.file, document);
  refuse(within(file, checkValues(document, sidecar.value)));
  return { file, sha256, document, provenance: sidecar.value };
}

/**
 * Reads a `service.json` and checks it.
 * @throws DocpactError that lists every problem of the file
 */
export async function readBinding(path: string): Promise<{ binding: ServiceBinding; file: string; sha256: string }> {
  const { value, file, sha256 } = await readJsonFile(path);
  assertBinding(value, file);
  return { binding: value, file, sha256 };
}

/**
 * Checks a parsed contract document.
 * @param file the name that messages give it
 * @throws DocpactError that lists every problem
 */
export function assertDocument(value: JsonValue, file: string): asserts value is JsonValue & ContractDocument {
  refuse(within(file, checkDocument(value)));
}

function assertProvenance(
  value: JsonValue,
  file: string,
  document: JsonValue,
): asserts value is JsonValue & Provenance {
  refuse(within(file, checkSource(value, document)));
}

/**
 * Checks a parsed `service.json`.
 * @throws DocpactError that lists every problem
 */
export function assertBinding(value: JsonValue, file: string): asserts value is JsonValue & ServiceBinding {
  refuse(within(file, checkBinding(value)));
}

const within = (file: string, problems: readonly PlacedProblem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, file }));
