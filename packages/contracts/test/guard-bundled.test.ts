import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
// Beside the tests, where the program's imports resolve as in a user's project.
const folder = mkdtempSync(join(here, '..', '.sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = `
import { NeptuneClient, CreateDBClusterSnapshotCommand } from '@aws-sdk/client-neptune';
import { guard } from '../dist/guard/index.js';
const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body: new Uint8Array() } }) };
const client = new NeptuneClient({ region: 'us-east-1', credentials: { accessKeyId: 'A', secretAccessKey: 'b' }, requestHandler });
const bad = () => new CreateDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: 'a--b', DBClusterIdentifier: 'c' });
client.middlewareStack.use(guard());
await client.send(bad()).catch((error) => console.log(error.message.split('\\n')[0]));
client.middlewareStack.use(guard({ mode: 'warn' }));
await client.send(bad()).catch(() => {});
console.log('class names kept:', client.constructor.name === 'NeptuneClient');
`;

it('finds the contract of a client whose classes a bundler has renamed, and warns on the console', async () => {
  writeFileSync(join(folder, 'program.mjs'), program);
  const bundle = await rolldown({ input: join(folder, 'program.mjs'), platform: 'node', logLevel: 'silent' });
  const { output } = await bundle.write({ dir: join(folder, 'out'), format: 'esm', minify: true });
  await bundle.close();
  const entry = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(folder, 'out', entry?.fileName ?? '')]);
  expect(stdout).toBe(
    'neptune/CreateDBClusterSnapshot: Input breaks its contract in 1 place\nclass names kept: false\n',
  );
  expect(stderr).toContain('neptune/CreateDBClusterSnapshot: Input breaks its contract in 1 place');
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  expect(modules.filter((file) => /node_modules\/(msw|commander|fast-check|@babel|xmlbuilder2)\//.test(file))).toEqual(
    [],
  );
  // Contracts of other operations stand in chunks of their own, which nothing has loaded.
  const chunks = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('CreateServerlessCacheSnapshot'));
  expect(chunks.length).toBeGreaterThan(0);
});
