import { visibleJson } from '../../base/visible.ts';
import type { Bump } from '../change-rules.ts';
import type { CheckCount, Report, ReportedClient, ReportedOperation } from './report.ts';
import { bumpOf } from './verdict.ts';
import { worthReading } from './worth-reading.ts';

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

/** The report as JSON. It omits the recorded cases, except for a shard: the joined report shows those that are worth reading. */
export function formatJson(report: Report): string {
  const { operations, summary, ...head } = report;
  const bump = head.command === 'diff' ? bumpOf(report) : undefined;
  const shown = operations.map((operation) => toJson(operation, head.shard !== undefined));
  return `${visibleJson(JSON.stringify({ ...inOrder(head), bump, operations: shown, summary }, null, 2))}\n`;
}

/** Everything before the operations, in one order for all commands. */
const inOrder = ({
  version,
  command,
  docpact,
  root,
  seed,
  shard,
  labels,
  package: name,
  versions,
  clients,
}: Omit<Report, 'operations' | 'summary'>) => ({
  version,
  command,
  docpact,
  root,
  seed,
  shard,
  labels,
  package: name,
  versions,
  clients: clients?.map(inOrderClient),
});

const inOrderClient = (client: ReportedClient): ReportedClient => {
  const { package: name, version, folder, declaredBy, runtime, state, reason, withoutContract, findings } = client;
  return {
    package: name,
    ...(version !== undefined && { version }),
    ...(folder !== undefined && { folder }),
    declaredBy,
    runtime,
    state,
    ...(reason !== undefined && { reason }),
    ...(withoutContract && { withoutContract }),
    findings,
  };
};

function toJson(reported: ReportedOperation, isShard: boolean): JsonOperation {
  const { service, operation, sdk, checks, unseen, cells, findings } = reported;
  const cases = isShard ? worthReading(reported) : undefined;
  const sum = (member: 'passed' | 'failed'): number => (checks ?? []).reduce((all, check) => all + check[member], 0);
  return {
    service,
    operation,
    ...(sdk && { sdk }),
    ...(checks && { checks: { passed: sum('passed'), failed: sum('failed'), byName: checks } }),
    ...(unseen && { unseen }),
    ...(cells && { cells }),
    findings,
    ...(cases && { cases }),
  };
}
