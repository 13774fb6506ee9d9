import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError } from '../docpact-error.ts';
import { nearest } from '../json/did-you-mean.ts';
import type { Refused } from '../mocks/outcome.ts';

/** A documented fault of the operation, as an answer. Throws `DocpactError` (usage) for a name that its page does not list. */
export function documentedFault({ key, document }: OperationContract, name: string, message?: string): Refused {
  const { errors } = document['x-operation'];
  if (errors.includes(name)) return { fault: name, message: message ?? `The mock of ${key} answers with ${name}.` };
  const near = nearest(name, errors);
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  const known = errors.length > 0 ? `documented are ${errors.join(', ')}` : 'its page documents none';
  throw new DocpactError('usage', `${key} has no documented fault ${JSON.stringify(name)}${meant} (${known})`);
}
