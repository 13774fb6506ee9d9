// What the guard adds to a call on a small input: the same client with a canned requestHandler, with it, without it, and with a middleware
// that does nothing, in turns; and the guard's middleware alone. Medians, in microseconds.
import { CreateDBClusterSnapshotCommand, NeptuneClient } from '@aws-sdk/client-neptune';
import { guard } from '../dist/guard/index.js';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const input = {
  DBClusterSnapshotIdentifier: 'nightly-1',
  DBClusterIdentifier: 'graph',
  Tags: [{ Key: 'team', Value: 'graph' }],
};
const result =
  '<R><CreateDBClusterSnapshotResult><DBClusterSnapshot><Port>8182</Port></DBClusterSnapshot></CreateDBClusterSnapshotResult></R>';
const rounds = 4000;
const block = 50;

const body = new TextEncoder().encode(result);
const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body } }) };
const credentials = { accessKeyId: 'DOCPACT', secretAccessKey: 'docpact' };
const newClient = () => new NeptuneClient({ region: 'us-east-1', credentials, requestHandler });

const plain = newClient();
const idle = newClient();
idle.middlewareStack.add((next) => (args) => next(args));
const onInput = newClient();
onInput.middlewareStack.use(guard());
const onBoth = newClient();
onBoth.middlewareStack.use(guard({ output: true }));

const send = (client) => () => client.send(new CreateDBClusterSnapshotCommand(input));
const ways = { plain: send(plain), idle: send(idle), input: send(onInput), both: send(onBoth) };
const times = { plain: [], idle: [], input: [], both: [] };
const names = Object.keys(ways);
for (let round = 0; round < rounds + 200; round += 1)
  // Each goes first in its turn, and the order turns round, so that no way always follows the same other one.
  for (let turn = 0; turn < names.length; turn += 1) {
    const place = (round % 2 === 0 ? turn : names.length - 1 - turn) + (round >> 1);
    const name = names[place % names.length];
    const start = performance.now();
    await ways[name]();
    if (round >= 200) times[name].push((performance.now() - start) * 1e3);
  }

/** The guard's middleware by itself, around a handler that does nothing. */
async function alone(options) {
  let middleware;
  guard(options).applyToStack({ addRelativeTo: (added) => (middleware = added) });
  const context = { clientName: 'NeptuneClient', commandName: 'CreateDBClusterSnapshotCommand' };
  const output = { output: { DBClusterSnapshot: { Port: 8182 }, $metadata: {} } };
  const empty = async () => output;
  const call = middleware(empty, context);
  const each = [];
  for (let i = 0; i < 2000; i += 1) each.push((await timed(call)) - (await timed(empty)));
  return median(each.slice(200));
}

/** Microseconds a call, over a block, since one is too short for the clock. */
async function timed(call) {
  const start = performance.now();
  for (let i = 0; i < block; i += 1) await call({ input });
  return ((performance.now() - start) * 1e3) / block;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const micro = (value) => Number(value.toFixed(2));
/** What a way adds is the median of what it added in each round: the machine's speed drifts over the rounds. */
const row = (name) => ({
  'added µs': micro(median(times[name].map((time, i) => time - times.plain[i]))),
  'µs a call': micro(median([...times[name]])),
});
console.table({
  'client without the guard': row('plain'),
  'client with a middleware that does nothing': row('idle'),
  'client with guard()': row('input'),
  'client with guard({ output: true })': row('both'),
  'the middleware of guard() alone': { 'added µs': micro(await alone({})) },
  'the middleware of guard({ output: true }) alone': { 'added µs': micro(await alone({ output: true })) },
});
