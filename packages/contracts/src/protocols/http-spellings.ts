import type { OperationContract } from '@docpact/schemas/runtime';
import type { WireReply } from './message.ts';
import type { FaultSender, Spelling, WireFault } from './protocol.ts';

/** The plainest spelling of a protocol. */
export interface Plainest {
  output(contract: OperationContract, output: unknown, requestId: string): WireReply;
  fault(sender: FaultSender, fault: WireFault, requestId: string): WireReply;
}

/** The spellings that HTTP allows in every protocol: https://www.rfc-editor.org/rfc/rfc9110#section-5.1 */
export function httpSpellings(plainest: Plainest): readonly Spelling[] {
  const spelling = (name: string, respell: (reply: WireReply) => WireReply): Spelling => ({
    name,
    output: (contract, output, requestId) => respell(plainest.output(contract, output, requestId)),
    fault: (sender, fault, requestId) => respell(plainest.fault(sender, fault, requestId)),
  });
  return [
    {
      ...spelling(
        'header names in upper case',
        withNames((name) => name.toUpperCase()),
      ),
      isOfHttp: true,
    },
    { ...spelling('a body in pieces', (reply) => ({ ...reply, pieces: 50 })), isOfHttp: true },
    { ...spelling('no headers', (reply) => ({ ...reply, headers: {} })), leavesOut: ['request id'] },
    spelling('a request id in x-amzn-request-id', withNames(renamed('x-amzn-requestid', 'x-amzn-request-id'))),
    spelling('headers of a load balancer', (reply) => ({ ...reply, headers: { ...reply.headers, ...balancer } })),
    spelling('a content type with a charset', (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-type': `${reply.headers['content-type']}; charset=utf-8` },
    })),
  ];
}

/** Without `Date`: clients compare it with their clock. */
const balancer = { server: 'Server', 'x-amzn-trace-id': 'Root=1-0-0', 'keep-alive': 'timeout=5', vary: 'accept' };

const withNames =
  (nameOf: (name: string) => string) =>
  (reply: WireReply): WireReply => ({
    ...reply,
    headers: Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [nameOf(name), value])),
  });

const renamed = (from: string, to: string) => (name: string) => (name === from ? to : name);
