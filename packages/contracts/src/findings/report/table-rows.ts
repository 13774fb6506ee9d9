import { type CountCell, cellsOf, summedCells } from './case-counts.ts';
import { Copies, copyKey } from './copies.ts';
import type { Report, ReportedClient, ReportedCopy, ReportedOperation } from './report.ts';
import { count } from './verdict.ts';

/** One row of a table of operations by checks. Operations in which all is well may share one. */
export interface TableRow {
  readonly name: string;
  /** The operation, if it has the row to itself. */
  readonly operation?: ReportedOperation;
  readonly cells: readonly CountCell[];
}

/** The rows of one copy of a client. */
export interface TableGroup {
  /** As the report lists it, if it lists clients. */
  readonly client?: ReportedClient;
  /** The service and the copy of its operations, if there are any. */
  readonly service?: string;
  readonly sdk?: ReportedCopy;
  readonly operations: readonly ReportedOperation[];
  readonly rows: readonly TableRow[];
}

/** From this number of operations on, a client's operations in which all is well share a row. */
const many = 30;

/**
 * Operations by checks, grouped by client: first those that were checked, each with its operations, then the others. `all`: every operation has
 * a row, however many there are.
 */
export function tableGroups(report: Report, names: readonly string[], all: boolean): readonly TableGroup[] {
  const { clients = [], operations } = report;
  const isShort = !all && operations.length >= many;
  const copies = new Copies(report);
  const toGroup = (own: readonly ReportedOperation[], client?: ReportedClient): TableGroup => ({
    ...(client && { client }),
    ...(own[0] && { service: own[0].service, ...(own[0].sdk && { sdk: own[0].sdk }) }),
    operations: own,
    rows: rowsOf(own, names, isShort),
  });
  const listed = clients.map((client) => toGroup(copies.operationsOf(client), client));
  const others = operations.filter((operation) => !copies.clientOf(operation));
  return [
    ...listed.filter((group) => group.operations.length > 0),
    ...neighbors(others).map((own) => toGroup(own)),
    ...listed.filter((group) => group.operations.length === 0),
  ];
}

function rowsOf(own: readonly ReportedOperation[], names: readonly string[], isShort: boolean): readonly TableRow[] {
  const rows = own.map((operation) => ({ name: operation.operation, operation, cells: cellsOf(operation, names) }));
  if (!isShort) return rows;
  const quiet = rows.filter(isQuiet).map(({ operation }) => operation);
  if (quiet.length < 2) return rows;
  const loud = rows.filter((row) => !isQuiet(row));
  const name = `${count(quiet.length, loud.length > 0 ? 'other operation' : 'operation')}`;
  return [...loud, { name, cells: summedCells(quiet, names) }];
}

/** Whether nothing of an operation needs to be read: no case failed, all could be looked at, and it has no error. */
const isQuiet = ({ operation: { findings }, cells }: TableRow & { readonly operation: ReportedOperation }): boolean =>
  cells.every(({ state }) => state === 'passed' || state === 'none') &&
  !findings.some(({ severity, suppressed }) => severity === 'error' && !suppressed);

/** Operations of one service and one copy that stand beside each other. */
function neighbors(operations: readonly ReportedOperation[]): readonly (readonly ReportedOperation[])[] {
  const keyOf = ({ service, sdk }: ReportedOperation): string => `${service} ${sdk ? copyKey(sdk) : ''}`;
  const groups: ReportedOperation[][] = [];
  for (const operation of operations) {
    const last = groups.at(-1);
    if (last?.[0] && keyOf(last[0]) === keyOf(operation)) last.push(operation);
    else groups.push([operation]);
  }
  return groups;
}
