import type { RuleId } from '../rules.ts';
import type { CheckCount, ReportedOperation } from './report.ts';

/** The rules of what could not be looked at. What it was to show is unknown, so it neither passes nor fails. */
const unknown: readonly RuleId[] = [
  'check-crashed',
  'check-stuck',
  'client-failed',
  'client-ended',
  'client-answer',
  'operation-unchecked',
];

/** Whether a finding says that something could not be looked at. */
export const isUnknown = ({ rule }: { readonly rule: RuleId }): boolean => unknown.includes(rule);

/** The results of the cases of one check, without those that could not be looked at among the failed ones. */
export interface CaseCounts {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
}

/** Divides the failed cases of a check of an operation into those that failed and those that could not be looked at. */
export function countsOf({ findings }: ReportedOperation, { name, passed, failed }: CheckCount): CaseCounts {
  const casesOf = (of: ReportedOperation['findings']): readonly string[] =>
    of.flatMap(({ cases }) => cases.filter((one) => one === name || one.startsWith(`${name}: `)));
  const seen = new Set(casesOf(findings.filter((finding) => finding.severity !== 'info' && !isUnknown(finding))));
  const unseen = new Set(casesOf(findings.filter(isUnknown)).filter((one) => !seen.has(one)));
  const number = Math.min(unseen.size, failed);
  return { passed, failed: failed - number, unknown: number };
}

/** The sums of counts. */
export const sumOf = (counts: readonly CaseCounts[]): CaseCounts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  unknown: counts.reduce((sum, { unknown }) => sum + unknown, 0),
});

/** The results of all cases of an operation. */
export const totalOf = (operation: ReportedOperation): CaseCounts =>
  sumOf((operation.checks ?? []).map((check) => countsOf(operation, check)));

/** What a cell says of a check: its cases passed, some failed, they could not be looked at, or it was not run. */
export type CellState = 'passed' | 'failed' | 'unknown' | 'none';

/** One cell of a table of operations by checks, for every format that shows one. */
export interface CountCell {
  readonly state: CellState;
  readonly text: string;
}

/** The cell of one check of some operations. Absent counts mean that it was not run: because of a cut if `isCut`, else because it does not apply. */
function cellOf(counts: CaseCounts | undefined, isCut: boolean): CountCell {
  if (!counts) return isCut ? { state: 'unknown', text: '?' } : { state: 'none', text: '-' };
  const { passed, failed, unknown } = counts;
  const all = passed + failed + unknown;
  if (failed > 0) return { state: 'failed', text: `${failed}/${all} ✘${unknown > 0 ? ` ${unknown}?` : ''}` };
  if (unknown > 0) return { state: 'unknown', text: `${unknown}/${all} ?` };
  return { state: 'passed', text: `${passed} ✔` };
}

/** The cells of one operation, one for each name of a check. */
export function cellsOf(operation: ReportedOperation, names: readonly string[]): readonly CountCell[] {
  const isCut = operation.findings.some((finding) => isUnknown(finding) && finding.rule !== 'check-crashed');
  return names.map((name) => {
    const check = operation.checks?.find((one) => one.name === name);
    return cellOf(check && countsOf(operation, check), isCut);
  });
}

/** The cells of several operations together. */
export const summedCells = (operations: readonly ReportedOperation[], names: readonly string[]): readonly CountCell[] =>
  names.map((name) => {
    const counts = operations.flatMap((operation) => {
      const check = operation.checks?.find((one) => one.name === name);
      return check ? [countsOf(operation, check)] : [];
    });
    return cellOf(counts.length > 0 ? sumOf(counts) : undefined, false);
  });

/** What the mark of a cell that could not be looked at means. */
export const unknownLegend = '? could not be looked at';
