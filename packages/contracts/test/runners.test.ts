import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { known } from './known-findings.ts';
import { commandFile, type SampleProject, sampleProject } from './sample-project.ts';

const matcherTests = `
import { CreateDBClusterSnapshotInput } from '@docpact/schemas/neptune';
const good = { DBClusterSnapshotIdentifier: 'nightly-1', DBClusterIdentifier: 'graph' };
const bad = { ...good, DBClusterSnapshotIdentifier: 'nightly--1' };
it('takes what keeps its contract', () => {
  expect(good).toMatchContract(CreateDBClusterSnapshotInput);
  expect(bad).not.toMatchContract(CreateDBClusterSnapshotInput);
  expect([good]).toEqual([expect.toMatchContract(CreateDBClusterSnapshotInput)]);
});
it('refuses what breaks it', () => {
  expect(bad).toMatchContract(CreateDBClusterSnapshotInput);
});
`;

const suiteTests = `
import { NeptuneClient } from '@aws-sdk/client-neptune';
const clientOf = (change) => (overrides) => {
  const client = new NeptuneClient({ region: 'eu-west-1', ...overrides });
  client.middlewareStack.add((next) => (args) => next({ ...args, input: change(args.input) }));
  return client;
};
const operations = ['CreateDBClusterSnapshot'];
const ignore = ${JSON.stringify(known)};
const sound = { operations, ignore, client: clientOf((input) => input) };
const lossy = { operations, ignore, client: clientOf(({ Tags, ...input }) => input) };
`;

const files = {
  'matcher.vitest.js': `
import '@docpact/contracts/vitest';
import { expect, it } from 'vitest';
${matcherTests}`,
  'suite.vitest.js': `
import { contractSuite } from '@docpact/contracts/vitest';
${suiteTests}
await contractSuite(sound);
await contractSuite(lossy);`,
  'vitest.config.js': `export default { test: { include: ['*.vitest.js'] } };`,
  'matcher.jest.js': `
import '@docpact/contracts/jest';
import { expect, it } from '@jest/globals';
${matcherTests}`,
  'suite.jest.js': `
import { contractSuite } from '@docpact/contracts/jest';
${suiteTests}
await contractSuite(sound);
await contractSuite(lossy);`,
  'matcher.jest.cjs': `
it('is taken by a dynamic import', async () => {
  await import('@docpact/contracts/jest');
  const { CreateDBClusterSnapshotInput } = await import('@docpact/schemas/neptune');
  expect({}).toMatchContract(CreateDBClusterSnapshotInput);
});`,
  'jest.config.json': JSON.stringify({ transform: {}, testMatch: ['<rootDir>/*.jest.js', '<rootDir>/*.jest.cjs'] }),
  'suite.node.js': `
import { describe, it } from 'node:test';
import { contractSuite } from '@docpact/contracts/suite';
${suiteTests}
await contractSuite({ describe, it, ...sound });
await contractSuite({ describe, it, ...lossy });`,
};

/** The test files that the documentation shows: blocks that begin with their name. */
const documented = Object.fromEntries(
  ['../../../docs/testing.md', '../README.md'].flatMap((page) => {
    const text = readFileSync(new URL(page, import.meta.url), 'utf8');
    return [...text.matchAll(/```javascript\n\/\/ (\S+)\n(.*?)```/gs)].map(([, name = '', code = '']) => [
      `docs.${name}`,
      code,
    ]);
  }),
);

const project: SampleProject = sampleProject({ ...files, ...documented });
afterAll(() => project.remove());

const vitest = (file: string) => project.node([commandFile('vitest/vitest.mjs'), 'run', file]);
const jest = (file: string) =>
  project.node([commandFile('jest/bin/jest.js'), '--ci', file], '--experimental-vm-modules');

const issue =
  'Input.DBClusterSnapshotIdentifier: expected no two hyphens in a row (pattern ^(?!.*--)), got "nightly--1" (neptune/create_db_cluster_snapshot.rst:50)';
const finding = 'ERROR neptune/CreateDBClusterSnapshot Input.Tags input-member-lost';

it('Vitest knows the matcher', async () => {
  const { exitCode, printed } = await vitest('matcher.vitest.js');
  expect(printed).toContain(issue);
  expect(printed).toMatch(/Tests +1 failed \| 1 passed/);
  expect(exitCode).toBe(1);
});

it('Jest knows the matcher', async () => {
  const { exitCode, printed } = await jest('matcher.jest.js');
  expect(printed).toContain(issue);
  expect(printed).toMatch(/Tests: +1 failed, 1 passed/);
  expect(exitCode).toBe(1);
});

it('Jest knows the matcher in a CommonJS test too, by a dynamic import', async () => {
  const { exitCode, printed } = await jest('matcher.jest.cjs');
  expect(printed).toContain('Input.DBClusterIdentifier: expected a required member, got nothing');
  expect(printed).toMatch(/Tests: +1 failed, 1 total/);
  expect(exitCode).toBe(1);
});

it('Vitest runs the suite: a sound client passes, one that loses a member fails with the finding', async () => {
  const { exitCode, printed } = await vitest('suite.vitest.js');
  expect(printed).toContain(finding);
  expect(printed).toMatch(/Tests +5 failed \| 11 passed/);
  expect(exitCode).toBe(1);
});

it('Jest runs the suite', async () => {
  const { exitCode, printed } = await jest('suite.jest.js');
  expect(printed).toContain(finding);
  expect(printed).toMatch(/Tests: +5 failed, 11 passed/);
  expect(exitCode).toBe(1);
});

it('node:test runs the suite', async () => {
  const { exitCode, printed } = await project.node(['--test', 'suite.node.js']);
  expect(printed).toContain(finding);
  expect(printed).toMatch(/fail 5/);
  expect(printed).toMatch(/pass 11/);
  expect(exitCode).toBe(1);
});

it('the tests that the documentation shows pass', async () => {
  expect(Object.keys(documented)).toEqual([
    'docs.snapshot.vitest.js',
    'docs.snapshot.jest.js',
    'docs.neptune.vitest.js',
    'docs.neptune.node.js',
    'docs.readme.vitest.js',
  ]);
  const inVitest = await vitest('docs.');
  // The suite has a test a check of every operation of Neptune that has a contract.
  expect(Number(/Tests +(\d+) passed/.exec(inVitest.printed)?.[1])).toBeGreaterThanOrEqual(17);
  const inJest = await jest('docs.');
  expect(inJest.printed).toMatch(/Tests: +1 passed/);
  const inNode = await project.node(['--test', 'docs.neptune.node.js']);
  expect([inVitest, inJest, inNode].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
});
