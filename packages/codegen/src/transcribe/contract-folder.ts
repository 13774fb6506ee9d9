import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

  constructor(path: string) {
    this.path = path;
  }

  files(service: string, operation: string): ContractFiles {
    const base = join(this.path, service, operation);
    return { document: `${base}.json`, source: `${base}.source.json`, decisions: `${base}.decisions.json` };
  }

  /** What the service's `service.json` says of its operations; `undefined` where there is none, or it says nothing. */
  service(service: string): ServiceNames | undefined {
    if (!this.#services.has(service))
      this.#services.set(service, serviceNames(readJson(join(this.path, service, 'service.json'))));
    return this.#services.get(service);
  }

  /**
   * What was decided about an operation.
   * @throws DocpactError for a file of decisions that is broken
   */
  decisions(service: string, operation: string): { readonly file: string; readonly decisions: Decisions } | undefined {
    const file = this.files(service, operation).decisions;
    const value = readJson(file);
    return value === undefined ? undefined : { file, decisions: checkDecisions(value, file) };
  }

  /** A file's text, or `undefined` where there is none. */
  read(file: string): string | undefined {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Writes a file whole or not at all. */
  write(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  }
}

function readJson(file: string): JsonValue | undefined {
  return existsSync(file) ? parseJson(readFileSync(file, 'utf8'), file) : undefined;
}

function serviceNames(value: JsonValue | undefined): ServiceNames | undefined {
  if (!isObject(value) || typeof value.apiVersion !== 'string') return undefined;
  return { apiVersion: value.apiVersion, ...(isTextList(value.operations) ? { operations: value.operations } : {}) };
}
