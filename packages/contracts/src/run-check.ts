import { fixturesOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import { checks } from './checks/all.ts';
import type { Case, Check, Subject } from './checks/check.ts';
import { messageOf } from './docpact-error.ts';
import { type Finding, type Problem, toFindings } from './finding.ts';
import { Replay } from './replay/replay.ts';
import { assertHasOperation, loadSdkPackage } from './subject/sdk-client.ts';
import { codecOf } from './wire/codec.ts';

/** The seed of a run that names none. */
export const defaultSeed = 20261121;

/** How the cases of one check went: a case passes when it shows no error and no warning. */
export interface CheckCount {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

/** What came of one operation. */
export interface OperationResult {
  readonly service: string;
  readonly operation: string;
  readonly sdk: { readonly package: string; readonly version: string };
  readonly checks: readonly CheckCount[];
  readonly findings: readonly Finding[];
}

/** The operation held against the client that the folders have. Throws `DocpactError` (source) when there is none. */
export async function loadSubject(
  contract: OperationContract,
  folders: readonly string[],
  seed = defaultSeed,
): Promise<Subject> {
  const sdk = await loadSdkPackage(contract, folders);
  assertHasOperation(sdk, contract);
  return {
    contract,
    fixtures: fixturesOf(contract),
    sdk,
    codec: codecOf(contract),
    replay: new Replay(sdk, contract),
    seed,
  };
}

/** Runs every check on a subject, case by case. `onCase` is told of each case before it runs. */
export async function checkSubject(subject: Subject, onCase: () => void = () => {}): Promise<OperationResult> {
  const { contract, sdk } = subject;
  const shown: Shown[] = [];
  const counts: CheckCount[] = [];
  for (const check of checks.filter((check) => check.appliesTo?.(subject) ?? true)) {
    const ran = await runCases(subject, check, onCase);
    const failed = ran.filter(({ problems }) =>
      toFindings(contract, [{ name: '', problems }]).some(({ severity }) => severity !== 'info'),
    );
    counts.push({ name: check.name, passed: ran.length - failed.length, failed: failed.length });
    shown.push(...ran);
  }
  return {
    service: contract.service,
    operation: contract.name,
    sdk: { package: sdk.name, version: sdk.version },
    checks: counts,
    findings: toFindings(contract, shown),
  };
}

interface Shown {
  readonly name: string;
  readonly problems: readonly Problem[];
}

async function runCases(subject: Subject, check: Check, onCase: () => void): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const one of check.cases(subject)) {
    onCase();
    shown.push({ name: `${check.name}: ${one.name}`, problems: await runCase(one) });
  }
  if (shown.length > 0) return shown;
  const problem: Problem = { rule: 'no-cases', path: check.name, expected: 'at least one case', actual: 'none' };
  return [{ name: check.name, problems: [problem] }];
}

/** A case that throws could not be checked, and that is never passed. */
export async function runCase(one: Case): Promise<readonly Problem[]> {
  try {
    return await one.run();
  } catch (error) {
    return [
      { rule: 'check-crashed', path: 'Case', subject: one.name, expected: 'a verdict', actual: messageOf(error) },
    ];
  }
}
