import {
  DescribeServerlessCacheSnapshotsCommand,
  ElastiCacheClient,
  paginateDescribeServerlessCacheSnapshots,
} from '@aws-sdk/client-elasticache';
import { DescribeServerlessCacheSnapshots } from '@docpact/schemas/elasticache';
import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { standaloneConfig } from '../../src/clients/client-source.ts';
import type { Mock } from '../../src/mocks/mock.ts';
import { AwsHandler } from '../../src/mocks/msw/aws-handler.ts';
import { elasticache } from '../../src/mocks/msw/index.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const { pages } = elasticache.describeServerlessCacheSnapshots;
const client = new ElastiCacheClient({ region: standaloneConfig.region, credentials: standaloneConfig.credentials });
const items = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ServerlessCacheSnapshotName: `snapshot-${i}` }));

/** How many items each page has, as the SDK's paginator reads them, and whether every item came once and in order. */
async function read(handler: RequestHandler, count: number, MaxResults?: number) {
  server.use(handler);
  const sizes: number[] = [];
  const names: unknown[] = [];
  for await (const { ServerlessCacheSnapshots = [] } of paginateDescribeServerlessCacheSnapshots(
    { client, ...(MaxResults && { pageSize: MaxResults }) },
    {},
  )) {
    sizes.push(ServerlessCacheSnapshots.length);
    names.push(...ServerlessCacheSnapshots.map((item) => item.ServerlessCacheSnapshotName));
    if (sizes.length > 20) break;
  }
  const wanted = items(count).map((item) => item.ServerlessCacheSnapshotName);
  return { sizes, once: JSON.stringify(names) === JSON.stringify(wanted) };
}

it.each([
  ['none', 0, undefined, undefined, [0]],
  ['one', 1, undefined, undefined, [1]],
  ['as many as the documented default', 50, undefined, undefined, [50]],
  ['one more', 51, undefined, undefined, [50, 1]],
  ['as many a page as the request asks for', 7, 3, undefined, [3, 3, 1]],
  ['as many a page as the mock allows', 5, undefined, 2, [2, 2, 1]],
  ['fewer than the request asks for where the mock says so', 5, 4, 2, [2, 2, 1]],
  ['no more than the request asks for', 5, 2, 4, [2, 2, 1]],
])('gives %s: every item once', async (_, count, asked, pageSize, sizes) => {
  const handler = pages(items(count), pageSize === undefined ? {} : { pageSize });
  expect(await read(handler, count, asked)).toEqual({ sizes, once: true });
});

it.each(['docpact-page-from-0', 'docpact-page-from-5', 'docpact-page-from-1.5', 'docpact-page-from--1', 'x'])(
  'refuses the token %s, which no page gave',
  async (NextToken) => {
    server.use(pages(items(5), { pageSize: 2 }));
    const sent = client.send(new DescribeServerlessCacheSnapshotsCommand({ NextToken }));
    await expect(sent).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: `Input.NextToken: expected a token that an earlier page gave, got "${NextToken}"`,
    });
  },
);

it('takes MaxResults=0 for one, so that a paginator comes to an end', async () => {
  server.use(pages(items(3)));
  const { ServerlessCacheSnapshots } = await client.send(
    new DescribeServerlessCacheSnapshotsCommand({ MaxResults: 0 }),
  );
  expect(ServerlessCacheSnapshots).toHaveLength(1);
});

it('refuses an item that breaks the contract, and a page size that is none', () => {
  const untyped = (...given: readonly unknown[]) => Reflect.apply(pages, undefined, given);
  expect(() => untyped([{}, { Status: 5 }])).toThrow('Output.ServerlessCacheSnapshots[1].Status: expected');
  expect(() => untyped({})).toThrow('Output.ServerlessCacheSnapshots: expected');
  for (const pageSize of [0, 1.5, Number.NaN])
    expect(() => pages([], { pageSize })).toThrow(`pageSize: expected a whole number of at least 1, got ${pageSize}`);
});

/** A handler of the operation that answers as it is reported, right or wrong. */
const raw = (answer: Mock['answer']) => new AwsHandler([{ contract: DescribeServerlessCacheSnapshots, answer }]);

it.each<[string, Mock['answer']]>([
  ['gives the same token for ever', () => ({ output: { ServerlessCacheSnapshots: items(1), NextToken: 'a' } })],
  ['forgets the token', () => ({ output: { ServerlessCacheSnapshots: items(1) } })],
  [
    'does not look at the token',
    () => ({ output: { ServerlessCacheSnapshots: items(3), NextToken: String(Math.random()) } }),
  ],
  ['gives nothing', () => ({ output: {} })],
])('would notice a mock that %s', async (_, answer) => {
  expect((await read(raw(answer), 3)).once).toBe(false);
});
