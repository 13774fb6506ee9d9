import type { OperationContract } from '@docpact/schemas/runtime';
import { fractionFrom, seededHash } from '../../backend/seeded-values.ts';
import type { Refused } from '../../outcome.ts';

/** Which calls of which operation are answered with a fault. The same seed and order of calls give the same faults. */
export class FaultPlan {
  readonly #rules: readonly FaultRule[];
  readonly #seed: number;
  readonly #calls = new Map<string, number>();

  constructor(rules: readonly FaultRule[], seed: number) {
    this.#rules = rules;
    this.#seed = seed;
  }

  /** The fault of the operation's next call, of the first rule that has one for it. */
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

/** Which calls a fault answers: a share of them, some by their number, or all where nothing is said. */
export interface FaultRule {
  /** `service/Operation`. */
  readonly operation: string;
  /** A documented fault of the operation by its shape, or a fault that every service has by its code. */
  readonly fault: string;
  /** From 0 to 1: how likely each call is to get it. */
  readonly probability?: number;
  /** Counted from 1, over the calls of the operation that keep the contract. */
  readonly calls?: readonly number[];
}
