import { ownVersion } from '../../base/own-version.ts';
import type { ModelPart } from '../../registry/operation-model.ts';
import type { Finding } from '../finding.ts';
import type { RuleId } from '../rules.ts';
import type { Severity } from '../severity.ts';
import type { RecordedCase } from './recorded-case.ts';
import type { Shard } from './shard.ts';

/** The data that every report has, whichever command made it. Every format can write it. */
export interface Report {
  /** The version of the report format, not of docpact. */
  readonly version: 1;
  readonly command: 'check' | 'diff' | 'matrix';
  /** The version of docpact that made it, for what joins reports. */
  readonly docpact?: string;
  /** The working folder of the run, relative to the root of the repository, with `/`. Absent outside of a repository. */
  readonly root?: string;
  /** The seed that repeats the random cases, if there were some. */
  readonly seed?: number;
  /** The position of this report among the shards, if it is one. */
  readonly shard?: Shard;
  /** The names of the two sides of a comparison. */
  readonly labels?: { readonly before: string; readonly after: string };
  /** In a run over several versions of one client: its package, and the versions from the oldest to the newest. */
  readonly package?: string;
  readonly versions?: readonly string[];
  /** The clients that a check looked at or left aside, in the order in which it found them. */
  readonly clients?: readonly ReportedClient[];
  readonly operations: readonly ReportedOperation[];
  readonly summary: Summary;
}

/** One installed copy of a client. Two copies of one version may behave differently: their dependencies differ. */
export interface ReportedCopy {
  readonly package: string;
  readonly version: string;
  /** Its folder, relative to the working folder, with `/`. Absent in a run over published versions. */
  readonly folder?: string;
}

/** A client that the project has or declares, and what became of it. */
export interface ReportedClient extends Omit<ReportedCopy, 'version'> {
  /** Absent if it is not installed. */
  readonly version?: string;
  /** Who declares it: the package.json files, relative to the working folder; an alias is added, as `a/package.json (as old-client)`. */
  readonly declaredBy: readonly string[];
  /** The versions of the packages that decide its behaviour, by name. */
  readonly runtime: Readonly<Record<string, string>>;
  /**
   * `checked`: at least one operation was. `unchecked`: nothing of it was, for the reason in its findings. `left out`: the configuration leaves it
   * out. `failed`: it could not be looked at, so the run is not complete.
   */
  readonly state: 'checked' | 'unchecked' | 'left out' | 'failed';
  /** The reason of the configuration for leaving it out. */
  readonly reason?: string;
  /** Its operations that have no contract, sorted. */
  readonly withoutContract?: readonly string[];
  /** What is true of the client as a whole, worst first. `operation` is empty in these. */
  readonly findings: readonly Finding[];
}

/** One operation of a report. */
export interface ReportedOperation {
  readonly service: string;
  readonly operation: string;
  /** The client that the operation was checked against, if there was one. */
  readonly sdk?: ReportedCopy;
  /** The results of its cases, if cases were run. */
  readonly checks?: readonly CheckCount[];
  /** The parts that only one side of a comparison describes, so they were not compared. */
  readonly unseen?: readonly string[];
  /** Its result in each version, in the order of the versions. */
  readonly cells?: readonly Cell[];
  /** Worst first, including suppressed ones. */
  readonly findings: readonly Finding[];
  /** Every case with its requests and responses, if the run recorded them. JSON omits it, except for a shard, which keeps what is worth reading. */
  readonly cases?: readonly RecordedCase[];
}

/** One run of the checks over some operations. */
export interface CheckReport extends Report {
  readonly command: 'check';
  readonly seed: number;
  readonly clients: readonly ReportedClient[];
  readonly operations: readonly OperationResult[];
}

/** Totals over all operations. Suppressed findings count only as suppressed. */
export interface Summary {
  readonly operations: number;
  readonly passed: number;
  readonly failed: number;
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  readonly suppressed: number;
}

/** The report of a run. */
export const toReport = (
  seed: number,
  operations: readonly OperationResult[],
  clients: readonly ReportedClient[],
): CheckReport => ({
  version: 1,
  command: 'check',
  docpact: ownVersion,
  seed,
  clients,
  operations,
  summary: summarize({ clients, operations }),
});

/** The parts of a report that have findings. */
export interface Findable {
  readonly clients?: readonly ReportedClient[] | undefined;
  readonly operations: readonly ReportedOperation[];
}

/** Every finding of a report: those of clients as a whole first. */
export const findingsOf = ({ clients = [], operations }: Findable): readonly Finding[] => [
  ...clients.flatMap(({ findings }) => findings),
  ...operations.flatMap(({ findings }) => findings),
];

