import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const libraries = ['@sinclair/typebox', 'ajv', 'ajv-formats', 'valibot', 'zod'];

/** A folder that stands for someone's application: its modules import docpact and the libraries beside it by their names. */
export async function makeApplication() {
  const folder = await mkdtemp(join(tmpdir(), 'docpact-bench-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module","sideEffects":false}');
  await link(folder, '@docpact/schemas', home);
  for (const name of libraries) await link(folder, name, join(home, 'node_modules', name));
  return folder;
}

async function link(folder, name, target) {
  const path = join(folder, 'node_modules', name);
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path, 'junction');
}
