import { type AnyClient, type ClientConfig, newClient, type SdkPackage } from './sdk-client.ts';

/** The purpose of a client: one call, a call that may be retried, or many calls that all succeed. */
export type CallPattern = 'one call' | 'retries' | 'many calls';

/** The destination of a client's requests. Members that are left out keep the client's own values. */
export type Transport = Pick<ClientConfig, 'requestHandler'>;

/** What one client may have otherwise than the others of its source. A handler that is undefined is the package's own. */
export type Settings = Partial<Pick<ClientConfig, 'region' | 'credentials'>> & {
  readonly requestHandler?: ClientConfig['requestHandler'] | undefined;
};

/** Makes the clients for the checks: a new one each time, so that no state of one case reaches the next. */
export interface ClientSource {
  /** The region in the signatures of the clients. */
  readonly region: string;
  /** The maximum number of attempts of a client that may retry. */
  readonly maxAttempts: number;
  /** @param name the exported name of the client's class */
  create(name: string, pattern: CallPattern, settings?: Settings): AnyClient;
}

const region = 'us-east-1';

/** The SDK's standard mode tries three times: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const maxAttempts = 3;

/** Everything that a client would otherwise read from the environment, the home folder or the network, except region and retries. The keys are not real. */
export const withoutEnvironment = {
  credentials: { accessKeyId: 'DOCPACT', secretAccessKey: 'docpact' },
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: '',
  // A provider, since the first versions with this option accept nothing else.
  authSchemePreference: async () => [],
} as const;

/** The complete configuration of a client without a user configuration. */
export const standaloneConfig: ClientConfig = {
  ...withoutEnvironment,
  region,
  maxAttempts: 1,
  retryMode: 'standard',
  sigv4aSigningRegionSet: [region],
};

const patterns: Readonly<Record<CallPattern, Partial<ClientConfig>>> = {
  'one call': {},
  retries: { maxAttempts },
  'many calls': { cacheMiddleware: true },
};

/** Clients as the package makes them, with one fixed configuration. */
export const plainClients = (sdk: SdkPackage): ClientSource => ({
  region,
  maxAttempts,
  create: (name, pattern, settings) => newClient(sdk, name, { ...standaloneConfig, ...patterns[pattern], ...settings }),
});
