import { toSdkView } from '@docpact/fixtures';
import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import { nearest } from '../../base/did-you-mean.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import { type Mock, typicalAnswer } from '../mock.ts';
import type { Outcome, Refused } from '../outcome.ts';
import { checkedOutput } from './checked-output.ts';
import { OperationHandler } from './operation-handler.ts';

/** The result of a resolver: an output in SDK view, or another handler of the operation, which then answers instead. */
export type Resolved<T extends ContractTypes> = T['Output'] | OperationHandler<T>;

/** Answers an input (SDK view) that satisfies the contract. */
export type Resolver<T extends ContractTypes> = (input: T['Input']) => Resolved<T> | Promise<Resolved<T>>;

/** The mocks of one operation. Every handler refuses an input that breaks the contract with the service's documented fault. */
export interface OperationMock<T extends ContractTypes> {
  /** Answers with the typical output of the operation's fixtures, the same each time. */
  (): OperationHandler<T>;
  /** Answers with the result of the resolver, which is checked against the contract at each call. If it breaks it, the SDK call rejects with `BrokenMock`. */
  (resolver: Resolver<T>): OperationHandler<T>;
  /** Answers with this output. Throws `ContractViolation` at once if it breaks the contract. */
  (output: T['Output']): OperationHandler<T>;
  /** Answers with a documented fault: its wire code, status and side. Throws `DocpactError` (usage) for a name that is not documented. */
  fault(name: T['Faults'], message?: string): OperationHandler<T>;
}

/** The mocks of an operation. `endpoint`: an address where they answer besides the hosts of AWS. */
export function mockOperation<T extends ContractTypes>(
  contract: OperationContract<T>,
  endpoint?: string,
): OperationMock<T> {
  const answerBy = (answer: Mock['answer']) => new OperationHandler<T>({ contract, endpoint, answer });
  const mock = (...given: readonly [] | readonly [Resolver<T> | T['Output']]) => {
    if (given.length === 0) return answerBy(() => typicalAnswer(contract));
    const [output] = given;
    if (isResolver<T>(output)) return answerBy((input) => resolve(contract, output, input));
    const answer = { output: checkedOutput(contract, output) };
    return answerBy(() => answer);
  };
  const fault = (name: T['Faults'], message?: string) => {
    const answer = documentedFault(contract, name, message);
    return answerBy(() => answer);
  };
  return Object.assign(mock, { fault });
}

const isResolver = <T extends ContractTypes>(given: unknown): given is Resolver<T> => typeof given === 'function';

async function resolve<T extends ContractTypes>(
  contract: OperationContract<T>,
  resolver: Resolver<T>,
  json: unknown,
): Promise<Outcome> {
  const input = toSdkView(contract, 'Input', json);
  contract.input.sdk.assert(input);
  const resolved = await resolver(input);
  if (!(resolved instanceof OperationHandler)) return { output: checkedOutput(contract, resolved) };
  if (resolved.mock.contract.key === contract.key) return resolved.mock.answer(json);
  throw new DocpactError('usage', `a resolver of ${contract.key} gave a handler of ${resolved.mock.contract.key}`);
}

/** A documented fault of the operation, as an answer. Throws `DocpactError` (usage) for a name that its page does not list. */
function documentedFault({ key, document }: OperationContract, name: string, message?: string): Refused {
  const { errors } = document['x-operation'];
  if (errors.includes(name)) return { fault: name, message: message ?? `The mock of ${key} answers with ${name}.` };
  const near = nearest(name, errors);
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  const known = errors.length > 0 ? `documented are ${errors.join(', ')}` : 'its page documents none';
  throw new DocpactError('usage', `${key} has no documented fault ${JSON.stringify(name)}${meant} (${known})`);
}
