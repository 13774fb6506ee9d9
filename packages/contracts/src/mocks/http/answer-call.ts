import { messageOf } from '../../base/docpact-error.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { WireReply, WireRequest } from '../../protocols/message.ts';
import { Refusal } from '../../protocols/refusal.ts';
import type { Destination, Route, Router } from '../../protocols/router.ts';
import { encodeOutcome, readCall } from '../answer.ts';
import type { Backend } from '../backend/index.ts';
import { faultOf } from '../outcome.ts';
import type { FaultPlan } from './faults/fault-plan.ts';

/** The sources of an endpoint's answers. */
export interface Endpoint {
  readonly router: Router<Route>;
  readonly backend: Pick<Backend, 'answer'>;
  readonly faults: FaultPlan;
}

/** A reply, and its description for the log. */
export interface Answered {
  readonly reply: WireReply;
  /** `service/Operation`, where the request named one. */
  readonly operation?: string;
  /** The code of the fault on the wire. */
  readonly fault?: string;
  /** The reason, for anything but a documented answer. It never contains text of the input, unless the endpoint itself fails. */
  readonly reason?: string;
}

/** Answers one request as the service would. Never throws: an error here becomes an internal failure of the service. */
export function answerCall(endpoint: Endpoint, request: WireRequest, requestId: string): Answered {
  const destination = endpoint.router.destinationOf(request);
  let operation: string | undefined;
  try {
    const route = endpoint.router.find(destination, request);
    operation = route.contract.key;
    return { operation, ...answerOperation(endpoint, route, request, requestId) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('failure', messageOf(error));
    return { ...(operation !== undefined && { operation }), ...refuse(destination, refusal, requestId) };
  }
}

/** The reply to a request that reaches no operation. */
export function refuse({ protocol, binding }: Destination, refusal: Refusal, requestId: string): Answered {
  const { allow, kind, message } = refusal;
  const { status, code } = protocol.refusals[kind];
  const side = status < 500 ? 'client' : 'server';
  const reply = protocol.encodeFault({ binding }, { code, status, side, members: { message } }, requestId);
  // https://www.rfc-editor.org/rfc/rfc9110#name-405-method-not-allowed
  const headers = allow === undefined ? reply.headers : { ...reply.headers, allow };
  return { reply: { ...reply, headers }, fault: code, reason: message };
}

function answerOperation(
  { backend, faults }: Endpoint,
  { contract }: Route,
  request: WireRequest,
  requestId: string,
): Answered {
  const call = readCall(contract, request);
  if ('fault' in call) {
    const reply = protocolOf(contract).encodeFault(contract, call.fault, requestId);
    return { reply, fault: call.fault.code, reason: call.reason };
  }
  const injected = faults.next(contract);
  const outcome = injected ?? backend.answer(contract, call.input);
  const reply = encodeOutcome(contract, outcome, requestId);
  return {
    reply,
    ...('fault' in outcome && { fault: faultOf(contract, outcome).code }),
    ...(injected && { reason: 'injected' }),
  };
}
