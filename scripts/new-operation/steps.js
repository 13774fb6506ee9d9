import assert from 'node:assert/strict';
import { cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKnown } from '../known-findings.js';
import { added } from './add-contracts.js';
import { changedFiles, hashesOf } from './changed-files.js';
import { orchard } from './make-client.js';
import { node, nodeUntil, reportOf, script } from './run.js';

const docpact = 'packages/contracts/bin/docpact.js';
/** The client of each new operation. */
const clients = Object.fromEntries(added.map((key) => [key, `@aws-sdk/client-${key.split('/')[0]}`]));
const program = 'use-new-operations.mjs';

const inPackage = (folder, name) => join(folder, 'packages', name);
const tsc = (folder, name, project) => node(inPackage(folder, name), 'node_modules/typescript/bin/tsc', '-p', project);

/** What `pnpm generate` runs. */
async function generate(folder, ...flags) {
  for (const name of ['schemas', 'contracts']) await script(inPackage(folder, name), 'generate', ...flags);
}

/** May change without anybody's edit. */
const generated = /^packages\/schemas\/(generated\/.*|package\.json)$|\.generated\.ts$/;

/**
 * The road of a new operation: a sentence, and what makes it true in a copy of the checkout.
 *
 * @type {readonly (readonly [sentence: string, hold: (folder: string) => Promise<unknown>])[]}
 */
export const steps = [
  ['the transcriber and the generator are built', (folder) => script(inPackage(folder, 'codegen'), 'build')],
  [
    'what follows from the contracts is generated, and nothing else changes',
    async (folder) => {
      const before = hashesOf(folder);
      await generate(folder);
      const changed = changedFiles(before, hashesOf(folder));
      assert.deepEqual(
        changed.filter((file) => !generated.test(file)),
        [],
      );
      assert.ok(
        changed.some((file) => file.endsWith('.generated.ts')),
        'no module of packages/contracts was generated',
      );
      await generate(folder, '--check');
    },
  ],
  [
    'the packages build',
    async (folder) => {
      for (const name of ['fixtures', 'contracts']) await script(inPackage(folder, name), 'build');
    },
  ],
  [
    'every package typechecks, and so does a program that uses them',
    async (folder) => {
      const contracts = join(folder, 'packages/contracts');
      cpSync(fileURLToPath(new URL(program, import.meta.url)), join(contracts, 'test', program));
      writeFileSync(
        join(contracts, 'tsconfig.new.json'),
        JSON.stringify({
          extends: '../../tsconfig.base.json',
          compilerOptions: { noEmit: true, allowJs: true },
          files: [`test/${program}`],
        }),
      );
      for (const name of ['schemas', 'fixtures', 'contracts']) await script(inPackage(folder, name), 'typecheck');
      await tsc(folder, 'contracts', 'tsconfig.new.json');
    },
  ],
  [
    'the tests that loop over operations pass, and the validators are within their budgets',
    async (folder) => {
      const vitest = 'node_modules/vitest/vitest.mjs';
      await node(inPackage(folder, 'fixtures'), vitest, 'run', 'test/operations.test.ts');
      await node(inPackage(folder, 'schemas'), vitest, 'run', 'test/provenance.test.ts');
      await node(folder, 'scripts/sizes.js');
    },
  ],
  [
    'the reference has a page of the new service',
    async (folder) => {
      const before = hashesOf(folder);
      await node(folder, 'scripts/api.js');
      const changed = changedFiles(before, hashesOf(folder));
      assert.deepEqual(
        changed.filter((file) => !file.startsWith('docs/api/')),
        [],
      );
      assert.ok(changed.includes('docs/api/schemas/orchard.md'), 'docs/api/schemas has no orchard.md');
    },
  ],
  ['docpact check has them, and no error or warning of them', checkIsClean],
  [
    'docpact explain tells where a keyword comes from',
    async (folder) => {
      const said = await node(folder, docpact, 'explain', added[0], 'Input.DBClusterSnapshotIdentifier');
      assert.match(said, /maxLength/);
      assert.match(await node(folder, docpact, 'explain', added[1], 'Output.staticIp.createdAt'), /date-time/);
    },
  ],
  ['docpact diff compares their contracts with their clients', diffKnows],
  ['docpact mock answers a call over HTTP', mockAnswers],
  ['docpact matrix gates a cached version', matrixGates],
  [
    'mocks, stateful services, guard, suite, fixtures and validators know them',
    (folder) => node(join(folder, 'packages/contracts'), '--test', `test/${program}`),
  ],
];

async function checkIsClean(folder) {
  const report = await reportOf(folder, docpact, 'check', '--format', 'json');
  for (const key of added) {
    const operation = report.operations.find(({ service, operation: name }) => `${service}/${name}` === key);
    assert.ok(operation, `${key} was not checked`);
    const worse = operation.findings.filter((finding) => finding.severity !== 'info' && !isKnown(finding));
    assert.deepEqual(
      worse.map(({ rule, path, message }) => `${key}: ${rule} ${path}: ${message}`),
      [],
    );
  }
}

async function diffKnows(folder) {
  for (const [key, client] of Object.entries(clients)) {
    const [service, operation] = key.split('/');
    const sides = [`packages/schemas/services/${service}`, `sdk:packages/contracts/node_modules/${client}`];
    const only = ['--operation', operation, '--format', 'json'];
    const { operations } = await reportOf(folder, docpact, 'diff', ...sides, ...only);
    assert.deepEqual(
      operations.map((one) => `${one.service}/${one.operation}`),
      [key],
    );
  }
}

function mockAnswers(folder) {
  return nodeUntil(folder, [docpact, 'mock'], (line) => {
    const { event, url, operations } = JSON.parse(line.split('\n')[0]);
    if (event !== 'listening') return undefined;
    for (const key of added) assert.ok(operations.includes(key), `docpact mock does not know ${key}`);
    return answers(url);
  });
}

async function answers(url) {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'Orchard_20161128.GetStaticIp' };
  const found = await fetch(url, { method: 'POST', headers, body: '{"staticIpName":"front-door"}' });
  assert.match(await found.text(), /"ipAddress":"192\.0\.2\.1"/);
  const form = { Action: 'DeleteDBClusterSnapshot', Version: '2014-10-31', DBClusterSnapshotIdentifier: 'nightly-1' };
  const removed = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  assert.match(await removed.text(), /<AllocatedStorage>1<\/AllocatedStorage>/);
}

async function matrixGates(folder) {
  const cache = join(folder, 'versions');
  const link = join(cache, orchard.package, orchard.version, 'node_modules', orchard.package);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(realpathSync(join(folder, 'packages/contracts/node_modules', orchard.package)), link);
  const versions = ['--package', orchard.package, '--versions', orchard.version, '--cache', cache];
  const { summary } = await reportOf(folder, docpact, 'matrix', ...versions, '--format', 'json');
  assert.ok(summary.passed > 0, 'docpact matrix checked no case');
}
