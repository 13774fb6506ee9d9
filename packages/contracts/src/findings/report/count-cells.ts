import { type Finding, isChange, worstFirst } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { type Cell, type Report, type ReportedClient, type ReportedOperation, summarize } from './report.ts';

/** The operation with the findings counted in each of its cells. An operation that was not checked in several versions stays as it is. */
export function countCells<Any extends ReportedOperation>(operation: Any): Any {
  const { cells, findings } = operation;
  if (!cells) return operation;
  const places = new Map(cells.map(({ version }, place) => [version, place]));
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const counted = cells.map((cell, place): Cell => {
    const own = active.filter((finding) => isIn(finding, cell, place, places));
    const count = (severity: Severity): number => own.filter((finding) => finding.severity === severity).length;
    return { ...cell, error: count('error'), warn: count('warn'), info: count('info') };
  });
  return { ...operation, cells: counted };
}

/** A change belongs to the version that introduced it. A finding belongs to every version from its first up to, not including, the one without it. */
function isIn(finding: Finding, { version, state }: Cell, place: number, places: ReadonlyMap<string, number>): boolean {
  const { since = '', gone, rule } = finding;
  if (isChange(finding)) return since === version;
  // For a version that could not be checked, it is unknown whether it has the findings of the version before it.
  if ((state === 'failed') !== (rule === 'version-unchecked')) return false;
  const first = places.get(since) ?? Number.POSITIVE_INFINITY;
  const end = (gone === undefined ? undefined : places.get(gone)) ?? Number.POSITIVE_INFINITY;
  return first <= place && place < end;
}

/** The report with other findings in each operation and client, sorted and with new totals. */
export function changeFindings<Any extends Report>(
  report: Any,
  change: (holder: ReportedOperation | ReportedClient) => readonly Finding[],
): Any {
  const operations = report.operations.map((operation) =>
    countCells({ ...operation, findings: [...change(operation)].sort(worstFirst) }),
  );
  const clients = report.clients?.map((client) => ({ ...client, findings: [...change(client)].sort(worstFirst) }));
  return { ...report, ...(clients && { clients }), operations, summary: summarize({ ...report, clients, operations }) };
}
