import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../../test/folder-of.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import { readConfig } from '../config/read-config.ts';

const name = 'docpact.config.json';
const key = 'elasticache/DescribeServerlessCacheSnapshots';
const call = { service: 'elasticache', operation: 'DescribeServerlessCacheSnapshots' };

/** A folder with a configuration that uses what recordings show, and these recordings. */
const recorded = (config: object, recordings: Readonly<Record<string, unknown>>): string =>
  folderOf({
    [name]: JSON.stringify({ usesFrom: ['recordings/*.json'], ...config }),
    ...Object.fromEntries(
      Object.entries(recordings).map(([file, value]) => [
        `recordings/${file}`,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  });

it('what recordings show and what the configuration names is used together', async () => {
  const folder = recorded(
    { uses: { [key]: ['Input.SnapshotType'] } },
    {
      'b.json': { ...call, fault: 'ServerlessCacheNotFoundFault' },
      'a.json': {
        ...call,
        input: { MaxResults: 50, NextToken: null },
        output: {
          $metadata: { httpStatusCode: 200 },
          ServerlessCacheSnapshots: [{ ARN: 'a' }, { ARN: 'b', ServerlessCacheConfiguration: { Engine: 'redis' } }],
          NextPage: 'more than the page says',
        },
      },
    },
  );
  const uses = (await readConfig(join(folder, name)))?.uses[key];
  expect(uses?.members).toEqual([
    'Input.MaxResults',
    'Input.SnapshotType',
    'Output.NextPage',
    'Output.ServerlessCacheSnapshots[].ARN',
    'Output.ServerlessCacheSnapshots[].ServerlessCacheConfiguration.Engine',
  ]);
  expect(uses?.faults).toEqual(['ServerlessCacheNotFoundFault']);
});

it('a list or structure that is empty is used with all that can be in it; an empty input is not', async () => {
  const folder = recorded({}, { 'a.json': { ...call, input: {}, output: { ServerlessCacheSnapshots: [] } } });
  expect((await readConfig(join(folder, name)))?.uses[key]?.members).toEqual(['Output.ServerlessCacheSnapshots']);
});

it.each<[title: string, recording: unknown, message: string]>([
  ['no JSON', '{', 'recordings/a.json:1:2: not JSON: close brace expected'],
  ['no operation', { service: 'elasticache' }, 'recordings/a.json:1:1: expected a member "operation"'],
  [
    'a member that recordings do not have',
    { ...call, request: {} },
    'recordings/a.json:1:73: unknown name "request"; known are $schema, service, operation, input, output, fault',
  ],
  [
    'an unknown operation',
    { ...call, service: 'elasticach' },
    `recordings/a.json:1:25: operation: no contract of "elasticach/DescribeServerlessCacheSnapshots"; did you mean "${key}"?`,
  ],
  [
    'a member of the input that no contract has',
    { ...call, input: { MaxResult: 50 } },
    'recordings/a.json:1:82: input.MaxResult: the contract has no Input.MaxResult; did you mean "Input.MaxResults"?',
  ],
  [
    'a fault that no contract has',
    { ...call, fault: 'ServerlessCacheNotFound' },
    'recordings/a.json:1:73: fault: the contract has no Faults.ServerlessCacheNotFound; did you mean "Faults.ServerlessCacheNotFoundFault"?',
  ],
])('a recording with %s is reported with its place', async (_, recording, message) => {
  const folder = recorded({}, { 'a.json': recording });
  const thrown: unknown = await readConfig(join(folder, name)).catch((error: unknown) => error);
  if (!(thrown instanceof DocpactError)) throw new Error('the recording was taken');
  const told = thrown.message.replaceAll(`${relative(process.cwd(), folder)}/`, '');
  expect({ code: thrown.code, message: told }).toEqual({ code: 'source', message });
});
