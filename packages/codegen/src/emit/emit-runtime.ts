import { readdir, readFile } from 'node:fs/promises';
import { DocpactError } from '../docpact-error.ts';
import { header } from './header.ts';

/** What the generated modules call, compiled; seen from the sources and from `dist` alike. */
const compiled = new URL('../../dist/runtime/', import.meta.url);

/** The runtime's files. Throws `DocpactError` when codegen itself was not built. */
export async function emitRuntime(): Promise<Map<string, string>> {
  const names = await readdir(compiled).catch((cause: unknown) => {
    const problem = { expected: 'the compiled runtime', actual: 'none', hint: 'Build @docpact/codegen first.' };
    throw new DocpactError([{ code: 'file-unreadable', file: '@docpact/codegen/dist/runtime', ...problem }], { cause });
  });
  const files = new Map<string, string>();
  for (const name of names.filter((candidate) => /\.(?:js|d\.ts)$/.test(candidate)).sort()) {
    const source = `@docpact/codegen/src/runtime/${name.replace(/(?:\.d)?\.[jt]s$/, '.ts')}`;
    files.set(name, header([source]) + (await readFile(new URL(name, compiled), 'utf8')));
  }
  return files;
}
