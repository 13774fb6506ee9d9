import type { ModelPart } from '../../registry/operation-model.ts';
import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import type { RecordedCase } from './recorded-case.ts';
import type { Shard } from './shard.ts';

/** What every report has, whatever command made it: each format can write it. */
export interface Report {
  /** Of the form, not of docpact. */
  readonly version: 1;
  readonly command: 'check' | 'diff' | 'matrix';
  /** The seed that gives the same random cases again, where there were some. */
  readonly seed?: number;
  /** Which part of all it is, where it is one. */
  readonly shard?: Shard;
  /** What a comparison held against each other, by name. */
  readonly labels?: { readonly before: string; readonly after: string };
  /** Of several versions of one client: its package, and the versions from the oldest to the newest. */
  readonly package?: string;
  readonly versions?: readonly string[];
  readonly operations: readonly ReportedOperation[];
  readonly summary: Summary;
}

/** One operation of a report. */
export interface ReportedOperation {
  readonly service: string;
  readonly operation: string;
  /** The client that it was held against, where there was one. */
  readonly sdk?: { readonly package: string; readonly version: string };
  /** How its cases went, where cases were run. */
  readonly checks?: readonly CheckCount[];
  /** What only one side of a comparison can say, so that it was not compared. */
  readonly unseen?: readonly string[];
  /** What it is in each version, in their order. */
  readonly cells?: readonly Cell[];
  /** Worst first, suppressed ones among them. */
  readonly findings: readonly Finding[];
  /** Every case with what went over the wire, where the run recorded it. JSON leaves it out, but for a shard's. */
  readonly cases?: readonly RecordedCase[];
}

/** One run of the checks over some operations. */
export interface CheckReport extends Report {
  readonly command: 'check';
  readonly seed: number;
  readonly operations: readonly OperationResult[];
}

/** Sums over all operations. Findings that are suppressed count as nothing else. */
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
export const toReport = (seed: number, operations: readonly OperationResult[]): CheckReport => ({
  version: 1,
  command: 'check',
  seed,
  operations,
  summary: summarize(operations),
});

/** The sums of some operations. */
export function summarize(operations: readonly ReportedOperation[]): Summary {
  const findings = operations.flatMap((operation) => operation.findings);
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

/** Whether the report has a finding at least as severe as this that is not suppressed. */
export const isAtLeast = ({ summary }: Report, severity: Severity): boolean =>
  summary.error > 0 || (severity !== 'error' && summary.warn > 0) || (severity === 'info' && summary.info > 0);

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
  /** Every case with what went over the wire, where the run was asked to record it. */
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
  /** The findings that the version has, and the changes that it brought, by severity; what is suppressed is none. */
  readonly error: number;
  readonly warn: number;
  readonly info: number;
  /** What this version does not say of itself, so that it could not be looked at. */
  readonly unseen: readonly ModelPart[];
}

/** What changed from one source to another. */
export interface DiffReport extends Report {
  readonly command: 'diff';
  /** The two sources, as they were named. */
  readonly labels: { readonly before: string; readonly after: string };
  readonly operations: readonly DiffResult[];
}

/** What changed of one operation. */
export interface DiffResult extends ReportedOperation {
  readonly unseen: readonly ModelPart[];
}

/** What the versions of a client are, beside each other. */
export interface MatrixReport extends Report {
  readonly command: 'matrix';
  readonly seed: number;
  readonly package: string;
  readonly versions: readonly string[];
  readonly operations: readonly MatrixOperation[];
}

/** One operation in all versions. Its findings stand once each, with the version that has them first. */
export interface MatrixOperation extends ReportedOperation {
  readonly cells: readonly Cell[];
}

/** The checks of a report in their order: the operation that has most has them in the order of all. */
export function checkNames({ operations }: Report): readonly string[] {
  const checks = operations.map((operation) => operation.checks ?? []);
  const widest = checks.toSorted((a, b) => b.length - a.length);
  return [...new Set(widest.flat().map(({ name }) => name))];
}

const cutShort: readonly string[] = ['no-cases', 'check-crashed', 'check-stuck', 'version-unchecked'];

/** Whether all that could be found in an operation was looked for: what a run did not reach is not fixed. */
export const isComplete = ({ findings }: ReportedOperation): boolean =>
  !findings.some(({ rule }) => cutShort.includes(rule));
