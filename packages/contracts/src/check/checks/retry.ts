import { describeValue } from '../../base/describe-value.ts';
import type { Reply } from '../../clients/run/client-runner.ts';
import type { Problem } from '../../findings/finding.ts';
import { bytesOf } from '../../protocols/message.ts';
import { type Replay, type Replayed, requestId } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';
import { faultProblems } from './fault-problems.ts';
import { metadataOf } from './metadata.ts';
import { sentAgainProblems } from './sent-again.ts';
import { faultPath, type TestedFault, testedFaults } from './tested-faults.ts';

/**
 * What SDK clients retry besides the faults of the contract, whatever the service:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html and `@smithy/service-error-classification`.
 */
const throttlingCodes = [
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
];
const transientCodes = ['RequestTimeout', 'RequestTimeoutException'];
const retriedStatuses = [429, 500, 502, 503, 504];
const finalStatuses = [400, 403, 404, 409];

/** The client retries what may pass by itself until the call succeeds or no attempts are left. It does not retry a caller's fault. */
export function retryCases(context: CheckContext): readonly Case[] {
  const faults = testedFaults(context);
  const transient = faults.filter(({ kind }) => kind === 'throttle' || kind === 'server-error');
  const final = faults.filter(({ kind, side }) => kind === 'documented' && side === 'client').slice(0, 1);
  return [
    ...transient.map((fault) => ({
      name: `${fault.name} twice, then success`,
      isSample: true,
      run: (replay: Replay) => retried(context, replay, ofFault(context, fault), 2),
    })),
    ...transient.map((fault) => ({
      name: `${fault.name} for ever`,
      run: (replay: Replay) => givenUp(context, replay, fault),
    })),
    ...final.map((fault) => ({
      name: `${fault.name} is not retried`,
      run: (replay: Replay) => notRetried(context, replay, fault),
    })),
    ...passing(context).map((cause) => ({
      name: `${cause.name}, then success`,
      run: (replay: Replay) => retried(context, replay, cause, 1),
    })),
    ...finalStatuses.map((status) => ({
      name: `status ${status} is not retried`,
      run: (replay: Replay) => notRetried(context, replay, { ...unknownFault('DocpactFault'), status }),
    })),
  ];
}

/** A reason to try again, and where a problem of it is reported. */
interface Cause extends Pick<Problem, 'path' | 'subject'> {
  readonly name: string;
  readonly reply: Reply;
}

const ofFault = ({ protocol, contract }: CheckContext, fault: TestedFault): Cause => ({
  name: fault.name,
  path: faultPath(fault),
  reply: protocol.encodeFault(contract, fault, requestId),
});

/** Every status and code that clients retry, and a connection that breaks. */
function passing({ protocol, contract }: CheckContext): readonly Cause[] {
  const cause = (subject: string, reply: Reply): Cause => ({ name: subject, path: 'Faults', subject, reply });
  const fault = (code: string, status: number): Reply =>
    protocol.encodeFault(contract, { ...unknownFault(code), status }, requestId);
  const headers = { 'content-type': 'text/html' };
  const page = bytesOf('<html><body><h1>Try again later</h1></body></html>');
  return [
    ...retriedStatuses.map((status) => cause(`status ${status}`, fault('DocpactFault', status))),
    ...retriedStatuses
      .filter((status) => status > 500)
      .map((status) => cause(`status ${status} of a proxy`, { status, headers, body: page })),
    ...[...throttlingCodes, ...transientCodes].map((code) => cause(code, fault(code, 400))),
    cause('a connection that is reset', 'reset'),
  ];
}

const unknownFault = (code: string): TestedFault => ({
  name: code,
  kind: 'undocumented',
  shape: undefined,
  code,
  status: 400,
  side: 'client',
  members: { message: `Text of ${code}` },
});

/** So many failures, then success. */
async function retried(
  { service, protocol, contract, fixtures }: CheckContext,
  replay: Replay,
  { reply, path, subject }: Cause,
  failures: number,
): Promise<readonly Problem[]> {
  const success = protocol.encodeOutput(contract, fixtures.output.typical.json, requestId);
  const replies = [...Array.from({ length: failures }, () => reply), success];
  const replayed = await replay.call(fixtures.input.minimal.sdk, replies, 'retries');
  const attempts = Math.min(failures + 1, service.maxAttempts);
  const isRight = hasTried(replayed, attempts) && (replayed.error === undefined) === failures < service.maxAttempts;
  if (isRight) return sentAgainProblems(replayed.requests);
  const at = subject === undefined ? { path } : { path, subject };
  return [{ rule: 'fault-not-retried', ...at, expected: `${attempts} attempts`, actual: tried(replayed) }];
}

/** The same failure until no attempts are left: what is thrown then is the fault with all that it has. */
async function givenUp(context: CheckContext, replay: Replay, fault: TestedFault): Promise<readonly Problem[]> {
  const { service, protocol, contract, fixtures } = context;
  const reply = protocol.encodeFault(contract, fault, requestId);
  const replayed = await replay.call(fixtures.input.minimal.sdk, [reply], 'retries');
  const { error } = replayed;
  if (error && hasTried(replayed, service.maxAttempts)) return faultProblems(context, fault, error);
  const expected = `${service.maxAttempts} attempts`;
  return [{ rule: 'fault-not-retried', path: faultPath(fault), expected, actual: tried(replayed) }];
}

async function notRetried(
  { protocol, contract, fixtures }: CheckContext,
  replay: Replay,
  fault: TestedFault,
): Promise<readonly Problem[]> {
  const reply = protocol.encodeFault(contract, fault, requestId);
  const replayed = await replay.call(fixtures.input.minimal.sdk, [reply], 'retries');
  if (hasTried(replayed, 1) && replayed.error !== undefined) return [];
  return [{ rule: 'fault-retried', path: faultPath(fault), expected: '1 attempt', actual: tried(replayed) }];
}

const attemptsOf = ({ error, output }: Replayed): unknown => metadataOf(error?.members ?? output).attempts;

/** Whether so many requests left the client, and it says so. An error of the connection has no metadata of an answer. */
const hasTried = (replayed: Replayed, attempts: number): boolean =>
  replayed.requests.length === attempts && attemptsOf(replayed) === attempts;

const tried = (replayed: Replayed): string =>
  `${replayed.requests.length} requests, $metadata.attempts ${describeValue(attemptsOf(replayed))}`;
