import { operations } from '@docpact/schemas';
import { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, expect, it } from 'vitest';
import { awsHandlerOf } from './aws-handler.ts';
import { MockTable } from './mock-table.ts';

const AwsHandler = awsHandlerOf(RequestHandler);
const contract = await operations['lightsail/GetInstanceSnapshot'].load();
const server = setupServer();
server.listen({ onUnhandledRequest: 'error' });
afterAll(() => server.close());

it.each([200, 204, 304])('a reply without a body may have status %d', async (status) => {
  const table = new MockTable([{ contract, reply: () => ({ status, headers: {}, body: new Uint8Array() }) }]);
  server.resetHandlers(new AwsHandler(table, { header: 'a reply without a body' }));
  const response = await fetch('https://lightsail.us-east-1.amazonaws.com/', {
    method: 'POST',
    headers: { 'x-amz-target': 'Lightsail_20161128.GetInstanceSnapshot', 'content-type': 'application/x-amz-json-1.1' },
    body: '{}',
  });
  expect([response.status, await response.text()]).toEqual([status, '']);
});
