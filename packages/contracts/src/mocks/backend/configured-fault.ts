import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError } from '../../base/docpact-error.ts';
import type { Refused } from '../outcome.ts';

/**
 * The fault with which an operation answers every call, whatever its input, where one is configured.
 * Throws `DocpactError` (usage) for one that is not documented for the operation.
 */
export function configuredFault(
  { key, document }: OperationContract,
  faults: Readonly<Record<string, string>>,
): Refused | undefined {
  const fault = Object.hasOwn(faults, key) ? faults[key] : undefined;
  if (fault === undefined) return undefined;
  const { errors } = document['x-operation'];
  if (errors.includes(fault)) return { fault, message: `${fault} was configured as the answer of ${key}.` };
  throw new DocpactError(
    'usage',
    `faults["${key}"]: ${fault} is not documented for the operation`,
    `documented are ${errors.join(', ')}`,
  );
}
