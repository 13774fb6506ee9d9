import type { Subject } from '../checks/check.ts';
import { mswHandler } from '../mock/msw-handler.ts';
import type { OperationTable } from '../mock/operation-table.ts';
import { endOfCall } from './end-of-call.ts';
import type { Replayed } from './replay.ts';

/** One call through the client's own HTTP handler, answered by msw where it leaves the process. */
export async function throughTransport(subject: Subject, table: OperationTable, input: unknown): Promise<Replayed> {
  const { clients, network } = subject;
  const client = clients.create('one call');
  const call = () => endOfCall(subject, client, input);
  const { result, requests } = await network.answering(mswHandler(table), call);
  client.destroy();
  return { ...result, requests };
}
