import { getResponse, HttpResponse, http } from 'msw-2';
import { setupServer } from 'msw-2/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subjectOf } from '../../test/subjects.ts';
import { isolated } from '../subject/client-source.ts';
import { newClient, newCommand } from '../subject/sdk-client.ts';
import { inProcessHandler, UnmockedRequest } from './in-process.ts';
import { mswHandler } from './msw-handler.ts';
import { OperationTable } from './operation-table.ts';

const subject = subjectOf('lightsail/GetInstanceSnapshot');
const { contract, fixtures, codec, sdk } = subject;
const reply = codec.encodeResponse(contract, fixtures.output.typical.json, 'docpact-handler');
const table = new OperationTable();
table.answer(contract, () => reply);
const handler = mswHandler(table);

const server = setupServer(handler);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

const post = (target: string, host = 'lightsail') =>
  new Request(`https://${host}.us-east-1.amazonaws.com/`, {
    method: 'POST',
    headers: { 'x-amz-target': target },
    body: '{}',
  });

it('answers through msw`s getResponse', async () => {
  const response = await getResponse([handler], post('Lightsail_20161128.GetInstanceSnapshot'));
  expect(response?.status).toBe(200);
  expect(await response?.text()).toBe(reply.body);
});

it.each([
  ['another operation', post('Lightsail_20161128.GetDisk')],
  ['another host', post('Lightsail_20161128.GetInstanceSnapshot', 'rds')],
])('leaves %s to other handlers', async (_, request) => {
  const other = http.post('https://*', () => HttpResponse.text('other'));
  const response = await getResponse([handler, other], request);
  expect(await response?.text()).toBe('other');
});

it('answers a real client over its own HTTP handler inside setupServer', async () => {
  const client = newClient(sdk, contract, isolated);
  await expect(client.send(newCommand(sdk, contract, fixtures.input.minimal.sdk))).resolves.toMatchObject(
    Object(fixtures.output.typical.sdk),
  );
});

it('takes a later answer in place of an earlier one', async () => {
  const changing = new OperationTable();
  changing.answer(contract, () => reply);
  changing.answer(contract, () => ({ ...reply, status: 503 }));
  expect((await getResponse([mswHandler(changing)], post('Lightsail_20161128.GetInstanceSnapshot')))?.status).toBe(503);
});

it('a request that nothing answers is an error and never goes out', async () => {
  const requestHandler = inProcessHandler(new OperationTable(), () => {});
  const client = newClient(sdk, contract, { ...isolated, requestHandler });
  const sent = client.send(newCommand(sdk, contract, fixtures.input.minimal.sdk));
  await expect(sent).rejects.toThrow(UnmockedRequest);
  await expect(sent).rejects.toThrow(
    'no mock answers POST https://lightsail.us-east-1.amazonaws.com/ (Lightsail_20161128.GetInstanceSnapshot)',
  );
});
