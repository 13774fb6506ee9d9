import type { Bump } from '../change-rules.ts';
import type { CheckCount, Report, ReportedOperation } from './report.ts';
import { bumpOf } from './verdict.ts';

/** A report as it stands in its JSON, by the schema that the package publishes as `report.schema.json`. */
export interface JsonReport extends Omit<Report, 'operations'> {
  readonly operations: readonly JsonOperation[];
  /** What the changes of a comparison ask of the next version number. */
  readonly bump?: Bump | 'none';
}

/** One operation in the JSON: its cases are summed up. */
export interface JsonOperation extends Omit<ReportedOperation, 'checks'> {
  readonly checks?: { readonly passed: number; readonly failed: number; readonly byName: readonly CheckCount[] };
}

/** The report as JSON. What was seen of each case is left out, but for a shard: whoever joins the shards may need it. */
export function formatJson(report: Report): string {
  const { operations, summary, ...head } = report;
  const bump = head.command === 'diff' ? bumpOf(report) : undefined;
  const shown = operations.map((operation) => toJson(operation, head.shard !== undefined));
  return `${JSON.stringify({ ...inOrder(head), bump, operations: shown, summary }, null, 2)}\n`;
}

/** What stands before the operations, in one order whichever command made it. */
const inOrder = ({
  version,
  command,
  seed,
  shard,
  labels,
  package: name,
  versions,
}: Omit<Report, 'operations' | 'summary'>) => ({
  version,
  command,
  seed,
  shard,
  labels,
  package: name,
  versions,
});

function toJson(
  { service, operation, sdk, checks, unseen, cells, findings, cases }: ReportedOperation,
  isShard: boolean,
): JsonOperation {
  const sum = (member: 'passed' | 'failed'): number => (checks ?? []).reduce((all, check) => all + check[member], 0);
  return {
    service,
    operation,
    ...(sdk && { sdk }),
    ...(checks && { checks: { passed: sum('passed'), failed: sum('failed'), byName: checks } }),
    ...(unseen && { unseen }),
    ...(cells && { cells }),
    findings,
    ...(isShard && cases && { cases }),
  };
}
