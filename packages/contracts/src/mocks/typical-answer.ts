import { typicalOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import type { Answered } from './outcome.ts';

const typical = new WeakMap<OperationContract, Answered>();

/** The typical output of an operation's fixtures, the same for every call: what answers an operation that has no model. */
export function typicalAnswer(contract: OperationContract): Answered {
  const made = typical.get(contract) ?? { output: typicalOf(contract).output.json };
  typical.set(contract, made);
  return made;
}
