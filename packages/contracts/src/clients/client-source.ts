import type { OperationContract } from '@docpact/schemas/runtime';
import { type AnyClient, type ClientConfig, newClient, type SdkPackage } from './sdk-client.ts';

/** What a client is wanted for: one call, a call that may be retried, or many calls that all succeed. */
export type CallPattern = 'one call' | 'retries' | 'many calls';

/** Where a client's requests go; what is left out is as the client has it. */
export type Transport = Pick<ClientConfig, 'requestHandler'> & { readonly endpoint?: string };

/** Makes the clients that are put to the test: a fresh one each time, so that nothing of one case reaches the next. */
export interface ClientSource {
  /** The region that the clients sign for. */
  readonly region: string;
  /** How often a client that may retry tries at most. */
  readonly maxAttempts: number;
  create(pattern: CallPattern, transport?: Transport): AnyClient;
}

const region = 'us-east-1';

/** The SDK's standard mode tries three times: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const maxAttempts = 3;

/** All that a client would else read from the environment, the home folder or the network, except for region and retries. The keys are no keys. */
export const withoutEnvironment = {
  credentials: { accessKeyId: 'DOCPACT', secretAccessKey: 'docpact' },
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: '',
  // A provider, since the versions that first knew this option take nothing else.
  authSchemePreference: async () => [],
} as const;

/** A client's whole configuration, where nobody has one of their own. */
export const standaloneConfig: ClientConfig = {
  ...withoutEnvironment,
  region,
  maxAttempts: 1,
  retryMode: 'standard',
  sigv4aSigningRegionSet: [region],
};

const settings: Readonly<Record<CallPattern, Partial<ClientConfig>>> = {
  'one call': {},
  retries: { maxAttempts },
  'many calls': { cacheMiddleware: true },
};

/** Clients as the package makes them, of one fixed configuration. */
export const plainClients = (sdk: SdkPackage, contract: OperationContract): ClientSource => ({
  region,
  maxAttempts,
  create: (pattern, transport) => newClient(sdk, contract, { ...standaloneConfig, ...settings[pattern], ...transport }),
});
