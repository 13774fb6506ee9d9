import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
import type { HandlerExecutionContext } from '@smithy/types';

const found = new Map<string, Promise<OperationContract | undefined>>();

/**
 * The contract of the operation that is called, loaded at its first call; undefined where none documents it.
 * Client and command are told by the names that the SDK writes into each command as text: they outlive bundlers, which rename classes.
 */
export function contractOf({
  clientName = '',
  commandName = '',
}: HandlerExecutionContext): Promise<OperationContract | undefined> {
  const key = `${clientName}/${commandName}`;
  const known = found.get(key) ?? find(clientName, commandName);
  found.set(key, known);
  return known;
}

/** Services share names of operations (Neptune's are those of RDS), so the client decides among contracts of one name. */
async function find(clientName: string, commandName: string): Promise<OperationContract | undefined> {
  const entries = Object.values(operations).filter(({ name }) => `${name}Command` === commandName);
  const contracts: readonly OperationContract[] = await Promise.all(entries.map((entry) => entry.load()));
  return contracts.find(({ binding }) => binding.sdk.client === clientName);
}
