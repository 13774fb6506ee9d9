import { operations } from '@docpact/schemas';
import type { OperationContract } from '@docpact/schemas/runtime';
import type { AnyClient } from '../clients/sdk-client.ts';
import { DocpactError } from '../docpact-error.ts';
import { loadContracts } from '../registry/load-contracts.ts';

/**
 * The contracts of the service that a client is of: of all its operations, or of the named ones.
 * Throws `DocpactError` (usage) for a client that no contract knows, or a name that no contract of its service has.
 */
export async function contractsOf(client: AnyClient, names: readonly string[]): Promise<readonly OperationContract[]> {
  const classes = classesOf(client);
  const entries = Object.values(operations);
  // All operations of a service have the same client, so one of each tells.
  const firsts = entries.filter(({ service }, i) => entries.findIndex((entry) => entry.service === service) === i);
  const known: readonly OperationContract[] = await Promise.all(firsts.map((entry) => entry.load()));
  const own = known.find(({ binding }) => classes.includes(binding.sdk.client));
  if (own) return loadContracts({ services: [own.service], operations: names });
  const clients = known.map(({ binding }) => binding.sdk.client).join(', ');
  throw new DocpactError(
    'usage',
    `contractSuite: no contract is of a service of ${classes[0] ?? 'this client'}: known are ${clients}`,
  );
}

/** The names of a client's class and of all that it extends. */
function classesOf(client: object): readonly string[] {
  const above: unknown = Object.getPrototypeOf(client);
  return typeof above === 'object' && above !== null ? [above.constructor.name, ...classesOf(above)] : [];
}
