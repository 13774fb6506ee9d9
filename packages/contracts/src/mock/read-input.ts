import type { OperationContract } from '@docpact/schemas/runtime';
import { issueSentence } from '../issue-sentence.ts';
import { codecOf } from '../wire/codec.ts';
import type { WireRequest } from '../wire/message.ts';

/** The input that a request carries, and all that is wrong with it. */
export interface ReadInput {
  /** In JSON view. */
  readonly input: unknown;
  /** Each way in which it breaks the contract, as a sentence without its end: `Input.Tags: expected …, got …`. */
  readonly broken: readonly string[];
}

/** Reads a request as the service does: by the contract. Throws `WireError` when the body cannot be read at all. */
export function readInput(contract: OperationContract, request: WireRequest): ReadInput {
  const { input, problems } = codecOf(contract).decodeRequest(request, contract);
  const { json } = contract.input;
  const issues = json.is(input) ? [] : json.issues(input).map(issueSentence);
  return { input, broken: [...issues, ...problems.map(({ path }) => `${path}: no such member`)] };
}
