import type { Severity } from '../rules.ts';
import type { CheckCount, OperationResult } from '../run-check.ts';

/** What a report is made of: one run over some operations. */
export interface CheckReport {
  /** Of the form, not of docpact. */
  readonly version: 1;
  /** The seed that gives the same random cases again. */
  readonly seed: number;
  readonly operations: readonly OperationResult[];
  readonly summary: Summary;
}

/** Sums over all operations. */
export interface Summary {
  readonly operations: number;
  readonly passed: number;
  readonly failed: number;
  readonly error: number;
  readonly warn: number;
  readonly info: number;
}

/** The report of a run. */
export function toReport(seed: number, operations: readonly OperationResult[]): CheckReport {
  const findings = operations.flatMap((operation) => operation.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const cases = operations.flatMap(({ checks }) => checks);
  const sum = (member: 'passed' | 'failed') =>
    cases.reduce((total: number, check: CheckCount) => total + check[member], 0);
  const summary = {
    operations: operations.length,
    passed: sum('passed'),
    failed: sum('failed'),
    error: count('error'),
    warn: count('warn'),
    info: count('info'),
  };
  return { version: 1, seed, operations, summary };
}

/** Whether the report has a finding at least as severe as this. */
export const isAtLeast = ({ summary }: CheckReport, severity: Severity): boolean =>
  summary.error > 0 || (severity !== 'error' && summary.warn > 0) || (severity === 'info' && summary.info > 0);
