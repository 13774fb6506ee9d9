import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError } from '../docpact-error.ts';
import { memberOf } from '../member-of.ts';
import { type AnyClient, loadSdkPackage, type SdkPackage, sdkFolders } from '../subject/sdk-client.ts';

/**
 * The package that a client comes from: the very module, since commands and faults of another copy are not its own.
 * Throws `DocpactError` (source) where it is not found.
 */
export async function packageOf(client: AnyClient, contract: OperationContract): Promise<SdkPackage> {
  const { client: name, package: wanted } = contract.binding.sdk;
  const sdk = await loadSdkPackage(contract, loadedFrom(client, name) ?? sdkFolders(undefined));
  if (isOf(client, sdk.exports[name])) return sdk;
  throw new DocpactError(
    'source',
    `the client is of another copy of ${wanted} than the one in ${sdk.directory}`,
    `let the test import ${wanted} itself, not a bundle of it`,
  );
}

/** The folder of the loaded module that has the class of the client. */
function loadedFrom(client: AnyClient, name: string): readonly string[] | undefined {
  const { cache } = createRequire(import.meta.url);
  const file = Object.keys(cache).find((key) => isOf(client, memberOf(cache[key]?.exports, name)));
  return file === undefined ? undefined : [dirname(file)];
}

const isOf = (client: AnyClient, Client: unknown): boolean => typeof Client === 'function' && client instanceof Client;
