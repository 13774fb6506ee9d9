import { RequestHandler } from 'msw-2';
import { type AnsweringTable, awsHandlerOf } from '../../mocks/aws-handler.ts';
import type { ClosedNetwork } from './closed-network.ts';
import type { Connect } from './replay.ts';

/** Handlers for the gate's own msw, whose version no project around it changes. */
const AwsHandler = awsHandlerOf(RequestHandler);

/** The long way: requests go through the client's own HTTP handler, and are answered by msw where they leave the process. */
export const overHttp =
  (network: ClosedNetwork): Connect =>
  (clients, purpose, table, see) => {
    const seeing: AnsweringTable = {
      mayAnswer: () => true,
      answers: (request) => {
        see(request);
        return table.answers(request);
      },
      reply: (request) => table.reply(request),
    };
    network.answerBy(new AwsHandler(seeing, { header: 'a case of docpact check' }));
    return clients.create(purpose);
  };
