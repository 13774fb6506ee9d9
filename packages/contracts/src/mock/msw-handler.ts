import type { RequestHandler } from 'msw-2';
// Not from 'msw-2' itself: that also loads GraphQL, for half of its start-up.
import { http } from 'msw-2/core/http';
import type { OperationTable } from './operation-table.ts';
import { toWireRequest } from './to-wire-request.ts';

/** One msw handler for all operations of a table. What the table does not answer is left to the handlers behind it. */
export const mswHandler = (table: OperationTable): RequestHandler =>
  http.all('https://*', async ({ request }) => {
    const reply = await table.reply(await toWireRequest(request));
    return reply && new Response(reply.body, reply);
  });
