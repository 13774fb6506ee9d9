import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, expect, it } from 'vitest';
import { sampleProject } from './sample-project.ts';

const project = sampleProject({
  'program.js': `
import { NeptuneClient, CreateDBClusterSnapshotCommand } from '@aws-sdk/client-neptune';
import { guard } from '@docpact/contracts/guard';
const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body: new Uint8Array() } }) };
const client = new NeptuneClient({ region: 'us-east-1', credentials: { accessKeyId: 'A', secretAccessKey: 'b' }, requestHandler });
const bad = () => new CreateDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: 'a--b', DBClusterIdentifier: 'c' });
client.middlewareStack.use(guard());
await client.send(bad()).catch((error) => console.log(error.message.split('\\n')[0]));
client.middlewareStack.use(guard({ mode: 'warn' }));
await client.send(bad()).catch(() => {});
console.log('class names kept:', client.constructor.name === 'NeptuneClient');
`,
  'vitest.js': `import '@docpact/contracts/vitest';`,
  'jest.js': `import '@docpact/contracts/jest';`,
  'guard.js': `import '@docpact/contracts/guard';`,
});
afterAll(() => project.remove());

/** What a bundler makes of a file of the project. */
async function bundle(file: string) {
  const build = await rolldown({
    input: join(project.folder, file),
    platform: 'node',
    external: ['vitest', '@jest/globals'],
    logLevel: 'silent',
  });
  const { output } = await build.write({ dir: join(project.folder, 'out'), format: 'esm', minify: true });
  await build.close();
  return output.filter((chunk) => chunk.type === 'chunk');
}

it('the guard finds the contract of a client whose classes are renamed, and warns on the console', async () => {
  const chunks = await bundle('program.js');
  const { printed } = await project.node([join('out', 'program.js')]);
  expect(printed.split('\n').slice(0, 2)).toEqual([
    'neptune/CreateDBClusterSnapshot: Input breaks its contract in 1 place',
    'class names kept: false',
  ]);
  expect(printed).toContain('It was sent all the same, since the guard only watches.');
  const entry = chunks.find(({ isEntry }) => isEntry);
  // Contracts stand in chunks of their own, so that a program loads those of the operations that it calls.
  expect(entry?.moduleIds.filter((file) => file.endsWith('.contract.js'))).toEqual([]);
  const heavy = chunks.flatMap(({ moduleIds }) =>
    moduleIds.filter((file) => /node_modules\/(msw|commander|fast-check|@babel|xmlbuilder2)\//.test(file)),
  );
  expect(heavy).toEqual([]);
});

it.each([
  ['vitest.js', true],
  ['jest.js', true],
  ['guard.js', false],
])('an import of %s for its effect alone is kept: %s', async (file, isKept) => {
  const chunks = await bundle(file);
  expect(chunks.some(({ code }) => code.includes('expect.extend') || /\.extend\(\{toMatchContract/.test(code))).toBe(
    isKept,
  );
});
