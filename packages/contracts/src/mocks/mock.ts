import { typicalOf } from '@docpact/fixtures';
import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import { protocolOf } from '../protocols/index.ts';
import type { WireReply, WireRequest } from '../protocols/message.ts';
import type { Route } from '../protocols/router.ts';
import { encodeOutcome, readCall } from './answer.ts';
import type { Answered, Outcome } from './outcome.ts';

/** The answers of one operation. */
export interface Mock<T extends ContractTypes = ContractTypes> extends Route {
  readonly contract: OperationContract<T>;
  /** Answers an input (JSON view) that satisfies the contract. If it throws, that is an error of the mock, never of the service. */
  answer(input: unknown): Outcome | Promise<Outcome>;
}

/** Answers requests of one operation with bytes of any content, for replies outside every contract. */
export interface RawMock extends Route {
  readonly contract: OperationContract;
  reply(request: WireRequest): WireReply | Promise<WireReply>;
}

/** The reply of a mock. For an input that breaks the contract it is the service's fault, otherwise the mock's answer. Throws what the mock throws. */
export async function replyOf(mock: Mock | RawMock, request: WireRequest, requestId: string): Promise<WireReply> {
  if ('reply' in mock) return mock.reply(request);
  const { contract } = mock;
  const call = readCall(contract, request);
  if ('fault' in call) return protocolOf(contract).encodeFault(contract, call.fault, requestId);
  return encodeOutcome(contract, await mock.answer(call.input), requestId);
}

const typical = new WeakMap<OperationContract, Answered>();

/** The typical output of an operation's fixtures, the same for every call. It answers operations without a model. */
export function typicalAnswer(contract: OperationContract): Answered {
  const made = typical.get(contract) ?? { output: typicalOf(contract).output.json };
  typical.set(contract, made);
  return made;
}
