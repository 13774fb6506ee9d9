// How fast cases are replayed, side by side in one run: against the same client with a canned requestHandler (the SDK's own
// limit), and against msw's patched http under the client's own HTTP handler.
import { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { Bench } from 'tinybench';
import { standaloneConfig } from '../dist/clients/client-source.js';
import { findClient, sdkFolders } from '../dist/clients/find-clients.js';
import { loadPackageIn, newClient, newCommand } from '../dist/clients/sdk-client.js';
import { awsHandlerOf } from '../dist/mocks/aws-handler.js';
import { inProcessHandler } from '../dist/mocks/in-process.js';
import { MockTable } from '../dist/mocks/mock-table.js';
import { protocolOf } from '../dist/protocols/index.js';
import { cases } from './cases.js';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const AwsHandler = awsHandlerOf(RequestHandler);

const rows = [];
for (const each of cases) rows.push(await measure(each));
console.table(rows);

async function measure({ title, contract, input, output }) {
  const sdk = await loadPackageIn(findClient(contract.binding.sdk.package, sdkFolders()));
  const reply = protocolOf(contract).encodeOutput(contract, output.json, 'docpact-bench');
  const command = () => newCommand(sdk, `${contract.name}Command`, input.sdk);

  const canned = {
    handle: async () => ({ response: { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body } }),
  };
  const limit = newClient(sdk, contract.binding.sdk.client, { ...standaloneConfig, requestHandler: canned });
  const table = new MockTable([{ contract, reply: () => reply }], { requestId: 'docpact-bench' });
  const requestHandler = inProcessHandler((request) => table.reply(request));
  const replayed = newClient(sdk, contract.binding.sdk.client, { ...standaloneConfig, requestHandler });
  const server = setupServer(new AwsHandler(table, { header: contract.key }));
  const patched = newClient(sdk, contract.binding.sdk.client, standaloneConfig);

  const send = (client) => () => client.send(command());
  // Rounds, since the machine's speed drifts; the http task is the only one that goes out over http.
  const rounds = [];
  for (let round = 0; round < 5; round += 1) {
    const bench = new Bench({ time: 500, warmupTime: 300 });
    bench.add('limit', send(limit)).add('replay', send(replayed));
    bench.add('http', send(patched), {
      beforeAll: () => server.listen({ onUnhandledRequest: 'error' }),
      afterAll: () => server.close(),
    });
    await bench.run();
    rounds.push(bench.tasks.map((task) => 1e3 / task.result.latency.p50));
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const perSecond = median(rounds.map(([direct]) => direct));
  const viaReplay = median(rounds.map(([, replay]) => replay));
  const viaHttp = median(rounds.map(([, , http]) => http));
  return {
    case: title,
    'limit, calls/s': Math.round(perSecond),
    'replay, calls/s': Math.round(viaReplay),
    'replay / limit': (viaReplay / perSecond).toFixed(2),
    'patched http, calls/s': Math.round(viaHttp),
    'http / limit': (viaHttp / perSecond).toFixed(2),
  };
}
