import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { factLines } from './facts-of.ts';
import type { Report } from './report.ts';
import { count, verdictOf } from './verdict.ts';

/** The most annotations of each kind that GitHub shows for one step: https://docs.github.com/en/actions/reference/limits */
const shown = 10;

const kinds = [
  { severity: 'error', command: 'error', noun: 'error' },
  { severity: 'warn', command: 'warning', noun: 'warning' },
  { severity: 'info', command: 'notice', noun: 'notice' },
] as const satisfies readonly { severity: Severity; command: string; noun: string }[];

/**
 * The report as workflow commands of GitHub Actions, the worst findings first. It has no more annotations than GitHub shows and counts those
 * left out. `fileOf` gives the path of a page in the repository, if the page is a file there. The annotation then points to its line.
 */
export function formatGithub(report: Report, fileOf: (page: string) => string | undefined): string {
  const findings = report.operations.flatMap((operation) => operation.findings);
  const active = findings.filter(({ suppressed }) => suppressed === undefined);
  const byKind = kinds.map((kind) => ({ ...kind, own: active.filter(({ severity }) => severity === kind.severity) }));
  const left = byKind.flatMap(({ own, noun }) => (own.length > shown ? [`${count(own.length - shown, noun)}`] : []));
  const lines = [
    ...byKind.flatMap(({ own, command }) => own.slice(0, shown).map((one) => annotation(command, one, fileOf))),
    ...(left.length > 0 ? [`Not shown above, because GitHub shows ${shown} of a kind: ${left.join(', ')}`] : []),
    `docpact ${report.command}: ${verdictOf(report)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function annotation(command: string, finding: Finding, fileOf: (page: string) => string | undefined): string {
  const { source, service, operation, path, message, rule } = finding;
  const file = source && fileOf(source.page);
  const properties = [
    ...(file === undefined ? [] : [`file=${escapeProperty(file)}`, `line=${source?.line}`]),
    `title=${escapeProperty(`${service}/${operation} ${path}`)}`,
  ];
  const text = [`${message} (${rule})`, ...factLines(finding)].join('\n');
  return `::${command} ${properties.join(',')}::${escapeData(text)}`;
}

/** Escapes as the runner unescapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
