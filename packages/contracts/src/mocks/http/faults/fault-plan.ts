import type { OperationContract } from '@docpact/schemas/runtime';
import { fractionFrom, seededHash } from '../../backend/seeded-values.ts';
import type { Refused } from '../../outcome.ts';

/** Decides which calls of which operation get a fault. The same seed and order of calls give the same faults. */
export class FaultPlan {
  readonly #rules: readonly FaultRule[];
  readonly #seed: number;
  readonly #calls = new Map<string, number>();

  constructor(rules: readonly FaultRule[], seed: number) {
    this.#rules = rules;
    this.#seed = seed;
  }

  /** The fault for the operation's next call, from the first rule that applies. */
  next(contract: OperationContract): Refused | undefined {
    const rules = this.#rules.filter(({ operation }) => operation === contract.key);
    if (rules.length === 0) return undefined;
    const call = (this.#calls.get(contract.key) ?? 0) + 1;
    this.#calls.set(contract.key, call);
    const index = rules.findIndex((rule, at) => this.#strikes(rule, at, call));
    const { fault } = rules[index] ?? {};
    return fault === undefined
      ? undefined
      : { fault, message: `docpact mock was told to answer call ${call} with ${fault}` };
  }

  #strikes({ operation, probability, calls }: FaultRule, index: number, call: number): boolean {
    if (calls) return calls.includes(call);
    return (
      probability === undefined ||
      fractionFrom(seededHash(this.#seed, 'fault', operation, `${index}`, `${call}`)) < probability
    );
  }
}

/** The calls that get a fault: a share of them, some by number, or by default all. */
export interface FaultRule {
  /** `service/Operation`. */
  readonly operation: string;
  /** The shape of a documented fault of the operation, or the code of a fault that every service has. */
  readonly fault: string;
  /** From 0 to 1: the probability of the fault for each call. */
  readonly probability?: number;
  /** The numbers of the calls, counted from 1. Only calls of the operation that satisfy the contract count. */
  readonly calls?: readonly number[];
}
