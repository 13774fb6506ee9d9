import { createServer, type Server } from 'node:http';
import type { DeserializeMiddleware, HttpRequest, MetadataBearer } from '@smithy/types';
import { RequestHandler } from 'msw-2';
import { DocpactError } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { AnyClient } from '../../clients/sdk-client.ts';
import { type AnsweringTable, awsHandlerOf } from '../../mocks/aws-handler.ts';
import { fromHttpRequest } from '../../mocks/in-process.ts';
import type { WireRequest } from '../../protocols/message.ts';
import type { CheckContext } from '../checks/check.ts';
import { resultOfCall } from './call-result.ts';
import type { ClosedNetwork } from './closed-network.ts';
import type { Connect, Replayed } from './replay.ts';

/** The client's timeout for an answer, in milliseconds. It is short only where no answer ever comes. */
const timeoutMs = { reset: 4000, silence: 30 } as const;

/** One call to a server on the loopback interface. The server takes the request, then breaks the connection or never answers. */
export async function overLoopback(context: CheckContext, how: 'reset' | 'silence'): Promise<Replayed> {
  const { clients, fixtures, network, recorder } = context;
  const server = createServer((request) => {
    if (how === 'reset') request.socket.resetAndDestroy();
  });
  const endpoint = await listen(server);
  try {
    const requestHandler = handlerOf(clients.create('one call'), timeoutMs[how]);
    const client = clients.create('one call', { endpoint, requestHandler });
    client.middlewareStack.add(
      seeing((request) => recorder.record(request, ends[how])),
      { step: 'deserialize' },
    );
    const send = () => resultOfCall(context, client, fixtures.input.minimal.sdk);
    const ended = await network.reaching(endpoint, send);
    client.destroy();
    return { ...ended, requests: [] };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The recorded end of each. */
const ends = { reset: 'The connection was reset.', silence: 'No answer came.' } as const;

/** Records each request when it is passed to the client's HTTP handler. The server may not have read it when the call ends. */
const seeing =
  (see: (request: WireRequest) => void): DeserializeMiddleware<object, MetadataBearer> =>
  (next) =>
  (args) => {
    if (isHttpRequest(args.request)) see(fromHttpRequest(args.request));
    return next(args);
  };

const isHttpRequest = (request: unknown): request is HttpRequest =>
  typeof request === 'object' && request !== null && 'hostname' in request && 'headers' in request;

/** A handler of the same class as the client's own. Older clients accept an instance but no options for one. */
function handlerOf(client: AnyClient, socketTimeout: number): object {
  const own: unknown = Reflect.get(client.config, 'requestHandler');
  client.destroy();
  const Handler: unknown = memberOf(own, 'constructor');
  if (typeof Handler === 'function') return Reflect.construct(Handler, [{ socketTimeout }]);
  throw new DocpactError('source', 'the client has no requestHandler');
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });

/** Handlers for docpact's own msw, whose version does not depend on the surrounding project. */
const AwsHandler = awsHandlerOf(RequestHandler);

/** The long way: requests go through the client's own HTTP handler, and msw answers them where they leave the process. */
export const overHttp =
  (network: ClosedNetwork): Connect =>
  (clients, pattern, table, see) => {
    const seeing: AnsweringTable = {
      mayAnswer: () => true,
      answers: (request) => {
        see(request);
        return table.answers(request);
      },
      reply: (request) => table.reply(request),
    };
    network.answerBy(new AwsHandler(seeing, { header: 'a case of docpact check' }));
    return clients.create(pattern);
  };
