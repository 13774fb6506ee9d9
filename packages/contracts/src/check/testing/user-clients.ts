import { DocpactError } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import {
  type CallPattern,
  type ClientSource,
  type Transport,
  withoutEnvironment,
} from '../../clients/client-source.ts';
import type { AnyClient } from '../../clients/sdk-client.ts';

/**
 * Makes a new client of the user's, with all that theirs has (region, retries, middleware), and the overrides last: what keeps a call
 * in the process (credentials, endpoint, request handler), and its attempts where a case is about one.
 */
export type ClientFactory = (overrides: object) => AnyClient;

/** Where a request would go is a matter of the deployment, not of the contract: the documented endpoint of the region stands in. */
const overrides = { ...withoutEnvironment, endpoint: undefined, ignoreConfiguredEndpointUrls: true } as const;

const once = { maxAttempts: 1, retryMode: 'standard', retryStrategy: undefined } as const;

const settings: Readonly<Record<CallPattern, object>> = { 'one call': once, retries: {}, 'many calls': once };

const hint = 'write it as (overrides) => new YourClient({ ...yours, ...overrides })';

/**
 * The user's own clients, with their region and their retries.
 * Throws `DocpactError` (usage) where what the factory gives is not a new client with the overrides in it.
 */
export async function userClients(factory: ClientFactory): Promise<ClientSource> {
  if (typeof factory !== 'function')
    throw new DocpactError('usage', `contractSuite: client is not a function: ${hint}`, hint);
  const probe = factory(overrides);
  assertTakes(factory, probe);
  const region = await ownRegion(probe);
  const fixed = { ...overrides, ...(region === undefined ? { region: 'us-east-1' } : {}), ...ownHandler(probe) };
  const create = (pattern: CallPattern, transport: Transport = {}): AnyClient =>
    factory({ ...fixed, ...settings[pattern], ...transport });
  const maxAttempts = await ownAttempts(probe);
  probe.destroy();
  return { region: region ?? 'us-east-1', maxAttempts, create };
}

/**
 * What one case leaves in a client (the quota of retries, the offset of its clock) would change what the next one sees, and a client
 * that sends where it likes is not let run at all.
 */
function assertTakes(factory: ClientFactory, other: AnyClient): void {
  const requestHandler = { handle: () => Promise.reject(new Error('only for comparison')) };
  const client = factory({ ...overrides, requestHandler });
  client.destroy();
  const problem =
    client === other
      ? 'gives the same client twice'
      : memberOf(client.config, 'requestHandler') === requestHandler
        ? undefined
        : 'does not take its overrides';
  if (problem !== undefined) throw new DocpactError('usage', `contractSuite: client ${problem}: ${hint}`, hint);
}

/** Undefined where neither the user nor the environment names one. */
async function ownRegion({ config }: AnyClient): Promise<string | undefined> {
  try {
    const region: unknown = await provided(config, 'region');
    return typeof region === 'string' ? region : undefined;
  } catch {
    return undefined;
  }
}

/** A strategy of the user's own has a limit of its own. */
async function ownAttempts({ config }: AnyClient): Promise<number> {
  const strategy = await provided(config, 'retryStrategy');
  return Number((await provided(strategy, 'maxAttemptsProvider')) ?? (await provided(config, 'maxAttempts')));
}

/** Only what goes over Node's `http` can be held back, so any other handler makes way for the SDK's default. */
const ownHandler = ({ config }: AnyClient): object =>
  memberOf(memberOf(memberOf(config, 'requestHandler'), 'metadata'), 'handlerProtocol') === 'http/1.1'
    ? {}
    : { requestHandler: undefined };

/** What a member of a configuration provides: the SDK keeps most of them as functions. */
async function provided(holder: unknown, name: string): Promise<unknown> {
  const provider = memberOf(holder, name);
  return typeof provider === 'function' ? Reflect.apply(provider, holder, []) : provider;
}
