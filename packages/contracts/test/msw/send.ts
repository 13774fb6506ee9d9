import type { RequestHandler } from 'msw';
import { standaloneConfig } from '../../src/clients/client-source.ts';
import { newClient } from '../../src/clients/sdk-client.ts';
import * as exported from '../../src/mocks/msw/index.ts';
import { packaged } from '../../src/registry/registry.ts';
import { contextOf } from '../contexts.ts';
import { type CallResult, resultOfCall } from '../sdk-call.ts';

/** What the mocks export for a service or an operation, whose name is that of the contract in camelCase. */
function namedIn(holder: object, name: string): object {
  const inCode = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const found: unknown = Reflect.get(
    holder,
    inCode.replace(/^./, (letter) => letter.toLowerCase()),
  );
  if ((typeof found === 'object' && found !== null) || typeof found === 'function') return found;
  throw new Error(`no mock of ${name}`);
}

/** The mocks of every service. */
export const services: readonly object[] = packaged.services.map((service) => namedIn(exported, service));

/** The mocks of every operation, by its key. */
export const mocks: Readonly<Record<string, object>> = Object.fromEntries(
  packaged.entries.map(({ key, service, name }) => [key, namedIn(namedIn(exported, service), name)]),
);

/** The handlers of a service. */
export const handlersOf = (service: object): RequestHandler[] => call(service, 'handlers');

/** The handler that answers with a fault, whatever the name: what a caller without types can write. */
export const faultOf = (key: string, name: string, message?: string): RequestHandler =>
  call(mocks[key] ?? {}, 'fault', name, message);

function call<Result>(holder: object, name: string, ...args: readonly unknown[]): Result {
  const method: unknown = Reflect.get(holder, name);
  if (typeof method !== 'function') throw new Error(`there is no ${name}`);
  return Reflect.apply(method, holder, args);
}

/** One call through the real client over its own HTTP handler, with as many attempts as clients make. Never rejects. */
export async function send(key: string, input: unknown, config: object = {}): Promise<CallResult> {
  const { loaded: sdk, contract } = contextOf(key);
  const client = newClient(sdk, contract.binding.sdk.client, { ...standaloneConfig, maxAttempts: 3, ...config });
  try {
    return await resultOfCall({ sdk, contract }, client, input);
  } finally {
    client.destroy();
  }
}

/** What a person sees of an error: its name, status, the attempts that were made, and its message. */
export function told({ error }: CallResult): string {
  if (!(error instanceof Error)) return `no error: ${String(error)}`;
  const metadata: unknown = Reflect.get(error, '$metadata');
  const of = (name: string) => (typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, name) : '-');
  return `${error.name} ${of('httpStatusCode')} after ${of('attempts')}: ${error.message}`;
}
