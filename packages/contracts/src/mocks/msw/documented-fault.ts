import type { OperationContract } from '@docpact/schemas/runtime';
import { nearest } from '../../base/did-you-mean.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import type { Refused } from '../outcome.ts';

/** A documented fault of the operation, as an answer. Throws `DocpactError` (usage) for a name that its page does not list. */
export function documentedFault({ key, document }: OperationContract, name: string, message?: string): Refused {
  const { errors } = document['x-operation'];
  if (errors.includes(name)) return { fault: name, message: message ?? `The mock of ${key} answers with ${name}.` };
  const near = nearest(name, errors);
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  const known = errors.length > 0 ? `documented are ${errors.join(', ')}` : 'its page documents none';
  throw new DocpactError('usage', `${key} has no documented fault ${JSON.stringify(name)}${meant} (${known})`);
}
