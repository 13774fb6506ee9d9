import type { OperationContract } from '@docpact/schemas/runtime';
import { issueSentence } from '../../base/describe-value.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import { typicalAnswer } from '../mock.ts';
import { constraintRefusal, type Outcome, type Refused } from '../outcome.ts';
import type { Account } from './account.ts';
import type { BackendState } from './backend-state.ts';
import { timeAfter } from './clock.ts';
import { models } from './models.generated.ts';
import { takeState } from './read-state.ts';
import { documentedQuotas, type Quotas, rowsOf } from './services.generated.ts';

/** A deterministic stand-in for the services: state and rules, without a wire. */
export interface Backend {
  /**
   * Answers one call; `input` is in JSON view. Never throws for what a caller sends: an input that breaks the contract gets the
   * service's constraint fault. An operation without a model gets what `stateless` says.
   */
  call(contract: OperationContract, input: unknown): Outcome;
  /** The same for an input that was found to keep its contract: it is not checked again. */
  answer(contract: OperationContract, input: unknown): Outcome;
  /** All that it knows: `createBackend({ state })` with it goes on in the same way. It does not change with later calls. */
  toJSON(): BackendState;
}

/** What a backend is made of. What stands here wins over the same in `state`. */
export interface BackendOptions {
  /** Draws what nobody gave, such as identifiers: 0 by default. */
  readonly seed?: number;
  /** The resources that are there; as little of each as matters. */
  readonly state?: BackendState;
  /** The clock. Without one, the first call is at 2026-01-01T00:00:01Z and each takes one second. */
  readonly now?: () => Date;
  readonly accountId?: string;
  readonly region?: string;
  readonly quotas?: Quotas;
  /** Answers an operation that has no model, given a valid input: with the typical output of its fixtures by default. */
  readonly stateless?: (contract: OperationContract, input: unknown) => Outcome;
}

/**
 * Makes a backend. The same options and the same calls give the same answers, byte for byte.
 * Throws `DocpactError` (usage) for a state that cannot be: an unknown member, a wrong value, a name that is there twice.
 */
export function createBackend(options: BackendOptions = {}): Backend {
  const { stateless = typicalAnswer } = options;
  const state = stateOf(options);
  const { seed = 0, accountId = '123456789012', region = 'us-east-1', faults = {} } = state;
  const quotas = { ...documentedQuotas, ...state.quotas };
  let { calls = 0 } = state;
  const account = (): Account => ({ seed, accountId, region, now: options.now?.() ?? timeAfter(calls) });
  const rows = rowsOf(state, account());
  // What is asked and what is answered belongs to the caller, who may change it later.
  const next = (contract: OperationContract, answer: () => Outcome): Outcome => {
    calls += 1;
    return structuredClone(configuredFault(contract, faults) ?? answer());
  };
  const byModel = (contract: OperationContract, input: unknown): Outcome => {
    const own = structuredClone(input);
    return models.get(contract.key)?.answer({ ...account(), quotas, rows }, own) ?? stateless(contract, own);
  };
  return {
    call: (contract, input) =>
      next(contract, () => {
        const { json } = contract.input;
        if (json.is(input)) return byModel(contract, input);
        return constraintRefusal(contract, json.issues(input).map(issueSentence).join('; '));
      }),
    answer: (contract, input) => next(contract, () => byModel(contract, input)),
    toJSON: () => structuredClone({ seed, accountId, region, calls, quotas, faults, ...rows }),
  };
}

/** The state that the options ask for; looked at only where there is something to see. */
function stateOf({ state = {}, quotas, now: _, stateless: __, ...given }: BackendOptions): BackendState {
  const whole = { ...state, ...given, ...(quotas && { quotas: { ...state.quotas, ...quotas } }) };
  return Object.keys(whole).length === 0 ? whole : takeState(whole);
}

/**
 * The fault with which an operation answers every call, whatever its input, where one is configured.
 * Throws `DocpactError` (usage) for one that is not documented for the operation.
 */
function configuredFault(
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
