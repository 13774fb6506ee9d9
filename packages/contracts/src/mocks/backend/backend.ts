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

/** A deterministic substitute for the services: state and rules, without a wire. */
export interface Backend {
  /**
   * Answers one call. `input` is in JSON view. Never throws for an input: one that breaks the contract gets the service's constraint fault.
   * `stateless` answers an operation without a model.
   */
  call(contract: OperationContract, input: unknown): Outcome;
  /** The same for an input that was already checked against its contract. It is not checked again. */
  answer(contract: OperationContract, input: unknown): Outcome;
  /** The complete state. `createBackend({ state })` continues from it in the same way. Later calls do not change it. */
  toJSON(): BackendState;
}

/** The options of a backend. They override the same values in `state`. */
export interface BackendOptions {
  /** The seed for values that were not given, such as identifiers: 0 by default. */
  readonly seed?: number;
  /** The existing resources, with only the members that matter. */
  readonly state?: BackendState;
  /** The clock. Without one, the first call is at 2026-01-01T00:00:01Z and each takes one second. */
  readonly now?: () => Date;
  readonly accountId?: string;
  readonly region?: string;
  readonly quotas?: Quotas;
  /** Answers a valid input of an operation that has no model. By default with the typical output of its fixtures. */
  readonly stateless?: (contract: OperationContract, input: unknown) => Outcome;
}

/**
 * Makes a backend. The same options and calls give the same answers, byte for byte.
 * Throws `DocpactError` (usage) for an invalid state: an unknown member, a wrong value, a duplicate name.
 */
export function createBackend(options: BackendOptions = {}): Backend {
  const { stateless = typicalAnswer } = options;
  const state = stateOf(options);
  const { seed = 0, accountId = '123456789012', region = 'us-east-1', faults = {} } = state;
  const quotas = { ...documentedQuotas, ...state.quotas };
  let { calls = 0 } = state;
  const account = (): Account => ({ seed, accountId, region, now: options.now?.() ?? timeAfter(calls) });
  const rows = rowsOf(state, account());
  // Inputs and answers belong to the caller, who may change them later.
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

/** The state that the options define. An empty one needs no check. */
function stateOf({ state = {}, quotas, now: _, stateless: __, ...given }: BackendOptions): BackendState {
  const whole = { ...state, ...given, ...(quotas && { quotas: { ...state.quotas, ...quotas } }) };
  return Object.keys(whole).length === 0 ? whole : takeState(whole);
}

/**
 * The configured fault that answers every call of an operation, whatever its input, if there is one.
 * Throws `DocpactError` (usage) for a fault that is not documented for the operation.
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
