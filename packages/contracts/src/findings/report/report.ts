import type { Finding } from '../finding.ts';
import type { CheckCount, OperationResult } from '../operation-result.ts';
import type { Severity } from '../severity.ts';
import type { Cell } from './cell.ts';
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
