import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { at, elasticache, lightsail, stateful } from '../../src/mocks/msw/index.ts';
import { send, told } from './send.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const input = { ServerlessCacheSnapshotName: 'nightly', ServerlessCacheName: 'sessions' };
const create = (config: object) => send('elasticache/CreateServerlessCacheSnapshot', input, config);
const get = (config: object) => send('lightsail/GetInstanceSnapshot', { instanceSnapshotName: 'a' }, config);

it.each([
  ['us-east-1', {}],
  ['eu-central-1', { region: 'eu-central-1' }],
  ['cn-north-1', { region: 'cn-north-1' }],
  ['us-gov-west-1 with FIPS', { region: 'us-gov-west-1', useFipsEndpoint: true }],
  ['eusc-de-east-1', { region: 'eusc-de-east-1' }],
  ['us-iso-east-1', { region: 'us-iso-east-1' }],
  ['us-isob-east-1', { region: 'us-isob-east-1' }],
  ['eu-isoe-west-1', { region: 'eu-isoe-west-1' }],
  ['us-isof-south-1', { region: 'us-isof-south-1' }],
  ['dual stack', { useDualstackEndpoint: true }],
  ['dual stack with FIPS', { useDualstackEndpoint: true, useFipsEndpoint: true }],
  ['dual stack in China', { region: 'cn-north-1', useDualstackEndpoint: true }],
  ['a VPC endpoint', { endpoint: 'https://vpce-0a1-b2.elasticache.us-east-1.vpce.amazonaws.com' }],
])('answers in %s', async (_, config) => {
  server.use(...elasticache.handlers());
  expect((await create(config)).error).toBeUndefined();
});

it.each([
  ['another host', 'https://elasticache.example.com'],
  ['a host that only ends like one', 'https://elasticache.notamazonaws.com'],
  ['the host of another service', 'https://rds.us-east-1.amazonaws.com'],
  ['a server of this machine that nobody named', 'http://localhost:4566'],
])('leaves what goes to %s to the handlers behind it', async (_, endpoint) => {
  const seen = vi.fn(() => HttpResponse.error());
  server.use(...elasticache.handlers(), http.post(`${endpoint}/`, seen));
  await create({ endpoint, maxAttempts: 1 });
  expect(seen).toHaveBeenCalledOnce();
});

it('leaves the operations that it does not mock to onUnhandledRequest', async () => {
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  server.use(elasticache.describeServerlessCacheSnapshots());
  expect(told(await create({}))).toContain('onUnhandledRequest');
  expect(errors).toHaveBeenCalledOnce();
});

it('answers every service at an endpoint that it is given, and still at the hosts of AWS', async () => {
  const endpoint = 'http://localhost:4566';
  const local = at(endpoint);
  server.use(...local.elasticache.handlers(), ...local.lightsail.handlers());
  for (const config of [{ endpoint }, {}])
    expect([(await create(config)).error, (await get(config)).error]).toEqual([undefined, undefined]);
  server.resetHandlers(...stateful({ endpoint }).handlers());
  expect(told(await create({ endpoint }))).toContain('ServerlessCacheNotFoundFault');
});

it.each(['localhost:4566', '', 'elasticache'])('does not take %j for an endpoint', (endpoint) => {
  expect(() => at(endpoint)).toThrow(
    `endpoint: expected a URL such as http://localhost:4566, got ${JSON.stringify(endpoint)}`,
  );
});

it('goes through requests of other kinds to a named endpoint, whatever they hold', async () => {
  const endpoint = 'http://localhost:4566';
  const local = at(endpoint);
  server.use(
    ...local.elasticache.handlers(),
    http.all(`${endpoint}/*`, () => HttpResponse.text('theirs')),
  );
  const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
  for (const init of [
    { method: 'GET' },
    { method: 'PUT', body: bytes },
    { method: 'POST', body: bytes, headers: { 'content-type': 'application/octet-stream' } },
    {
      method: 'POST',
      body: 'Action=Other&Version=2015-02-02',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    {
      method: 'POST',
      body: 'Action=CreateServerlessCacheSnapshot&Version=2010-01-01',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ])
    expect(await (await fetch(`${endpoint}/`, init)).text()).toBe('theirs');
});

it('reads the body of a request once, however many handlers look at it', async () => {
  const clones = vi.spyOn(Request.prototype, 'clone');
  const others = Array.from({ length: 40 }, () => elasticache.describeServerlessCacheSnapshots());
  server.use(...others, ...elasticache.handlers());
  expect((await create({})).error).toBeUndefined();
  const few = clones.mock.calls.length;
  clones.mockClear();
  server.resetHandlers(...elasticache.handlers());
  await create({});
  expect(few).toBe(clones.mock.calls.length);
  clones.mockRestore();
});

it('lists what each handler answers', () => {
  const headers = [...elasticache.handlers(), lightsail.getInstanceSnapshot()].map(({ info }) => info);
  expect(headers).toMatchObject([
    { header: 'elasticache/CreateServerlessCacheSnapshot, elasticache/DescribeServerlessCacheSnapshots' },
    { header: 'lightsail/GetInstanceSnapshot' },
  ]);
});
