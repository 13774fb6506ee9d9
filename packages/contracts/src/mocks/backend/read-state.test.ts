import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DocpactError } from '../../base/docpact-error.ts';
import { createBackend, readState } from './index.ts';
import { namesOf } from './services.generated.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpact-state-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema: Schema = JSON.parse(readFileSync(new URL('../../../state.schema.json', import.meta.url), 'utf8'));
const serviceKeys = Object.keys(namesOf({}));
const partOf = (service: string): Schema => schema.properties?.[service] ?? {};
const itemOf = (items: Schema = {}): Schema => schema.$defs?.[items.$ref?.replace('#/$defs/', '') ?? ''] ?? items;

/** What is said of a state in a file, with the file's name for its path. */
function told(text: string): string {
  const file = join(folder, 'state.json');
  writeFileSync(file, text);
  try {
    readState(file);
    return 'nothing';
  } catch (thrown) {
    if (!(thrown instanceof DocpactError)) throw thrown;
    return `${thrown.code}: ${thrown.message.replaceAll(file, 'state.json')}`;
  }
}

it('a state that can be is read as it stands', () => {
  expect(told('{ "elasticache": { "serverlessCaches": [{ "ServerlessCacheName": "orders" }] } }')).toBe('nothing');
});

it.each([
  ['no JSON', '{ "seed": }', 'source: state.json:1:11: not JSON: value expected'],
  ['a member twice', '{ "seed": 1,\n "seed": 2 }', 'source: state.json:2:2: "seed" stands here twice'],
  [
    'an unknown service',
    '{\n  "neptun": {}\n}',
    'source: state.json:2:3: unknown name "neptun"; did you mean "neptune"?',
  ],
  [
    'an unknown member',
    '{ "elasticache": { "serverlessCaches": [\n  { "ServerlessCacheName": "orders", "Engin": "redis" }] } }',
    'source: state.json:2:38: elasticache.serverlessCaches[0]: unknown name "Engin"; did you mean "Engine"?',
  ],
  [
    'no name',
    '{ "lightsail": { "instanceSnapshots": [{}] } }',
    'source: state.json:1:40: lightsail.instanceSnapshots[0]: expected a member "name"',
  ],
  [
    'a state that no cache has',
    '{ "elasticache": { "serverlessCaches": [{ "ServerlessCacheName": "orders", "Status": "AVAILABLE" }] } }',
    'source: state.json:1:86: elasticache.serverlessCaches[0].Status: expected one of creating, available, deleting, create-failed, modifying, got "AVAILABLE"; did you mean "available"?',
  ],
  [
    'a wrong moment',
    '{ "lightsail": { "instanceSnapshots": [{ "name": "a", "createdAt": "2026-02-30T00:00:00Z" }] } }',
    'source: state.json:1:68: lightsail.instanceSnapshots[0].createdAt: expected a moment, such as 2026-12-31T23:59:59Z, got "2026-02-30T00:00:00Z"',
  ],
  [
    'a name twice, in whatever case where case does not matter',
    '{ "neptune": { "dbClusters": [{ "DBClusterIdentifier": "graph" },\n { "DBClusterIdentifier": "Graph" }] } }',
    'source: state.json:2:2: neptune.dbClusters[1]: "graph" is there twice, first as neptune.dbClusters[0]',
  ],
  [
    'a fault that the operation does not have',
    '{ "faults": { "lightsail/GetInstanceSnapshot": "NotFoundExeption" } }',
    'source: state.json:1:48: faults["lightsail/GetInstanceSnapshot"]: lightsail/GetInstanceSnapshot does not document NotFoundExeption; did you mean "NotFoundException"?',
  ],
])('a state with %s is refused with its place', (_, text, message) => {
  expect(told(text)).toBe(message);
});

it('every list is looked through for names that are there twice', () => {
  const lists = serviceKeys.flatMap((service) =>
    Object.entries(partOf(service).properties ?? {}).map(([list, { items }]) => {
      const { required = [] } = itemOf(items);
      return { service, list, item: Object.fromEntries(required.map((name) => [name, 'a'])) };
    }),
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const { service, list, item } of lists) {
    expect(told(JSON.stringify({ [service]: { [list]: [item] } }))).toBe('nothing');
    expect(told(JSON.stringify({ [service]: { [list]: [item, item] } }))).toContain(
      `is there twice, first as ${service}.${list}[0]`,
    );
  }
});

it('a file that is not there is refused', () => {
  expect(() => readState(join(folder, 'none.json'))).toThrow('none.json: no such file');
});

it('a state made in code is refused with its path', () => {
  expect(() => createBackend({ region: 'Europe' })).toThrow(
    'state: region: expected a text like ^[a-z]{2}(-[a-z]+)+-[0-9]+$, got "Europe"',
  );
});
