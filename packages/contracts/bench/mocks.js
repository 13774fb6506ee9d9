// How many calls a second of CPU a mock answers, side by side in one run: docpact's msw handlers (which read the request, hold it to the contract and
// write the answer anew), a bare msw handler with a canned body, nock with a canned body, aws-sdk-client-mock (no wire at all), and docpact's
// handler inside the process. Alone, and as one of 50 handlers. It counts the CPU's time, so that a busy machine changes little.
import { mockClient } from 'aws-sdk-client-mock';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import nock from 'nock';
import { inProcess, Replay } from '../dist/check/replay/replay.js';
import { plainClients, standaloneConfig } from '../dist/clients/client-source.js';
import { findClient, sdkFolders } from '../dist/clients/find-clients.js';
import { loadPackageIn, newClient, newCommand } from '../dist/clients/sdk-client.js';
import { mockOperation } from '../dist/mocks/msw/operation-mock.js';
import { protocolOf } from '../dist/protocols/index.js';
import { cases, otherThan } from './cases.js';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
nock.restore();

const table = {};
for (const { title, ...each } of cases) {
  const medians = await measure(each);
  const one = medians['bare msw'];
  for (const [way, perSecond] of Object.entries(medians))
    table[way] = {
      ...table[way],
      [`${title}, calls a CPU second`]: Math.round(perSecond),
      [`${title}, of bare msw`]: (perSecond / one).toFixed(2),
    };
}
console.table(table);

async function measure({ contract, input, output }) {
  const sdk = await loadPackageIn(findClient(contract.binding.sdk.package, sdkFolders()));
  const reply = protocolOf(contract).encodeOutput(contract, output.json, 'docpact-bench');
  const mock = mockOperation(contract);
  const origin = `https://${contract.binding.endpointPrefix}.us-east-1.amazonaws.com`;
  const bare = http.post(`${origin}/`, () => new HttpResponse(reply.body, reply));
  const others = Array.from({ length: 49 }, (_, i) => http.post(`${origin}/${i}`, () => HttpResponse.error()));
  const other = mockOperation(otherThan(contract));
  const ways = {
    'bare msw': overMsw(bare),
    'docpact msw': overMsw(mock(output.sdk)),
    nock: overNock(origin, reply),
    'bare msw, last of 50': overMsw(...others, bare),
    'docpact msw, last of 50': overMsw(...others.map(() => other()), mock(output.sdk)),
    'docpact in process': {
      client: () =>
        new Replay({ sdk, contract, clients: plainClients(sdk, contract), connect: inProcess }).client('one call', {
          reply: () => reply,
        }),
    },
    'aws-sdk-client-mock': withoutWire(output.sdk),
  };
  const rounds = [];
  for (let round = 0; round < 9; round += 1) rounds.push(await measureOnce());
  return Object.fromEntries(Object.keys(ways).map((way) => [way, median(rounds.map((one) => one[way]))]));

  async function measureOnce() {
    const perSecond = {};
    for (const [way, { client, open, close }] of Object.entries(ways)) {
      const sender = client?.() ?? newClient(sdk, contract, standaloneConfig);
      open?.(sender);
      const calls = async (count) => {
        for (let i = 0; i < count; i += 1) await sender.send(newCommand(sdk, contract, input.sdk));
      };
      await calls(20);
      const before = process.cpuUsage();
      await calls(200);
      const { user, system } = process.cpuUsage(before);
      perSecond[way] = (200 * 1e6) / (user + system);
      close?.();
      sender.destroy();
    }
    return perSecond;
  }
}

function overMsw(...handlers) {
  const server = setupServer(...handlers);
  return { open: () => server.listen({ onUnhandledRequest: 'error' }), close: () => server.close() };
}

function overNock(origin, reply) {
  return {
    open: () => {
      nock.activate();
      nock(origin).persist().post('/').reply(reply.status, Buffer.from(reply.body), reply.headers);
    },
    close: () => {
      nock.cleanAll();
      nock.restore();
    },
  };
}

function withoutWire(output) {
  let mocked;
  return {
    open: (client) => {
      mocked = mockClient(client);
      mocked.resolves(output);
    },
    close: () => mocked.restore(),
  };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
