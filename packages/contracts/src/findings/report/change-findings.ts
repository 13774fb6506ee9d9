import { type Finding, worstFirst } from '../finding.ts';
import { countCells } from './count-cells.ts';
import { type Report, type ReportedOperation, summarize } from './report.ts';

/** The report with other findings in each operation, in order and summed up anew. */
export function changeFindings<Any extends Report>(
  report: Any,
  change: (operation: ReportedOperation) => readonly Finding[],
): Any {
  const operations = report.operations.map((operation) =>
    countCells({ ...operation, findings: [...change(operation)].sort(worstFirst) }),
  );
  return { ...report, operations, summary: summarize(operations) };
}
