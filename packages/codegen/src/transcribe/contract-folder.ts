import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { ContractError } from '../document/contract-error.ts';
import { isObject, isTextList, type JsonValue } from '../document/json-value.ts';
import { parseJson } from '../document/parse-json.ts';
import type { Decisions } from '../schema/decisions.ts';
import { checkDecisions } from './check-decisions.ts';
import type { ServiceNames } from './name-operation.ts';

/** The files of one operation's contract. */
export interface ContractFiles {
  readonly document: string;
  readonly source: string;
  readonly decisions: string;
}

/** A folder of contracts, `<service>/<Operation>.json`, as transcription reads and writes it. */
export class ContractFolder {
  readonly path: string;
  readonly #services = new Map<string, ServiceNames | undefined>();
  readonly #names = new Map<string, Set<string>>();

  constructor(path: string) {
    this.path = path;
  }

  files(service: string, operation: string): ContractFiles {
    const base = join(this.path, service, operation);
    return { document: `${base}.json`, source: `${base}.source.json`, decisions: `${base}.decisions.json` };
  }

  /** What the service's `service.json` says of its operations; `undefined` where there is none, or it says nothing. */
  service(service: string): ServiceNames | undefined {
    if (!this.#services.has(service)) {
      this.#services.set(service, serviceNames(this.#readJson(join(this.path, service, 'service.json'))));
    }
    return this.#services.get(service);
  }

  /**
   * What was decided about an operation.
   * @throws ContractError for a file of decisions that is broken
   */
  decisions(service: string, operation: string): { readonly file: string; readonly decisions: Decisions } | undefined {
    const file = this.files(service, operation).decisions;
    const value = this.#readJson(file);
    return value === undefined ? undefined : { file, decisions: checkDecisions(value, file) };
  }

  /** A file's text, or `undefined` where there is none. */
  read(file: string): string | undefined {
    return this.#namesIn(dirname(file)).has(basename(file)) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Writes a file whole or not at all. */
  write(file: string, text: string): void {
    const folder = dirname(file);
    const names = this.#namesIn(folder);
    const temporary = `${file}.${process.pid}-${threadId}.tmp`;
    try {
      if (names.size === 0) mkdirSync(folder, { recursive: true });
      writeFileSync(temporary, text);
      renameSync(temporary, file);
    } catch (cause) {
      rmSync(temporary, { force: true });
      throw unwritable(file, cause);
    }
    names.add(basename(file));
  }

  #readJson(file: string): JsonValue | undefined {
    const text = this.read(file);
    return text === undefined ? undefined : parseJson(text, file);
  }

  /** A folder is listed once: asking for each of three files an operation costs more than reading its page. */
  #namesIn(folder: string): Set<string> {
    const known = this.#names.get(folder);
    if (known) return known;
    const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
    this.#names.set(folder, names);
    return names;
  }
}

function unwritable(file: string, cause: unknown): ContractError {
  const actual = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const hint = 'Name a folder that you may write to.';
  return new ContractError([{ code: 'file-unwritable', file, expected: 'a file that can be written', actual, hint }], {
    cause,
  });
}

function serviceNames(value: JsonValue | undefined): ServiceNames | undefined {
  if (!isObject(value) || typeof value.apiVersion !== 'string') return undefined;
  return { apiVersion: value.apiVersion, ...(isTextList(value.operations) ? { operations: value.operations } : {}) };
}
