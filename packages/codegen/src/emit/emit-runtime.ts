import { readdir, readFile } from 'node:fs/promises';
import { ContractError } from '../document/contract-error.ts';
import { header } from './header.ts';

/** What the generated modules call, compiled: declarations file by file, code as one file, since every file costs an import its time. */
const compiled = new URL('../../dist/', import.meta.url);

/** The runtime's files. Throws `ContractError` when codegen itself was not built. */
export async function emitRuntime(): Promise<Map<string, string>> {
  const code = await readFile(new URL('runtime.js', compiled), 'utf8').catch(throwUnbuilt);
  const files = new Map([['index.js', header(['@docpact/codegen/src/runtime/index.ts']) + code]]);
  const names = await readdir(new URL('runtime/', compiled)).catch(throwUnbuilt);
  for (const name of names.filter((candidate) => candidate.endsWith('.d.ts')).sort()) {
    const source = `@docpact/codegen/src/runtime/${name.replace('.d.ts', '.ts')}`;
    files.set(name, header([source]) + (await readFile(new URL(`runtime/${name}`, compiled), 'utf8')));
  }
  return files;
}

function throwUnbuilt(cause: unknown): never {
  const problem = { expected: 'the compiled runtime', actual: 'none', hint: 'Build @docpact/codegen first.' };
  throw new ContractError([{ code: 'file-unreadable', file: '@docpact/codegen/dist/runtime.js', ...problem }], {
    cause,
  });
}
