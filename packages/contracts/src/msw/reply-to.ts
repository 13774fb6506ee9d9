import { messageOf } from '../docpact-error.ts';
import { readInput } from '../mock/read-input.ts';
import { constraintFault } from '../mock/validating-answer.ts';
import type { Outcome } from '../state/outcome.ts';
import { wireFaultOf } from '../state/wire-fault-of.ts';
import { codecOf, type WireFault } from '../wire/codec.ts';
import type { WireReply } from '../wire/message.ts';
import { recordFailure } from './failures.ts';
import type { Mock } from './mock.ts';
import type { Match } from './mock-table.ts';

const requestId = 'docpact-mock';

/**
 * What the mock says to the request: the service's constraint fault for an input that breaks the contract, else its answer. Never throws:
 * what msw makes of a throw differs by version (2 answers 500, which clients try again), so a mock's own fault is an error that no client tries again.
 */
export async function replyTo({ mock, wire }: Match): Promise<WireReply> {
  const { contract } = mock;
  try {
    const { input, broken } = readInput(contract, wire);
    if (broken.length === 0) return encode(mock, await mock.answer(input));
    return codecOf(contract).encodeFault(contract, constraintFault(contract, broken.join('; ')), requestId);
  } catch (thrown) {
    recordFailure(thrown);
    return codecOf(contract).encodeFault(contract, brokenMock(thrown), requestId);
  }
}

function encode({ contract }: Mock, outcome: Outcome): WireReply {
  const codec = codecOf(contract);
  return 'output' in outcome
    ? codec.encodeResponse(contract, outcome.output, requestId)
    : codec.encodeFault(contract, wireFaultOf(contract, outcome), requestId);
}

const brokenMock = (thrown: unknown): WireFault => ({
  code: 'BrokenMock',
  status: 400,
  side: 'client',
  members: { message: messageOf(thrown) },
});
