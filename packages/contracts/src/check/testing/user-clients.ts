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
 * Makes a new client with all of your settings (region, retries, middleware) and the overrides last. The overrides keep a call in the process
 * (credentials, endpoint, request handler), and set the attempts for a case about retries.
 */
export type ClientFactory = (overrides: object) => AnyClient;

/** The endpoint belongs to the deployment, not to the contract. The documented endpoint of the region replaces it. */
const overrides = { ...withoutEnvironment, endpoint: undefined, ignoreConfiguredEndpointUrls: true } as const;

const once = { maxAttempts: 1, retryMode: 'standard', retryStrategy: undefined } as const;

const settings: Readonly<Record<CallPattern, object>> = { 'one call': once, retries: {}, 'many calls': once };

const hint = 'write it as (overrides) => new YourClient({ ...yours, ...overrides })';

/** The clients of a user. */
export interface UserClients extends ClientSource {
  /** Whether they sign otherwise than with the SDK's signer for SigV4 and the keys of the overrides. */
  readonly ownSigner: boolean;
}

/**
 * The user's own clients, with their region and their retries.
 * Throws `DocpactError` (usage) when the factory does not return a new client that uses the overrides.
 */
export async function userClients(factory: ClientFactory): Promise<UserClients> {
  if (typeof factory !== 'function')
    throw new DocpactError('usage', `contractSuite: client is not a function: ${hint}`, hint);
  const probe = factory(overrides);
  assertTakes(factory, probe);
  const region = await ownRegion(probe);
  const fixed = { ...overrides, ...(region === undefined ? { region: 'us-east-1' } : {}), ...ownHandler(probe) };
  const create: ClientSource['create'] = (_, pattern, transport: Transport = {}) =>
    factory({ ...fixed, ...settings[pattern], ...transport });
  const maxAttempts = await ownAttempts(probe);
  probe.destroy();
  const signing = create('', 'one call');
  const ownSigner = await signsOtherwise(signing);
  signing.destroy();
  return { region: region ?? 'us-east-1', maxAttempts, create, ownSigner };
}

/**
 * State that one case leaves in a client (retry quota, clock offset) would affect the next case. A client that may send to any address must
 * not run at all.
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

/** Undefined if neither the user nor the environment sets one. */
async function ownRegion({ config }: AnyClient): Promise<string | undefined> {
  try {
    const region: unknown = await provided(config, 'region');
    return typeof region === 'string' ? region : undefined;
  } catch {
    return undefined;
  }
}

/** The user's own strategy has its own limit. */
async function ownAttempts({ config }: AnyClient): Promise<number> {
  const strategy = await provided(config, 'retryStrategy');
  return Number((await provided(strategy, 'maxAttemptsProvider')) ?? (await provided(config, 'maxAttempts')));
}

/** Signatures are computed only for the SDK's own signer, told by the name of its class, and the keys of the overrides. */
async function signsOtherwise({ config }: AnyClient): Promise<boolean> {
  try {
    const keys = await provided(config, 'credentials');
    const signer = await provided(config, 'signer');
    const schemes: unknown = await provided(config, 'httpAuthSchemes');
    const signers = Array.isArray(schemes) ? schemes.map((scheme) => memberOf(scheme, 'signer')) : [];
    return (
      memberOf(keys, 'accessKeyId') !== overrides.credentials.accessKeyId ||
      className(signer) !== 'SignatureV4' ||
      signers.some((one) => className(one) !== 'AwsSdkSigV4Signer')
    );
  } catch {
    return true;
  }
}

const className = (instance: unknown): unknown => memberOf(memberOf(instance, 'constructor'), 'name');

/** Only requests over Node's `http` can be blocked, so the SDK's default handler replaces any other. */
const ownHandler = ({ config }: AnyClient): object =>
  memberOf(memberOf(memberOf(config, 'requestHandler'), 'metadata'), 'handlerProtocol') === 'http/1.1'
    ? {}
    : { requestHandler: undefined };

/** The value of a configuration member. The SDK keeps most of them as functions. */
async function provided(holder: unknown, name: string): Promise<unknown> {
  const provider = memberOf(holder, name);
  return typeof provider === 'function' ? Reflect.apply(provider, holder, []) : provider;
}
