// Replays recorded calls of one client with a canned handler, and does nothing else.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import v8 from 'node:v8';

const { directory, calls } = v8.deserialize(readFileSync(process.argv[2]));
const sdk = createRequire(`${directory}/package.json`)(directory);
const config = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'DOCPACT', secretAccessKey: 'docpact' },
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: '',
  retryMode: 'standard',
  authSchemePreference: async () => [],
  sigv4aSigningRegionSet: ['us-east-1'],
};

let next;
const requestHandler = {
  async handle() {
    const reply = next();
    if (typeof reply === 'string') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return { response: { statusCode: reply.status, headers: { ...reply.headers }, body: reply.body } };
  },
};

/** A retry that waits for nothing. */
function withoutDelays(client) {
  const provide = client.config.retryStrategy;
  client.config.retryStrategy = async () => {
    const strategy = await provide();
    if (strategy.retryBackoffStrategy) strategy.retryBackoffStrategy.computeNextBackoffDelay = () => 0;
    return strategy;
  };
  return client;
}

const create = (call, more = {}) => new sdk[call.client]({ ...config, maxAttempts: 1, requestHandler, ...more });
const makers = {
  'one call': (call) => create(call),
  retries: (call) => withoutDelays(create(call, { maxAttempts: 3 })),
  'many calls': (call) => create(call, { cacheMiddleware: true }),
};

const kept = new Map();
function clientFor(call) {
  if (call.pattern !== 'many calls') return makers[call.pattern ?? 'one call'](call);
  if (!kept.has(call.client)) kept.set(call.client, makers['many calls'](call));
  return kept.get(call.client);
}

for (const call of calls) {
  let at = 0;
  next = () => call.answer[at++] ?? 'reset';
  const client = clientFor(call);
  try {
    if (call.paginator) for await (const _ of sdk[call.paginator]({ client, pageSize: call.pageSize }, {}));
    else await client.send(new sdk[call.command](call.input));
  } catch {
    // Faults are answers too.
  }
  if (call.pattern !== 'many calls') client.destroy();
}
