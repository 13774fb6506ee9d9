import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { generate } from '../src/generate.ts';
import type { OperationEntry } from '../src/runtime/index.ts';

/** The contracts that ship, the one that uses every keyword, and two with all that pages may have besides. */
export const folders = {
  shipped: fileURLToPath(new URL('../../schemas/services', import.meta.url)),
  zoo: fileURLToPath(new URL('contracts', import.meta.url)),
  orchard: fileURLToPath(new URL('odd-contracts', import.meta.url)),
};

/** An empty folder that is removed when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docpact-codegen-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Generates modules into a folder of their own, and imports them. */
export async function generateAndImport(services: string): Promise<Readonly<Record<string, OperationEntry>>> {
  const out = await emptyFolder();
  await generate({ services, out });
  const { operations } = await import(pathToFileURL(join(out, 'index.js')).href);
  return operations;
}
