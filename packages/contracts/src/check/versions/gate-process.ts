import '../v8-flags.ts';
import { messageOf } from '../../base/docpact-error.ts';
import { describeClient } from '../../clients/describe-client.ts';
import { findClient } from '../../clients/find-clients.ts';
import { exportedClass, loadPackageIn } from '../../clients/sdk-client.ts';
import { registryOf } from '../../registry/contract-files.ts';
import type { OperationModel } from '../../registry/operation-model.ts';
import { clearAwsEnvironment } from '../clear-aws-environment.ts';
import { checkOperation, loadContext } from '../run-check.ts';
import type { GatedOperation, GateMessage } from './gated-operation.ts';

/**
 * The process that checks one version. The SDK keeps exception classes for the lifetime of a process, so two versions in one process would
 * share them. `gateVersion` starts it with the folder of the client, the service, the seed, the folder of the repository's own contracts
 * (empty if there is none), and the operations.
 */
const [folder = '', service = '', seed, contractFolder = '', ...operations] = process.argv.slice(2);

process.once('disconnect', () => process.exit());
clearAwsEnvironment();
const message = await gate();
process.send?.(message, () => process.exit());

async function gate(): Promise<GateMessage> {
  try {
    return { operations: await gateOperations() };
  } catch (error) {
    return { refused: messageOf(error) };
  }
}

async function gateOperations(): Promise<readonly GatedOperation[]> {
  const registry = registryOf(contractFolder === '' ? undefined : contractFolder);
  const entries = registry.select({ services: [service], operations });
  const contracts = await Promise.all(entries.map((entry) => entry.load()));
  const [first] = contracts;
  if (!first) return [];
  const sdk = await loadPackageIn(findClient(first.binding.sdk.package, [folder]));
  const has = (operation: string): boolean => exportedClass(sdk, `${operation}Command`) !== undefined;
  const read = await describeClient(sdk.directory, service, (name) =>
    contracts.some((contract) => contract.name === name),
  );
  const models = new Map<string, OperationModel>(read.map((model) => [model.name, model]));
  const gated: GatedOperation[] = [];
  for (const contract of contracts) {
    const model = models.get(contract.name);
    const names = { service, operation: contract.name };
    if (!model || !has(contract.name)) gated.push(names);
    else {
      const result = await checkOperation(await loadContext(contract, [folder], Number(seed)));
      gated.push({ ...names, gated: { result, model } });
    }
  }
  return gated;
}
