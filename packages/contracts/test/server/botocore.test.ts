// A client that is not ours, of another language: botocore, as it is installed. What it does not know is printed.
import { fixturesOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../../src/base/differences.ts';
import { type MockServer, startMockServer } from '../../src/mocks/http/mock-server.ts';
import type { LoggedRequest } from '../../src/mocks/http/request-log.ts';
import { BotocoreClient, python } from './botocore-client.ts';
import { writeModels } from './botocore-model.ts';
import { cannedBackend, contracts } from './canned-backend.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
if (python === undefined)
  say(
    'SKIPPED: no Python here has botocore (Debian: apt-get install python3-botocore), so no client of another language is tried',
  );

describe.skipIf(python === undefined)('botocore', () => {
  let botocore: BotocoreClient;
  let withModels: BotocoreClient;
  let server: MockServer;
  let logged: LoggedRequest[] = [];
  // Every documented fault in turn, then the output.
  const faults = contracts.flatMap(({ key, document }) =>
    document['x-operation'].errors.map((fault, i) => ({ operation: key, fault, calls: [i + 1] })),
  );

  beforeAll(async () => {
    botocore = new BotocoreClient(python ?? '');
    withModels = new BotocoreClient(python ?? '', writeModels(contracts));
    server = await startMockServer({
      contracts,
      backend: cannedBackend,
      faults,
      seed: 1,
      host: '127.0.0.1',
      port: 0,
      log: (request) => logged.push(request),
    });
  });
  afterEach(() => {
    logged = [];
  });
  afterAll(async () => {
    botocore.end();
    withModels.end();
    await server.stop();
  });

  it.each(contracts)('$key', async (contract) => {
    const { service, name } = contract;
    const { version } = await botocore.ask({ service, operation: name });
    if (version !== undefined) say(`botocore ${version} does not know ${contract.key}: it gets a model of it`);
    await judge(contract, version === undefined ? botocore : withModels);
  });

  /** Every documented fault, the typical output, and a broken input, as this client sees them. */
  async function judge(contract: OperationContract, client: BotocoreClient): Promise<void> {
    const { service, name, binding, document } = contract;
    const { known = [] } = await client.ask({ service, operation: name });
    const { input, output } = fixturesOf(contract);
    const call = (given: unknown) => client.ask({ endpoint: server.url, service, operation: name, input: given });
    for (const shape of document['x-operation'].errors) {
      const { code, status } = binding.faults[shape] ?? {};
      const requestId = () => logged.at(-1)?.requestId;
      expect(await call(input.typical.json)).toMatchObject({ raised: shape, code, status, requestId: requestId() });
    }
    const told = await call(input.typical.json);
    expect(told).toMatchObject({ status: 200, requestId: logged.at(-1)?.requestId });
    const isKnown = (path: string): boolean => known.includes(path.replace(/\[\d+\]/g, '[]'));
    const found = differences('Output', inMilliseconds(output.typical.json), told.output);
    expect(found.filter(({ kind, path }) => kind !== 'missing' || isKnown(path))).toEqual([]);
    if (found.length > 0) say(`botocore does not know of ${contract.key} ${found.map(({ path }) => path).join(', ')}`);
    const [violation] = input.violations.filter(({ keyword }) => keyword === 'required');
    if (violation) expect(await call(violation.json)).toMatchObject(binding.constraintFault);
  }

  it.each([
    ['neptune', 'DescribeDBClusters', 'InvalidAction', 400],
    ['lightsail', 'GetRegions', 'UnknownOperationException', 404],
    ['redshift-serverless', 'ListNamespaces', 'UnknownOperationException', 404],
    ['dynamodb', 'ListTables', 'UnknownOperationException', 404],
    ['sts', 'GetCallerIdentity', 'InvalidAction', 400],
  ])('%s %s is refused in the protocol that it speaks', async (service, operation, code, status) => {
    const told = await botocore.ask({ endpoint: server.url, service, operation, input: {} });
    expect(told).toMatchObject({ code, status });
  });
});

/** The text of each timestamp with three digits after the second, as Python writes it here. */
const inMilliseconds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, text) =>
    typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? new Date(text).toISOString() : text,
  );
