import type { Bump } from '../change-rules.ts';
import type { CheckCount, Report, ReportedOperation } from './report.ts';
import { bumpOf } from './verdict.ts';

/** A report in its JSON form. The package publishes the schema as `report.schema.json`. */
export interface JsonReport extends Omit<Report, 'operations'> {
  readonly operations: readonly JsonOperation[];
  /** The step of the next version number that the changes of a comparison require. */
  readonly bump?: Bump | 'none';
}

/** One operation in the JSON form, with counts in place of its cases. */
export interface JsonOperation extends Omit<ReportedOperation, 'checks'> {
  readonly checks?: { readonly passed: number; readonly failed: number; readonly byName: readonly CheckCount[] };
}

/** The report as JSON. It omits the recorded cases, except for a shard: joining the shards may need them. */
export function formatJson(report: Report): string {
  const { operations, summary, ...head } = report;
  const bump = head.command === 'diff' ? bumpOf(report) : undefined;
  const shown = operations.map((operation) => toJson(operation, head.shard !== undefined));
  return `${JSON.stringify({ ...inOrder(head), bump, operations: shown, summary }, null, 2)}\n`;
}

/** Everything before the operations, in one order for all commands. */
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
