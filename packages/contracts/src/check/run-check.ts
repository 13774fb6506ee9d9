import { fixturesOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import { defaultSeed } from '../base/default-seed.ts';
import { messageOf } from '../base/docpact-error.ts';
import { type ClientSource, plainClients } from '../clients/client-source.ts';
import { findClient } from '../clients/find-clients.ts';
import {
  assertHasOperation,
  loadPackageIn,
  newCommand,
  readsBySchema,
  type SdkPackage,
} from '../clients/sdk-client.ts';
import { type Problem, toFindings } from '../findings/finding.ts';
import type { RecordedCase } from '../findings/report/recorded-case.ts';
import type { CheckCount, OperationResult } from '../findings/report/report.ts';
import { rules } from '../findings/rules.ts';
import { protocolOf } from '../protocols/index.ts';
import { checks as allChecks } from './checks/all.ts';
import type { Case, Check, CheckContext } from './checks/check.ts';
import { ClosedNetwork } from './replay/closed-network.ts';
import { Recorder } from './replay/recorder.ts';
import { inProcess, Replay } from './replay/replay.ts';

/** The operation and the client installed in the folders. Throws `DocpactError` (source) when there is none or it is not a client. */
export async function loadContext(
  contract: OperationContract,
  folders: readonly string[],
  seed = defaultSeed,
): Promise<CheckContext> {
  const sdk = await loadPackageIn(findClient(contract.binding.sdk.package, folders));
  assertHasOperation(sdk, contract);
  return contextOf(contract, sdk, plainClients(sdk, contract), seed);
}

/** The operation and clients of the package. Throws `DocpactError` (source) when they are not clients. */
export function contextOf(
  contract: OperationContract,
  sdk: SdkPackage,
  clients: ClientSource,
  seed: number,
): CheckContext {
  const client = clients.create('one call');
  client.destroy();
  newCommand(sdk, contract, {});
  const recorder = new Recorder();
  return {
    contract,
    fixtures: fixturesOf(contract),
    sdk,
    clients,
    readsBySchema: readsBySchema(client),
    protocol: protocolOf(contract),
    replay: new Replay({ sdk, contract, clients, connect: inProcess, onExchange: recorder.record }),
    network: new ClosedNetwork(),
    recorder,
    seed,
  };
}

/** The checks of a run, the callback before each case, and whether requests and responses are recorded. */
export interface RunOptions {
  readonly checks?: readonly Check[];
  readonly onCase?: () => void;
  readonly record?: boolean;
}

/** Runs the checks of one operation, case by case, while the process has no network. */
export async function checkOperation(context: CheckContext, options: RunOptions = {}): Promise<OperationResult> {
  context.network.close();
  try {
    return await runChecks(context, options);
  } finally {
    context.network.release();
  }
}

async function runChecks(context: CheckContext, options: RunOptions): Promise<OperationResult> {
  const { contract, sdk } = context;
  const shown: Shown[] = [];
  const counts: CheckCount[] = [];
  for (const check of (options.checks ?? allChecks).filter((check) => check.appliesTo?.(context) ?? true)) {
    const ran = await runCases(context, check, options);
    const passed = ran.filter(hasPassed).length;
    counts.push({ name: check.name, passed, failed: ran.length - passed });
    shown.push(...ran);
    // A cause that blocks one case would block all that follow.
    if (ran.some(isStuck)) break;
  }
  return {
    service: contract.service,
    operation: contract.name,
    sdk: { package: sdk.name, version: sdk.version },
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

const isStuck = ({ problems }: Shown): boolean => problems.some(({ rule }) => rule === 'check-stuck');

async function runCases(
  context: CheckContext,
  check: Check,
  { onCase, record = false }: RunOptions,
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const one of check.cases(context)) {
    onCase?.();
    if (record) context.recorder.start();
    const problems = await runCase(context, one);
    const ran = { name: `${check.name}: ${one.name}`, problems };
    const recorded = record && {
      check: check.name,
      name: one.name,
      passed: hasPassed(ran),
      ...context.recorder.take(),
    };
    shown.push(recorded ? { ...ran, recorded } : ran);
    if (isStuck(ran)) break;
  }
  if (shown.length > 0) return shown;
  const problem: Problem = { rule: 'no-cases', path: check.name, expected: 'at least one case', actual: 'none' };
  return [{ name: check.name, problems: [problem] }];
}

/** The timeout of a case, in milliseconds. */
const timeoutMs = 10_000;

/** The problems of a case. A case that throws or never ends could not be checked, and so never passes. */
export async function runCase({ network }: CheckContext, one: Case): Promise<readonly Problem[]> {
  const before = network.unmockedRequests.length;
  const problems = await inTime(one);
  network.answerBy();
  const unmocked = network.unmockedRequests.slice(before).map((request): Problem => {
    return {
      rule: 'request-escaped',
      path: 'Request',
      subject: request,
      expected: 'no other request',
      actual: request,
    };
  });
  return [...problems, ...unmocked];
}

function inTime(one: Case): Promise<readonly Problem[]> {
  return new Promise((resolve) => {
    const expected = `a verdict in ${timeoutMs} ms`;
    const stuck: Problem = { rule: 'check-stuck', path: 'Case', subject: one.name, expected, actual: 'none' };
    const timer = setTimeout(() => resolve([stuck]), timeoutMs);
    verdictOf(one).then((problems) => {
      clearTimeout(timer);
      resolve(problems);
    });
  });
}

async function verdictOf(one: Case): Promise<readonly Problem[]> {
  try {
    return await one.run();
  } catch (error) {
    return [
      { rule: 'check-crashed', path: 'Case', subject: one.name, expected: 'a verdict', actual: messageOf(error) },
    ];
  }
}
