import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** An application gets the validator that it imports, and nothing of the others. */
async function bundle(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles[0]?.text ?? '';
}

const name = 'CreateServerlessCacheSnapshotInput';

it.each([
  ['the index of its service', '@docpact/schemas/elasticache'],
  ['the module of its operation', '@docpact/schemas/elasticache/CreateServerlessCacheSnapshot'],
])('a validator from %s brings no other with it', async (_, module) => {
  const code = await bundle(`export { ${name} } from '${module}';`);
  expect(code).toContain('ServerlessCacheSnapshotName');
  for (const other of ['MajorEngineVersion', 'MaxResults', 'bytesUsed', 'ExpiryTime', 'x-operation', '1972-06-30'])
    expect(code).not.toContain(other);
});

it('a validator is of one size from both', async () => {
  const both = ['elasticache', 'elasticache/CreateServerlessCacheSnapshot'];
  const [index, operation] = await Promise.all(
    both.map((path) => bundle(`export { ${name} } from '@docpact/schemas/${path}';`)),
  );
  // A bundler shortens names by how often the whole uses them.
  expect(index?.length).toBe(operation?.length);
});

it.each(['@docpact/schemas/elasticache', '@docpact/schemas/elasticache/CreateServerlessCacheSnapshot'])(
  'a verdict from %s brings no explanation with it',
  async (module) => {
    const code = await bundle(`export { is${name} } from '${module}';`);
    expect(code).toContain('ServerlessCacheSnapshotName');
    for (const other of ['contract-violation', '~standard', 'expected', 'a string', '.rst'])
      expect(code).not.toContain(other);
  },
);

it('an import that is not used leaves nothing', async () => {
  expect(await bundle(`import { ${name} } from '@docpact/schemas/elasticache';`)).toBe('');
});

it('shipped code loads and evaluates nothing', async () => {
  const code = await bundle("export * from '@docpact/schemas/lightsail';");
  expect(code).not.toMatch(/\brequire\b|\beval\b|new Function|\bimport\s*\(/);
});
