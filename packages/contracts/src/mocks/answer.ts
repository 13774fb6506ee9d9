import type { OperationContract } from '@docpact/schemas/runtime';
import { issueSentence } from '../base/describe-value.ts';
import { protocolOf } from '../protocols/index.ts';
import type { WireReply, WireRequest } from '../protocols/message.ts';
import { WireError, type WireFault } from '../protocols/protocol.ts';
import type { RefusalKind } from '../protocols/refusal.ts';
import { constraintRefusal, faultOf, type Outcome } from './outcome.ts';

/** The service's reading of a request: its input (JSON view), which satisfies the contract, or the fault that answers it. */
export type ReadCall = { readonly input: unknown } | { readonly fault: WireFault; readonly reason: string };

/** Reads a request as the service does, and checks its input against the contract. */
export function readCall(contract: OperationContract, request: WireRequest): ReadCall {
  const decoded = decode(contract, request);
  if ('fault' in decoded) return decoded;
  const { input, problems } = decoded;
  const validator = contract.input.json;
  if (problems.length === 0 && validator.is(input)) return { input };
  const issues = validator.issues(input);
  const types = issues.filter(({ keyword }) => keyword === 'type');
  // Parsers reject a value of another type before any constraint is checked.
  if (types.length > 0) return refused(contract, 'wrong type', listed(types.map(issueSentence)), brokenContract);
  const violations = [...issues.map(issueSentence), ...problems.map(({ path }) => `${path}: no such member`)];
  const fault = faultOf(contract, constraintRefusal(contract, listed(violations)));
  return { fault, reason: brokenContract };
}

const brokenContract = 'the input breaks the contract';

function decode(contract: OperationContract, request: WireRequest) {
  try {
    return protocolOf(contract).decodeInput(contract, request);
  } catch (error) {
    if (error instanceof WireError) return refused(contract, 'malformed body', error.message, error.message);
    throw error;
  }
}

const refused = (contract: OperationContract, kind: RefusalKind, message: string, reason: string) => ({
  fault: { ...protocolOf(contract).refusals[kind], side: 'client' as const, members: { message } },
  reason,
});

/** The most violations in a message: enough to fix a call, where an input breaks its contract in many places. */
const shownViolations = 20;

function listed(violations: readonly string[]): string {
  const more = violations.length - shownViolations;
  return `${violations.slice(0, shownViolations).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Writes the reply to a call. Throws for an output that breaks the contract, or that the protocol cannot carry. */
export function encodeOutcome(contract: OperationContract, outcome: Outcome, requestId: string): WireReply {
  const protocol = protocolOf(contract);
  if ('fault' in outcome) return protocol.encodeFault(contract, faultOf(contract, outcome), requestId);
  if (contract.output.json.is(outcome.output)) return protocol.encodeOutput(contract, outcome.output, requestId);
  const issues = contract.output.json.issues(outcome.output).map(issueSentence);
  throw new Error(`the output of ${contract.key} breaks its contract: ${listed(issues)}`);
}
