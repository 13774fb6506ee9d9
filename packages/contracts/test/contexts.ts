import type { CheckContext } from '../src/check/checks/check.ts';
import { clearAwsEnvironment } from '../src/check/clear-aws-environment.ts';
import { loadContext } from '../src/check/run-check.ts';
import { sdkFolders } from '../src/clients/find-clients.ts';
import { registryOf } from '../src/registry/contract-files.ts';

clearAwsEnvironment();

/** Every operation against the client that the checkout has installed. */
export const contexts: readonly CheckContext[] = await Promise.all(
  registryOf(undefined).entries.map(async (entry) => loadContext(await entry.load(), sdkFolders(undefined))),
);

/** One of them, by `service/Operation`. */
export function contextOf(key: string): CheckContext {
  const context = contexts.find(({ contract }) => contract.key === key);
  if (!context) throw new Error(`no contract ${key}`);
  return context;
}
