import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError } from '../../base/docpact-error.ts';
import { findClient, loadedFrom, sdkFolders } from '../../clients/find-clients.ts';
import { type AnyClient, loadPackageIn, type SdkPackage } from '../../clients/sdk-client.ts';

/**
 * The package that a client comes from: the very module, since commands and faults of another copy are not its own.
 * Throws `DocpactError` (source) where it is not found.
 */
export async function packageOf(client: AnyClient, contract: OperationContract): Promise<SdkPackage> {
  const { client: name, package: wanted } = contract.binding.sdk;
  const loaded = loadedFrom(client, name);
  const sdk = await loadPackageIn(findClient(wanted, loaded === undefined ? sdkFolders(undefined) : [loaded]));
  if (isOf(client, sdk.exports[name])) return sdk;
  throw new DocpactError(
    'source',
    `the client is of another copy of ${wanted} than the one in ${sdk.directory}`,
    `let the test import ${wanted} itself, not a bundle of it`,
  );
}

const isOf = (client: AnyClient, Client: unknown): boolean => typeof Client === 'function' && client instanceof Client;
