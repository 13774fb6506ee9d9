import type { ServiceBinding, WaiterBinding } from '@docpact/schemas/runtime';
import { memberOf } from '../../base/member-of.ts';
import type { UsedCall, UseEnd, UseRunner, WaiterOptions } from '../../clients/run/use.ts';
import type { Problem } from '../../findings/finding.ts';
import type { WireReply } from '../../protocols/message.ts';
import { WaiterAnswers } from './waiter-answers.ts';

/** For cases that end with the first request. */
const once: WaiterOptions = { minDelay: 1, maxDelay: 1, maxWaitTime: 2 };

/** For cases that ask again: hardly any time. Clients of the first years take no delay below a second. */
const quick: WaiterOptions = { minDelay: 0.001, maxDelay: 0.001, maxWaitTime: 5 };

/** Less time than a call and the delay after it take, or little more. */
const short: WaiterOptions = { minDelay: 0.004, maxDelay: 0.004, maxWaitTime: 0.005 };

/** How a waiter ends: in a state, with an error of that name, or with any other one. */
type End = 'SUCCESS' | 'TimeoutError' | 'AbortError' | 'another error';

interface WaiterCase {
  readonly name: string;
  /** The last one for all later requests. */
  readonly replies: readonly WireReply[];
  readonly end: End;
  /** Undefined: some. */
  readonly requests?: number;
  /** `once` by default. */
  readonly options?: WaiterOptions;
  readonly isAborted?: boolean;
}

/** One exported waiter of a client. */
interface ExportedWaiter {
  readonly runner: UseRunner;
  readonly binding: ServiceBinding;
  readonly waiter: WaiterBinding;
  readonly name: string;
  /** `Waiters.DBInstanceAvailable`. */
  readonly path: string;
}

/**
 * Holds the waiters of a client to what its service says of them.
 * @throws RunFailure if the client gives no end, or ends its process
 */
export async function waiterProblems(runner: UseRunner, binding: ServiceBinding): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [key, waiter] of Object.entries(binding.waiters ?? {}))
    for (const name of [`waitUntil${key}`, `waitFor${key}`]) {
      const path = `Waiters.${key}`;
      if (runner.facts.exports[name] !== 'function')
        problems.push({ rule: 'waiter-missing', path, subject: name, expected: name, actual: 'no such export' });
      else problems.push(...(await endProblems({ runner, binding, waiter, name, path })));
    }
  return problems;
}

async function endProblems(exported: ExportedWaiter): Promise<readonly Problem[]> {
  const answers = new WaiterAnswers(exported.binding, exported.waiter);
  const cases = casesOf(answers, exported.waiter);
  // The older form gives the state where the newer one throws. Both share their code.
  if (exported.name.startsWith('waitFor'))
    return (await Promise.all(cases.slice(0, 1).map(problemIn(exported)))).flat();
  const asksAgain = (await takesShortDelays(exported, answers)) ? againCasesOf(answers, exported.waiter) : [];
  return (await Promise.all([...cases, ...asksAgain].map(problemIn(exported)))).flat();
}

const problemIn =
  (exported: ExportedWaiter) =>
  async (one: WaiterCase): Promise<readonly Problem[]> => {
    const { ends, exchanges } = await runCase(exported, one);
    const { name, end, requests = exchanges.length } = one;
    const actual = endOf(ends[0]);
    if (actual === end && requests === exchanges.length) return [];
    return [
      {
        rule: 'waiter-end',
        path: exported.path,
        subject: `${exported.name}: ${name}`,
        expected: one.requests === undefined ? end : `${end} after ${countOf(requests)}`,
        actual: `${actual} after ${countOf(exchanges.length)}`,
      },
    ];
  };

const runCase = (
  { runner, binding, waiter, name }: ExportedWaiter,
  { replies, options = once, isAborted = false }: WaiterCase,
): Promise<UseEnd> =>
  runner.use({
    client: binding.sdk.client,
    command: `${waiter.operation}Command`,
    way: { kind: 'waiter', waiter: name, options, isAborted },
    inputs: [{}],
    replies,
    overHttp: false,
  });

/** Clients of the first years refuse a delay below a second, before any request. What asks again would take seconds with them. */
async function takesShortDelays(exported: ExportedWaiter, answers: WaiterAnswers): Promise<boolean> {
  const [another] = Object.values(answers.others);
  if (!another) return false;
  const { exchanges } = await runCase(exported, { name: '', replies: [another], end: 'TimeoutError', options: short });
  return exchanges.length > 0;
}

/** What ends with the first request, or before it. */
function casesOf(answers: WaiterAnswers, { acceptors, delay }: WaiterBinding): readonly WaiterCase[] {
  const taken = acceptors.map(
    (one): WaiterCase => ({
      name: one.expected,
      replies: [answers.taken(one)],
      end: one.state === 'success' ? 'SUCCESS' : 'another error',
      requests: 1,
    }),
  );
  const [success] = taken.filter(({ end }) => end === 'SUCCESS');
  const replies = success?.replies ?? [];
  return [
    ...taken.filter((one) => one === success),
    ...taken.filter((one) => one !== success),
    { name: 'an abort signal', replies: Object.values(answers.others), end: 'AbortError', isAborted: true },
    // A time to wait that is not more than the delay is refused.
    { name: `a delay of ${delay} s`, replies, end: 'another error', requests: 0, options: { maxWaitTime: delay } },
    {
      name: `a delay of ${delay} s within ${delay + 1} s`,
      replies,
      end: 'SUCCESS',
      requests: 1,
      options: { maxWaitTime: delay + 1 },
    },
  ];
}

/** What asks again. */
function againCasesOf(answers: WaiterAnswers, { acceptors }: WaiterBinding): readonly WaiterCase[] {
  const replies = Object.values(answers.others);
  const timeout: WaiterCase = { name: 'no end within maxWaitTime', replies, end: 'TimeoutError', options: short };
  const success = acceptors.find(({ state }) => state === 'success');
  if (!success) return [timeout];
  const part = success.matcher === 'pathAll' ? { [`a part ${success.expected}`]: answers.partly(success) } : {};
  const again = Object.entries({ ...answers.others, ...part }).map(
    ([name, reply]): WaiterCase => ({
      name: `${name}, then ${success.expected}`,
      replies: [reply, answers.taken(success)],
      end: 'SUCCESS',
      requests: 2,
      options: quick,
    }),
  );
  return [timeout, ...again];
}

function endOf(end: UsedCall | undefined): string {
  if (!end?.error) {
    const state = memberOf(end?.output, 'state');
    return typeof state === 'string' ? state : 'no state';
  }
  const { name } = end.error.members;
  return name === 'TimeoutError' || name === 'AbortError' ? name : 'another error';
}

const countOf = (requests: number): string => (requests === 1 ? '1 request' : `${requests} requests`);
