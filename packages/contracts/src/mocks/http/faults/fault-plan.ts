import type { OperationContract } from '@docpact/schemas/runtime';
import { draw, drawFraction } from '../../backend/draw.ts';
import type { Refused } from '../../outcome.ts';
import type { FaultRule } from './fault-rule.ts';

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
      drawFraction(draw(this.#seed, 'fault', operation, `${index}`, `${call}`)) < probability
    );
  }
}
