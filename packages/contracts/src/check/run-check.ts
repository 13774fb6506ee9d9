import { fixturesOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { inOrder } from '../base/in-order.ts';
import { describeOperation } from '../clients/describe-client.ts';
import { type CaughtError, type ClientFacts, type FailureKind, RunFailure } from '../clients/run/client-runner.ts';
import type { UseRunner } from '../clients/run/use.ts';
import { type Problem, toFindings } from '../findings/finding.ts';
import type { RecordedCase } from '../findings/report/recorded-case.ts';
import type { CheckCount, OperationResult } from '../findings/report/report.ts';
import { type RuleId, rules } from '../findings/rules.ts';
import { protocolOf } from '../protocols/index.ts';
import { checks as allChecks } from './checks/all.ts';
import { type Case, type Check, type CheckContext, casesOf, hasClass } from './checks/check.ts';
import { Recorder } from './replay/recorder.ts';
import { Replay } from './replay/replay.ts';

/** The classes that a client must export for an operation to be checked, and does not. */
export const missingClasses = ({ name, binding }: OperationContract, sdk: ClientFacts): readonly string[] =>
  [binding.sdk.client, `${name}Command`, binding.sdk.baseException].filter((needed) => !hasClass({ sdk }, needed));

/**
 * Everything that the checks of an operation need.
 * Throws `DocpactError` (source) where the client does not have the operation, `RunFailure` where it cannot be made or described.
 */
export async function contextOf(contract: OperationContract, runner: UseRunner, seed: number): Promise<CheckContext> {
  const sdk = runner.facts;
  const [missing] = missingClasses(contract, sdk);
  if (missing !== undefined)
    throw new DocpactError(
      'source',
      `${sdk.package} ${sdk.version} in ${sdk.directory} has no ${missing}, so ${contract.key} cannot be checked`,
      `install a version that has it, or leave the operation out with --service and --operation`,
    );
  return {
    contract,
    fixtures: fixturesOf(contract),
    protocol: protocolOf(contract),
    runner,
    sdk,
    service: await runner.service(contract.binding.sdk.client, `${contract.name}Command`),
    model: await describeOperation(runner, contract.service, contract.name, 'what runs'),
    seed,
  };
}

/** The checks of a run, the callback after each case, and whether requests and responses are recorded. */
export interface RunOptions {
  readonly checks?: readonly Check[];
  readonly onCase?: () => void;
  readonly record?: boolean;
  /** How long the cases may take together, in milliseconds. */
  readonly limit?: number;
}

/** Runs the checks of one operation, case by case. */
export async function checkOperation(context: CheckContext, options: RunOptions = {}): Promise<OperationResult> {
  const { contract, sdk } = context;
  const shown: Shown[] = [];
  const counts: CheckCount[] = [];
  const clock = new Clock(options.limit);
  for (const check of (options.checks ?? allChecks).filter((check) => check.appliesTo?.(context) ?? true)) {
    const ran = await runCases(context, check, clock, options);
    const passed = ran.filter(hasPassed).length;
    counts.push({ name: check.name, passed, failed: ran.length - passed });
    shown.push(...ran);
    // A cause that blocks one case would block all that follow.
    if (ran.some(isCutShort)) break;
  }
  return {
    service: contract.service,
    operation: contract.name,
    sdk: { package: sdk.package, version: sdk.version },
    checks: counts,
    findings: toFindings(contract, shown),
    ...(options.record ? { cases: shown.flatMap(({ recorded }) => recorded ?? []) } : {}),
  };
}

interface Shown {
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly recorded?: RecordedCase;
}

const hasPassed = ({ problems }: Pick<Shown, 'problems'>): boolean =>
  problems.every(({ rule }) => rules[rule].severity === 'info');

const blocking: readonly RuleId[] = ['check-stuck', 'client-ended', 'client-answer'];

const isCutShort = ({ problems }: Shown): boolean => problems.some(({ rule }) => blocking.includes(rule));

/** Tells when the cases of an operation have taken too long. */
class Clock {
  readonly #limit: number;
  readonly #start = performance.now();

  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
  }

  /** The problem of a case that ended too late. None if there is time left. */
  problemsOf({ name, problems }: Shown): readonly Problem[] {
    if (performance.now() - this.#start < this.#limit) return problems;
    const actual = `the cases of the operation were not done within ${this.#limit} ms`;
    return [...problems, { rule: 'check-stuck', path: 'Case', subject: name, expected: 'a verdict', actual }];
  }
}

async function runCases(
  context: CheckContext,
  check: Check,
  clock: Clock,
  options: RunOptions,
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  const run = (one: Case): Promise<Shown> => showCase(context, check, one, options);
  for await (const ran of inOrder(casesOf(check, context), context.runner.atOnce, run)) {
    const told = { ...ran, problems: clock.problemsOf(ran) };
    shown.push(told);
    if (isCutShort(told)) break;
  }
  if (shown.length > 0) return shown;
  const problem: Problem = { rule: 'no-cases', path: check.name, expected: 'at least one case', actual: 'none' };
  return [{ name: check.name, problems: [problem] }];
}

async function showCase(
  context: CheckContext,
  check: Check,
  one: Case,
  { onCase, record = false }: RunOptions,
): Promise<Shown> {
  const recorder = record ? new Recorder() : undefined;
  const problems = await runCase(context, one, recorder);
  onCase?.();
  const ran = { name: `${check.name}: ${one.name}`, problems };
  if (!recorder) return ran;
  return { ...ran, recorded: { check: check.name, name: one.name, passed: hasPassed(ran), ...recorder.take() } };
}

/** The problems of a case. A case that throws or never ends could not be checked, and so never passes. */
export async function runCase(
  { runner, contract }: CheckContext,
  one: Case,
  recorder?: Recorder,
): Promise<readonly Problem[]> {
  const replay = new Replay({ runner, contract, recorder });
  const problems = await verdictOf(one, replay);
  const escapes = replay.escapes.map(
    ({ attempt, place }): Problem => ({
      rule: 'request-escaped',
      path: 'Request',
      subject: attempt,
      expected: 'no other request',
      actual: place === undefined ? attempt : `${attempt}, at ${place}`,
    }),
  );
  return [...problems, ...escapes, ...replay.crashes.map(crashProblem)];
}

const crashProblem = ({ className, message, crash }: CaughtError): Problem => {
  const [said = ''] = message.split('\n');
  return {
    rule: 'client-crashed',
    path: 'Client',
    subject: `${className}: ${said}`,
    expected: 'an output, or an error of the service',
    actual: `${className} at ${crash}`,
  };
};

const failureRules: Readonly<Record<FailureKind, RuleId>> = {
  client: 'check-crashed',
  stuck: 'check-stuck',
  ended: 'client-ended',
  answer: 'client-answer',
};

async function verdictOf(one: Case, replay: Replay): Promise<readonly Problem[]> {
  try {
    return await one.run(replay);
  } catch (error) {
    const rule = error instanceof RunFailure ? failureRules[error.kind] : 'check-crashed';
    return [{ rule, path: 'Case', subject: one.name, expected: 'a verdict', actual: messageOf(error) }];
  }
}
