import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServiceSource } from './document/contract-source.ts';
import { readServices } from './document/read-services.ts';
import { sideSchema } from './document/side-schema.ts';
import { emitIndex } from './emit/emit-index.ts';
import { emitRuntime } from './emit/emit-runtime.ts';
import { emitService } from './emit/emit-service.ts';
import { header, headerMark } from './emit/header.ts';

/** Where to read contracts and where to write modules. */
export interface GenerateOptions {
  /** The folder of the contracts: one folder a service. */
  readonly services: string;
  /** The folder of the generated modules. */
  readonly out: string;
  /** Compare what is there with what would be written, and write nothing. */
  readonly check?: boolean;
}

/** What `generate` did, or with `check` would do. */
export interface Generated {
  /** How many files the contracts make. */
  readonly files: number;
  /** The files that are missing, differ, or are left over, sorted. Without `check` they were written or removed. */
  readonly changed: readonly string[];
}

/**
 * Turns contracts into TypeScript types and standalone validators.
 * Nothing is written before everything was made; files that it once wrote and no longer makes are removed.
 * @throws ContractError for contracts that are not as they must be
 */
export async function generate({ services, out, check = false }: GenerateOptions): Promise<Generated> {
  const files = await emitAll(services);
  const present = await readGenerated(out);
  const different = [...files].filter(([path, content]) => present.get(path) !== content).map(([path]) => path);
  const stale = [...present.keys()].filter((path) => !files.has(path));
  if (!check) {
    for (const path of different) await write(join(out, path), files.get(path) ?? '');
    for (const path of stale) await rm(join(out, path));
  }
  return { files: files.size, changed: [...different, ...stale].sort() };
}

async function emitAll(folder: string): Promise<Map<string, string>> {
  const services = await readServices(folder);
  const files = new Map<string, string>();
  const add = (prefix: string, emitted: ReadonlyMap<string, string>): void => {
    for (const [path, content] of emitted) files.set(prefix + path, content);
  };
  add('runtime/', await emitRuntime());
  for (const service of services) {
    add(`${service.name}/`, await emitService(service));
    add(`${service.name}/`, sideSchemas(service));
  }
  add('', emitIndex(services));
  return files;
}

/** The two sides of each operation as schemas of their own, for other tools. */
function sideSchemas({ name: service, contracts }: ServiceSource): Map<string, string> {
  const sides = ['Input', 'Output'] as const;
  const files = contracts.flatMap(({ document }) =>
    sides.map((side): [string, string] => {
      const comment = header([`${service}/${document.title}.json`])
        .replace('// ', '')
        .trimEnd();
      return [`${document.title}.${side}.json`, `${JSON.stringify(sideSchema(document, side, comment), null, 2)}\n`];
    }),
  );
  return new Map(files);
}

/** Whether a file is one of ours: its first line says so, or the comment of a schema. */
const isGenerated = (content: string): boolean =>
  content.startsWith(headerMark) || content.slice(0, 400).includes(`"$comment": "${headerMark.replace('// ', '')}`);

/** The files under a folder that carry our header; none when there is no folder. */
async function readGenerated(out: string): Promise<Map<string, string>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = new Map<string, string>();
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path, 'utf8');
    if (isGenerated(content)) files.set(path.slice(out.length).replaceAll('\\', '/').replace(/^\//, ''), content);
  }
  return files;
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
