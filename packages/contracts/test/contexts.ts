import { defaultSeed } from '../src/base/default-seed.ts';
import type { CheckContext } from '../src/check/checks/check.ts';
import { contextOf as contextFor } from '../src/check/run-check.ts';
import { withoutAws } from '../src/clients/aws-environment.ts';
import { plainClients } from '../src/clients/client-source.ts';
import { findClient, sdkFolders } from '../src/clients/find-clients.ts';
import { ClosedNetwork } from '../src/clients/run/closed-network.ts';
import { LocalRunner } from '../src/clients/run/local-runner.ts';
import { loadPackageIn, type SdkPackage } from '../src/clients/sdk-client.ts';
import { registryOf } from '../src/registry/contract-files.ts';
import type { ContractEntry } from '../src/registry/registry.ts';

clearAwsEnvironment();

/** Clients in this process know nothing of the machine's settings. */
function clearAwsEnvironment(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, withoutAws({}));
  // Older clients keep the function that exists when they are loaded.
  console.warn = () => {};
}

/** Closed around cases that run in this process. */
export const network = new ClosedNetwork();

/** An operation against a client that runs in this process: the loaded package and its runner too. */
export interface LocalContext extends CheckContext {
  readonly loaded: SdkPackage;
  readonly runner: LocalRunner;
}

/** The context of an operation with the client that is installed in one of the folders. */
export async function localContext(entry: ContractEntry, folders: readonly string[]): Promise<LocalContext> {
  const loaded = await loadPackageIn(findClient(entry.sdk.package, folders));
  const runner = new LocalRunner(loaded, plainClients(loaded), network);
  return { ...(await contextFor(await entry.load(), runner, defaultSeed)), loaded, runner };
}

/** Runs something while the network of this process is closed. */
export async function whileClosed<Result>(run: () => Promise<Result>): Promise<Result> {
  network.close('network');
  try {
    return await run();
  } finally {
    network.release();
  }
}

/** Every operation against the client that the checkout has installed. */
export const contexts: readonly LocalContext[] = await Promise.all(
  registryOf(undefined).entries.map((entry) => localContext(entry, sdkFolders())),
);

/** One of them, by `service/Operation`. */
export function contextOf(key: string): LocalContext {
  const context = contexts.find(({ contract }) => contract.key === key);
  if (!context) throw new Error(`no contract ${key}`);
  return context;
}
