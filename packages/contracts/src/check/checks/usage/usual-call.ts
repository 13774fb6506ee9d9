import { describeValue } from '../../../base/describe-value.ts';
import { type Difference, differences } from '../../../base/differences.ts';
import type { CaughtError } from '../../../clients/run/client-runner.ts';
import type { UsedCall } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { RuleId } from '../../../findings/rules.ts';
import type { WireReply } from '../../../protocols/message.ts';
import { type SentRequest, stableRequest } from '../../replay/filled-in.ts';
import type { Replay, Replayed } from '../../replay/replay.ts';
import { type CheckContext, richestInput } from '../check.ts';

/** The answers of a service to usual calls, each with a request id of its own. */
export interface UsualReplies {
  readonly success: WireReply;
  readonly another: WireReply;
  readonly fault: WireReply;
}

const ofContexts = new WeakMap<CheckContext, UsualReplies>();

/** Two outputs and a fault of the caller, which no client tries again. */
export function usualReplies(context: CheckContext): UsualReplies {
  const replies = ofContexts.get(context) ?? makeReplies(context);
  ofContexts.set(context, replies);
  return replies;
}

function makeReplies({ protocol, contract, fixtures }: CheckContext): UsualReplies {
  const { typical, minimal } = fixtures.output;
  const documented = fixtures.faults.find(({ kind, side }) => kind !== 'server-error' && side === 'client');
  const fault = documented ?? { code: 'DocpactUndocumentedFault', status: 400, side: 'client', members: {} };
  return {
    success: protocol.encodeOutput(contract, typical.json, 'docpact-success'),
    another: protocol.encodeOutput(contract, minimal.json, 'docpact-another'),
    fault: protocol.encodeFault(contract, fault, 'docpact-fault'),
  };
}

/** The input of usual calls (SDK view). */
export const usualInput = (context: CheckContext): unknown => richestInput(context).sdk;

/** Usual calls, one with each of some replies, and what their requests have in common. */
export interface UsualCalls {
  readonly calls: readonly Replayed[];
  /** The problem of requests of which one is another than those of the calls. */
  requestProblems(rule: RuleId, requests: readonly SentRequest[]): readonly Problem[];
}

/** The usual calls so far, by reply and input: a client that is made anew for each ends the same call in the same way. */
const made = new WeakMap<WireReply, Map<unknown, Promise<Replayed>>>();

/** A usual call with each of these replies. They are not recorded: what a use sends is worth it. */
async function usualCalls(replay: Replay, input: unknown, replies: readonly WireReply[]): Promise<readonly Replayed[]> {
  const calls = replies.map((reply) => {
    // On the long way it has other headers.
    if (replay.isOverHttp) return replay.call(input, [reply]);
    const ofReply = made.get(reply) ?? new Map<unknown, Promise<Replayed>>();
    made.set(reply, ofReply);
    const call = ofReply.get(input) ?? replay.call(input, [reply]);
    ofReply.set(input, call);
    return call;
  });
  const ended = await Promise.all(calls);
  replay.forget();
  return ended;
}

/**
 * Holds a use to usual calls: each on a client of its own, awaited. The other checks hold such a call to its contract, so that what is wrong
 * with every call is told once. Nothing is found where usual calls do not send one request each.
 */
export async function besideUsual(
  replay: Replay,
  input: unknown,
  replies: readonly WireReply[],
  use: (usual: UsualCalls) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  const calls = await usualCalls(replay, input, replies);
  const requests = calls.flatMap((call) => call.requests);
  const [request] = requests;
  if (!request || calls.some((call) => call.requests.length !== 1)) return [];
  const view = viewerOf(requests);
  const problemsOf = (rule: RuleId, sent: readonly SentRequest[]): readonly Problem[] =>
    sent.flatMap((one) => viewProblems(rule, view(request), view(one))).slice(0, 1);
  return use({ calls, requestProblems: problemsOf });
}

/** The problem of a call that ends in another way than a usual one. None if it ends in the same way. */
export function endProblems(
  rule: RuleId,
  expected: UsedCall | undefined,
  actual: UsedCall | undefined,
): readonly Problem[] {
  const [first] = endDifferences(expected, actual);
  if (!first) return [];
  return [{ rule, path: first.path, expected: describeEnd(first.expected), actual: describeEnd(first.actual) }];
}

function endDifferences(expected: UsedCall | undefined, actual: UsedCall | undefined): readonly Difference[] {
  const output = differences('Output', expected?.output, actual?.output);
  const [left, right] = [expected?.error, actual?.error];
  if (!left && !right) return output;
  // An error in place of an output is one difference.
  if (!left || !right)
    return [{ path: 'Output', kind: 'changed', expected: left ?? expected?.output, actual: right ?? actual?.output }];
  return [...differences('Faults', errorView(left), errorView(right)), ...output];
}

const errorView = ({ message, className, members }: CaughtError): unknown => ({ ...members, className, message });

/** An end in words: an error by its class and its message. */
export function describeEnd(end: unknown): string {
  return isError(end) ? `${end.className ?? 'an error'}: ${end.message}` : describeValue(end);
}

const isError = (end: unknown): end is CaughtError => typeof end === 'object' && end !== null && 'isError' in end;

/** A request as it is the same each time: its body, and the headers that do not change from one usual call to the next. */
type RequestView = Readonly<Record<string, string>>;

/** @param usual requests of usual calls with one input: what differs between them is not compared */
function viewerOf(usual: readonly SentRequest[]): (request: SentRequest) => RequestView {
  const views = usual.map(viewOf);
  const [first = {}] = views;
  const isStable = (name: string): boolean => views.every((view) => view[name] === first[name]);
  return (request) => Object.fromEntries(Object.entries(viewOf(request)).filter(([name]) => isStable(name)));
}

function viewOf(request: SentRequest): RequestView {
  const { method, path } = request;
  const { headers, text } = stableRequest(request);
  const named = Object.entries(headers).map(([name, value]) => [`headers[${JSON.stringify(name)}]`, value]);
  return { body: text, ...Object.fromEntries(named), method, path };
}

/** The problem of a request that is another than a usual one. */
function viewProblems(rule: RuleId, expected: RequestView, actual: RequestView): readonly Problem[] {
  const name = [...Object.keys(expected), ...Object.keys(actual)].find((one) => expected[one] !== actual[one]);
  if (name === undefined) return [];
  const path = `Request.${name}`;
  return [{ rule, path, expected: describeValue(expected[name]), actual: describeValue(actual[name]) }];
}
