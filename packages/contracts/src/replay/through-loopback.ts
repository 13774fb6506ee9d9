import { createServer, type Server } from 'node:http';
import type { OperationFixtures } from '@docpact/fixtures';
import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import { newClient, newCommand, type SdkPackage } from '../subject/sdk-client.ts';
import { isolated, type Replayed } from './replay.ts';

/** How long the client waits for a service that never answers, in milliseconds. */
const patience = 30;

/** One call to a server on the loopback interface that takes the request and breaks the connection, or never answers. */
export async function throughLoopback(
  {
    sdk,
    contract,
    fixtures,
  }: {
    readonly sdk: SdkPackage;
    readonly contract: OperationContract;
    readonly fixtures: OperationFixtures<ContractTypes>;
  },
  how: 'reset' | 'silence',
): Promise<Replayed> {
  const server = createServer((request) => {
    if (how === 'reset') request.socket.resetAndDestroy();
  });
  const endpoint = await listen(server);
  const client = newClient(sdk, contract, {
    ...isolated,
    endpoint,
    requestHandler: { requestTimeout: patience, throwOnRequestTimeout: true },
  });
  try {
    return { requests: [], output: await client.send(newCommand(sdk, contract, fixtures.input.minimal.sdk)) };
  } catch (error) {
    return { requests: [], error };
  } finally {
    client.destroy();
    server.closeAllConnections();
    server.close();
  }
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });
