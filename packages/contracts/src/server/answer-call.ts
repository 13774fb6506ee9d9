import type { OperationContract } from '@docpact/schemas/runtime';
import { messageOf } from '../docpact-error.ts';
import { issueSentence } from '../issue-sentence.ts';
import { constraintFault } from '../mock/validating-answer.ts';
import { type Backend, wireFaultOf } from '../state/index.ts';
import { codecOf, codecs, type WireFault } from '../wire/codec.ts';
import type { WireReply, WireRequest } from '../wire/message.ts';
import { assertText, decodeCall } from './decode-call.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import { assertAnswerable, findOperation } from './find-operation.ts';
import { Refusal } from './refusal.ts';
import type { Addressee, ServiceDirectory } from './service-directory.ts';

/** All that an endpoint answers from. */
export interface Endpoint {
  readonly directory: ServiceDirectory;
  readonly backend: Pick<Backend, 'call'>;
  readonly faults: FaultPlan;
}

/** A reply, and what the log says of it. */
export interface Answered {
  readonly reply: WireReply;
  /** `service/Operation`, where the request named one. */
  readonly operation?: string;
  /** The code of the fault on the wire. */
  readonly fault?: string;
  /** Why, for what is no documented answer: never with text of the input. */
  readonly reason?: string;
}

/** Answers one request as the service would. Never throws: what goes wrong here is an internal failure of the service. */
export function answerCall(endpoint: Endpoint, request: WireRequest, requestId: string): Answered {
  const addressee = endpoint.directory.addresseeOf(request.headers);
  let operation: string | undefined;
  try {
    assertAnswerable(request);
    assertText(request, addressee);
    const contract = findOperation(endpoint.directory, addressee, request);
    operation = contract.key;
    return { operation, ...answerOperation(endpoint, contract, request, requestId) };
  } catch (error) {
    return { ...(operation !== undefined && { operation }), ...refuse(addressee, asRefusal(error), requestId) };
  }
}

/** The reply to a request that no operation sees. */
export function refuse(addressee: Addressee, refusal: Refusal, requestId: string): Answered {
  const { status, code } = refusal.in(addressee.protocol);
  const fault: WireFault = {
    code,
    status,
    side: status < 500 ? 'client' : 'server',
    members: { message: refusal.message },
  };
  const reply = codecs[addressee.protocol].encodeFault({ binding: addressee.binding ?? {} }, fault, requestId);
  // https://www.rfc-editor.org/rfc/rfc9110#name-405-method-not-allowed
  const headers = refusal.kind === 'wrong method' ? { ...reply.headers, allow: 'POST' } : reply.headers;
  return {
    reply: { ...reply, headers },
    fault: code,
    reason: refusal.kind === 'wrong type' ? brokenContract : refusal.message,
  };
}

const brokenContract = 'the input breaks the contract';

function answerOperation(
  { backend, faults }: Endpoint,
  contract: OperationContract,
  request: WireRequest,
  requestId: string,
): Answered {
  const codec = codecOf(contract);
  const asFault = (fault: WireFault, reason?: string): Answered => ({
    reply: codec.encodeFault(contract, fault, requestId),
    fault: fault.code,
    ...(reason !== undefined && { reason }),
  });
  const { input, problems } = decodeCall(codec, request, contract);
  const violation = violationOf(contract, input, problems);
  if (violation !== undefined) return asFault(constraintFault(contract, violation), brokenContract);
  const injected = faults.next(contract);
  if (injected) return asFault(injected, 'injected');
  const result = backend.call(contract, input);
  if ('fault' in result) return asFault(wireFaultOf(contract, result));
  if (!contract.output.json.is(result.output)) throw new Error(`the output of ${contract.key} breaks its contract`);
  return { reply: codec.encodeResponse(contract, result.output, requestId) };
}

/** Enough of them to mend a call; an input may break its contract in more places than a message should hold. */
const shownViolations = 20;

/** All that is wrong with the input, as one message. Throws `Refusal` for a value of another type, as parsers do. */
function violationOf(
  contract: OperationContract,
  input: unknown,
  unknown: readonly { readonly path: string }[],
): string | undefined {
  const validator = contract.input.json;
  if (unknown.length === 0 && validator.is(input)) return undefined;
  const issues = validator.issues(input);
  const types = issues.filter(({ keyword }) => keyword === 'type');
  if (types.length > 0) throw new Refusal('wrong type', listed(types.map(issueSentence)));
  return listed([...issues.map(issueSentence), ...unknown.map(({ path }) => `${path}: no such member`)]);
}

function listed(violations: readonly string[]): string {
  const more = violations.length - shownViolations;
  return `${violations.slice(0, shownViolations).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('failure', messageOf(error));
}
