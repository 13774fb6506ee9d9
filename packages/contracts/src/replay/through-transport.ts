import type { OperationContract } from '@docpact/schemas/runtime';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { toWireRequest } from '../mock/carried.ts';
import type { OperationHandler } from '../mock/operation-handler.ts';
import { newClient, newCommand, type SdkPackage } from '../subject/sdk-client.ts';
import type { WireRequest } from '../wire/message.ts';
import { isolated, type Replayed } from './replay.ts';

/** The end of the road for what the handler leaves: the client sees a broken connection, and the report says why. */
const dead = http.all('*', () => HttpResponse.error());

/**
 * One call through the client's own HTTP handler, answered by msw where it leaves the process.
 * A request that the handler does not answer breaks off, it is never let out to a network.
 */
export async function throughTransport(
  { sdk, contract }: { readonly sdk: SdkPackage; readonly contract: OperationContract },
  handler: OperationHandler,
  input: unknown,
): Promise<Replayed> {
  const requests: WireRequest[] = [];
  const server = setupServer(handler, dead);
  server.events.on('request:start', async ({ request }) => {
    requests.push(await toWireRequest(request));
  });
  server.listen({ onUnhandledRequest: 'error' });
  const client = newClient(sdk, contract, isolated);
  try {
    return { requests, output: await client.send(newCommand(sdk, contract, input)) };
  } catch (error) {
    return { requests, error };
  } finally {
    client.destroy();
    server.close();
  }
}
