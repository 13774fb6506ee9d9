import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ContractDocument } from '@docpact/schemas/runtime';

/** The sidecar of a contract document. */
export interface Provenance {
  readonly page: string;
  readonly sha256: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly decisions: Readonly<Record<string, string>>;
}

const services = new URL('../services/', import.meta.url);

const read = (path: string) => JSON.parse(readFileSync(new URL(path, services), 'utf8'));

/** Every contract of the package, by `service/Operation`, as it lies on disk; a page that needed no decision has none. */
export const contracts: readonly { key: string; document: ContractDocument; source: Provenance }[] = readdirSync(
  fileURLToPath(services),
)
  .flatMap((service) => readdirSync(new URL(`${service}/`, services)).map((file) => `${service}/${file}`))
  .filter((file) => file.endsWith('.source.json'))
  .map((file) => file.replace('.source.json', ''))
  .map((key) => ({
    key,
    document: read(`${key}.json`),
    source: { decisions: {}, ...read(`${key}.source.json`) },
  }));
