import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@docpact/schemas';
import { describe, expect, it } from 'vitest';
import { DocpactError } from '../base/docpact-error.ts';
import { packagedFolder, registryOf } from './contract-files.ts';

const key = 'neptune/CreateDBClusterSnapshot';
const document = 'CreateDBClusterSnapshot.json';

/** A folder of contracts: Neptune's, under the name of a service. */
function folderOf(service = 'neptune'): string {
  const folder = mkdtempSync(join(tmpdir(), 'docpact-own-'));
  cpSync(join(packagedFolder, 'neptune'), join(folder, service), { recursive: true });
  return folder;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** What a refusal says, the folder left out of it. */
async function refusal(folder: string, ask: () => unknown): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DocpactError)) throw error;
    return { code: error.code, message: error.message.replaceAll(`${folder}/`, '').replaceAll(folder, 'the folder') };
  }
}

it('the contracts that come with docpact are those of its package, in the order of their keys', async () => {
  const registry = registryOf();
  expect(registry.entries.map((entry) => entry.key)).toEqual(Object.keys(operations).sort());
  expect((await registry.find(key)?.load())?.key).toBe(key);
});

describe("a folder of contracts of one's own", () => {
  it('holds before those that come with docpact', async () => {
    const folder = folderOf();
    edit(join(folder, 'neptune', document), '"maxLength": 63', '"maxLength": 30');
    const own = await registryOf(folder).find(key)?.load();
    const packaged = await registryOf().find(key)?.load();
    const input = { DBClusterSnapshotIdentifier: 'n'.repeat(31), DBClusterIdentifier: 'graph' };
    expect([own?.input.json.is(input), packaged?.input.json.is(input)]).toEqual([false, true]);
    expect(registryOf(folder).entries.map((entry) => entry.key)).toEqual(
      registryOf().entries.map((entry) => entry.key),
    );
  });

  it('adds services', async () => {
    const folder = folderOf('orchard');
    for (const file of ['service.json', document, document.replace('.json', '.source.json')])
      edit(join(folder, 'orchard', file), 'neptune', 'orchard');
    const registry = registryOf(folder);
    expect(registry.services).toEqual([...registryOf().services, 'orchard'].sort());
    const entry = registry.find('orchard/CreateDBClusterSnapshot');
    expect(entry).toMatchObject({ protocol: 'awsQuery', sdk: { client: 'NeptuneClient' } });
    expect(await entry?.load()).toMatchObject({ service: 'orchard', name: 'CreateDBClusterSnapshot' });
  });

  it('that is empty is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docpact-own-'));
    mkdirSync(join(folder, 'orchard'));
    expect(await refusal(folder, () => registryOf(folder))).toEqual({
      code: 'source',
      message: 'the folder has no contracts',
    });
  });

  it('that is not there is refused', async () => {
    expect(await refusal('/nowhere', () => registryOf('/nowhere/contracts'))).toEqual({
      code: 'source',
      message: expect.stringMatching(/^contracts: ENOENT/),
    });
  });

  it.each([
    ['service.json', '"protocol"', '"protocol', /^neptune\/service\.json: /],
    [document, '"$defs": {', '"$defs": }', /neptune\/CreateDBClusterSnapshot\.json:\d+:\d+/],
    [
      'CreateDBClusterSnapshot.wire.json',
      '"facts": {',
      '"facts": }',
      /neptune\/CreateDBClusterSnapshot\.wire\.json:\d+:\d+/,
    ],
  ])('with a broken %s is refused by the name of the file', async (file, from, to, message) => {
    const folder = folderOf();
    edit(join(folder, 'neptune', file), from, to);
    expect(await refusal(folder, () => registryOf(folder).find(key)?.load())).toEqual({
      code: 'source',
      message: expect.stringMatching(message),
    });
  });
});