/** The totals of a report. */
export function summarize(report: Findable): Summary {
  const { operations } = report;
  const findings = findingsOf(report);
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const count = (severity: Severity): number => active.filter((finding) => finding.severity === severity).length;
  const cases = operations.flatMap(({ checks }) => checks ?? []);
  const sum = (member: 'passed' | 'failed'): number => cases.reduce((total, check) => total + check[member], 0);
  return {
    operations: operations.length,
    passed: sum('passed'),
    failed: sum('failed'),
    error: count('error'),
    warn: count('warn'),
    info: count('info'),
    suppressed: findings.length - active.length,
  };
}

/** Whether the report has a finding of at least this severity that is not suppressed. */
export const isAtLeast = ({ summary }: Report, severity: Severity): boolean =>
  summary.error > 0 || (severity !== 'error' && summary.warn > 0) || (severity === 'info' && summary.info > 0);

/** The results of the cases of one check. A case passes when it shows no error and no warning. */
export interface CheckCount {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

/** The results of one operation. */
export interface OperationResult {
  readonly service: string;
  readonly operation: string;
  readonly sdk: ReportedCopy;
  readonly checks: readonly CheckCount[];
  readonly findings: readonly Finding[];
  /** Every case with its requests and responses, if the run was asked to record them. */
  readonly cases?: readonly RecordedCase[];
}

/** One operation in one version of a client. */
export interface Cell {
  readonly version: string;
  /** `absent`: the version does not have the operation. `failed`: it could not be checked. */
  readonly state: 'checked' | 'absent' | 'failed';
  /** Why it could not be checked. */
  readonly reason?: string;
  /** Its cases. */
  readonly passed: number;
  readonly failed: number;
  /** The findings of this version and the changes that it introduced, by severity, without suppressed ones. */
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  /** The parts that this version does not describe, so they could not be checked. */
  readonly unseen: readonly ModelPart[];
}

/** The changes from one source to another. */
export interface DiffReport extends Report {
  readonly command: 'diff';
  /** The names of the two sources. */
  readonly labels: { readonly before: string; readonly after: string };
  readonly operations: readonly DiffResult[];
}

/** The changes of one operation. */
export interface DiffResult extends ReportedOperation {
  readonly unseen: readonly ModelPart[];
}

/** The versions of a client side by side. */
export interface MatrixReport extends Report {
  readonly command: 'matrix';
  readonly seed: number;
  readonly package: string;
  readonly versions: readonly string[];
  readonly operations: readonly MatrixOperation[];
}

/** One operation in all versions. Each finding is listed once, with the first version that has it. */
export interface MatrixOperation extends ReportedOperation {
  readonly cells: readonly Cell[];
}

/** The checks of a report, in the order of the operation that has the most checks. */
export function checkNames({ operations }: Report): readonly string[] {
  const checks = operations.map((operation) => operation.checks ?? []);
  const widest = checks.toSorted((a, b) => b.length - a.length);
  return [...new Set(widest.flat().map(({ name }) => name))];
}

const cutShort: readonly RuleId[] = [
  'no-cases',
  'check-crashed',
  'check-stuck',
  'client-ended',
  'client-answer',
  'operation-missing',
  'operation-unchecked',
  'version-unchecked',
];

/** Whether the run completed every check of the operation. A finding that an incomplete run does not show is not fixed. */
export const isComplete = ({ findings }: ReportedOperation): boolean =>
  !findings.some(({ rule }) => cutShort.includes(rule));

/** The rules of a client that stops the checks of an operation, so that those after it never ran. */
const stops: readonly RuleId[] = ['check-stuck', 'client-ended', 'client-answer'];

/**
 * Whether an operation could not be looked at, and no error tells of it. A finding that stopped its checks stands for all that they would have
 * found: where it does not count (it is known, ignored, off, or no error any more), the operation did not pass.
 */
export const isUnseen = ({ findings }: Pick<ReportedOperation, 'findings'>): boolean =>
  findings.some(
    ({ rule, severity, suppressed }) =>
      rule === 'operation-unchecked' || (stops.includes(rule) && (suppressed !== undefined || severity !== 'error')),
  );

/** Whether everything that the run was asked for could be looked at, and something was. Otherwise it neither passes nor fails. */
export const isLookedAt = ({ clients = [], operations }: Findable): boolean =>
  operations.length > 0 &&
  operations.every((operation) => !isUnseen(operation)) &&
  !clients.some(({ state }) => state === 'failed');
