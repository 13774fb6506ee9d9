import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ContractError } from '../contract-error.ts';
import type { JsonValue } from './json-value.ts';
import { parseJson } from './parse-json.ts';

/** A JSON file as it was read. */
export interface JsonFile {
  readonly value: JsonValue;
  /** As messages name it: the file in its folder, `neptune/service.json`. */
  readonly file: string;
  readonly sha256: string;
}

/** Reads a JSON file. Throws `ContractError` when it cannot be read or is no JSON. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  const file = `${basename(dirname(path))}/${basename(path)}`;
  const bytes = await readFile(path).catch((cause: unknown) => {
    const actual = cause instanceof Error ? cause.message : 'none';
    const problem = { expected: 'a file that can be read', actual, hint: 'Add the file.' };
    throw new ContractError([{ code: 'file-unreadable', file, ...problem }], { cause });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { value: parseJson(bytes.toString('utf8'), file), file, sha256 };
}
