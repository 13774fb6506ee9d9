import { messageOf } from '../docpact-error.ts';
import { type Problem, show } from '../finding.ts';
import { memberOf } from '../member-of.ts';
import { OperationTable } from '../mock/operation-table.ts';
import { throughLoopback } from '../replay/through-loopback.ts';
import { throughTransport } from '../replay/through-transport.ts';
import type { Check, Subject } from './check.ts';
import { requestProblems } from './request.ts';
import { requestId, responseProblems } from './response.ts';
import { faultPath } from './to-problems.ts';

/** A few calls over the client's own HTTP handler, so that what all other cases leave out is covered too. */
export const transport: Check = {
  name: 'transport',
  cases: (subject) => [
    { name: 'a response over the real HTTP handler', run: () => intact(subject) },
    { name: 'a fault over the real HTTP handler', run: () => fault(subject) },
    { name: 'a connection that is reset', run: () => broken(subject, 'reset', ['ECONNRESET']) },
    { name: 'a service that never answers', run: () => broken(subject, 'silence', ['TimeoutError']) },
  ],
};

async function intact(subject: Subject): Promise<readonly Problem[]> {
  const { codec, contract, fixtures, tape } = subject;
  const table = new OperationTable(tape.record);
  table.answer(contract, () => codec.encodeResponse(contract, fixtures.output.typical.json, requestId));
  const replayed = await throughTransport(subject, table, fixtures.input.typical.sdk);
  return [
    ...requestProblems(subject, replayed, fixtures.input.typical.json),
    ...responseProblems(subject, replayed, fixtures.output.typical.sdk),
  ];
}

async function fault(subject: Subject): Promise<readonly Problem[]> {
  const { codec, contract, fixtures } = subject;
  const [documented] = fixtures.faults;
  if (!documented) return [];
  const table = new OperationTable(subject.tape.record);
  table.answer(contract, () => codec.encodeFault(contract, documented, requestId));
  const { error } = await throughTransport(subject, table, fixtures.input.typical.sdk);
  if (memberOf(error, 'name') === (documented.shape ?? documented.code)) return [];
  return [
    {
      rule: 'fault-unmapped',
      path: faultPath(documented),
      expected: show(documented.shape),
      actual: messageOf(error),
    },
  ];
}

async function broken(
  subject: Subject,
  how: 'reset' | 'silence',
  expected: readonly string[],
): Promise<readonly Problem[]> {
  const { error } = await throughLoopback(subject, how);
  const names = [memberOf(error, 'name'), memberOf(error, 'code')];
  // Where the SDK runs in a realm of its own (under Jest), it wraps Node's errors, and names them in the message.
  const says = (name: string): boolean => names.includes(name) || messageOf(error).includes(name);
  if (error instanceof Error && error.message !== '' && expected.some(says)) return [];
  return [
    {
      rule: 'error-unclear',
      path: 'Request',
      subject: how,
      expected: expected.join(' or '),
      actual: `${show(names)}: ${messageOf(error)}`,
    },
  ];
}
