import { visible, visibleLine } from '../../base/visible.ts';
import type { Finding } from '../finding.ts';
import type { Cell, CheckCount, Report, ReportedClient, ReportedCopy, ReportedOperation } from './report.ts';

/**
 * A report for a format that a terminal shows, or that cannot hold every character: all text of clients, pages and reports from elsewhere is
 * visible. Each text is one line, except the expected and the actual value. Recorded cases are left out, since no such format shows them.
 */
export const visibleReport = ({
  docpact,
  root,
  labels,
  package: name,
  versions,
  clients,
  ...report
}: Report): Report => ({
  ...report,
  ...(docpact !== undefined && { docpact: visibleLine(docpact) }),
  ...(root !== undefined && { root: visibleLine(root) }),
  ...(labels && { labels: { before: visibleLine(labels.before), after: visibleLine(labels.after) } }),
  ...(name !== undefined && { package: visibleLine(name) }),
  ...(versions && { versions: versions.map(visibleLine) }),
  ...(clients && { clients: clients.map(visibleClient) }),
  operations: report.operations.map(visibleOperation),
});

/** A finding with all of its text visible. */
export const visibleFinding = (finding: Finding): Finding => {
  const { subject, source, docs, since, gone, suppressed } = finding;
  return {
    ...finding,
    service: visibleLine(finding.service),
    operation: visibleLine(finding.operation),
    path: visibleLine(finding.path),
    ...(subject !== undefined && { subject: visibleLine(subject) }),
    message: visibleLine(finding.message),
    expected: visibleText(finding.expected),
    actual: visibleText(finding.actual),
    ...(source && { source: { ...source, page: visibleLine(source.page) } }),
    ...(docs !== undefined && { docs: visibleLine(docs) }),
    cases: finding.cases.map(visibleLine),
    ...(since !== undefined && { since: visibleLine(since) }),
    ...(gone !== undefined && { gone: visibleLine(gone) }),
    ...(suppressed && { suppressed: { ...suppressed, reason: visibleLine(suppressed.reason) } }),
  };
};

/** The line breaks of Windows are line breaks. */
const visibleText = (text: string): string => visible(text.replaceAll('\r\n', '\n'));

const visibleCopy = ({ folder, ...copy }: ReportedCopy): ReportedCopy => ({
  package: visibleLine(copy.package),
  version: visibleLine(copy.version),
  ...(folder !== undefined && { folder: visibleLine(folder) }),
});

const visibleClient = (client: ReportedClient): ReportedClient => {
  const { version, folder, runtime, reason, withoutContract } = client;
  return {
    ...client,
    package: visibleLine(client.package),
    ...(version !== undefined && { version: visibleLine(version) }),
    ...(folder !== undefined && { folder: visibleLine(folder) }),
    declaredBy: client.declaredBy.map(visibleLine),
    runtime: Object.fromEntries(Object.entries(runtime).map((pair) => pair.map(visibleLine))),
    ...(reason !== undefined && { reason: visibleLine(reason) }),
    ...(withoutContract && { withoutContract: withoutContract.map(visibleLine) }),
    findings: client.findings.map(visibleFinding),
  };
};

const visibleCell = ({ reason, ...cell }: Cell): Cell => ({
  ...cell,
  version: visibleLine(cell.version),
  ...(reason !== undefined && { reason: visibleLine(reason) }),
});

const visibleCheck = (check: CheckCount): CheckCount => ({ ...check, name: visibleLine(check.name) });

const visibleOperation = ({
  sdk,
  checks,
  unseen,
  cells,
  cases: _,
  ...operation
}: ReportedOperation): ReportedOperation => ({
  ...operation,
  service: visibleLine(operation.service),
  operation: visibleLine(operation.operation),
  ...(sdk && { sdk: visibleCopy(sdk) }),
  ...(checks && { checks: checks.map(visibleCheck) }),
  ...(unseen && { unseen: unseen.map(visibleLine) }),
  ...(cells && { cells: cells.map(visibleCell) }),
  findings: operation.findings.map(visibleFinding),
});
