import { fixturesOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import type { Backend } from '../../src/mocks/backend/index.ts';
import { registryOf } from '../../src/registry/contract-files.ts';

/** Every contract. */
export const contracts: readonly OperationContract[] = await Promise.all(
  registryOf(undefined).entries.map((entry) => entry.load()),
);

/** One of them. */
export function contractOf(key: string): OperationContract {
  const contract = contracts.find((one) => one.key === key);
  if (!contract) throw new Error(`no contract ${key}`);
  return contract;
}

const outputs = new Map(contracts.map((contract) => [contract.key, fixturesOf(contract).output.typical.json]));

/** Answers every call with the operation's typical output, whatever came before. */
export const cannedBackend: Pick<Backend, 'answer'> = { answer: ({ key }) => ({ output: outputs.get(key) }) };
