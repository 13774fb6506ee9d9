import type { Severity } from '../severity.ts';
import { clientLine, declaringFile } from './client-words.ts';
import { Copies, type TitledFinding } from './copies.ts';
import { factLines } from './facts-of.ts';
import type { Report } from './report.ts';
import { count, verdictOf } from './verdict.ts';
import { visibleReport } from './visible-report.ts';

/** The most annotations of each kind that GitHub shows for one step: https://docs.github.com/en/actions/reference/limits */
const shown = 10;

const kinds = [
  { severity: 'error', command: 'error', noun: 'error' },
  { severity: 'warn', command: 'warning', noun: 'warning' },
  { severity: 'info', command: 'notice', noun: 'notice' },
] as const satisfies readonly { severity: Severity; command: string; noun: string }[];

/**
 * The report as workflow commands of GitHub Actions, the worst findings first, then a line for each client. It has no more annotations than
 * GitHub shows and counts those left out. `fileOf` gives the path of a page or of a package.json in the repository, if it is a file there. The
 * annotation then points to it.
 */
export const formatGithub = (report: Report, fileOf: (page: string) => string | undefined): string =>
  write(visibleReport(report), fileOf);

function write(report: Report, fileOf: (page: string) => string | undefined): string {
  const copies = new Copies(report);
  const active = copies.findings().filter(({ suppressed }) => suppressed === undefined);
  const byKind = kinds.map((kind) => ({ ...kind, own: active.filter(({ severity }) => severity === kind.severity) }));
  const left = byKind.flatMap(({ own, noun }) => (own.length > shown ? [`${count(own.length - shown, noun)}`] : []));
  const lines = [
    ...byKind.flatMap(({ own, command }) => own.slice(0, shown).map((one) => annotation(command, one, fileOf))),
    ...(left.length > 0 ? [`Not shown above, because GitHub shows ${shown} of a kind: ${left.join(', ')}`] : []),
    ...(report.clients ?? []).map((client) => oneLine(clientLine(client, copies.operationsOf(client)))),
    `docpact ${report.command}: ${verdictOf(report)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function annotation(command: string, finding: TitledFinding, fileOf: (page: string) => string | undefined): string {
  const { title, path, message, rule } = finding;
  const place = placeOf(finding);
  const file = place && fileOf(place.file);
  const properties = [
    ...(file === undefined ? [] : [`file=${escapeProperty(file)}`, `line=${place?.line}`]),
    `title=${escapeProperty(`${title} ${path}`)}`,
  ];
  const text = [`${message} (${rule})`, ...factLines(finding)].join('\n');
  return `::${command} ${properties.join(',')}::${escapeData(text)}`;
}

/** The line of the page; for a client as a whole, the package.json that declares it. */
function placeOf({ source, operation, client }: TitledFinding) {
  if (source) return { file: source.page, line: source.line };
  const file = operation === '' && client && declaringFile(client);
  return file ? { file, line: 1 } : undefined;
}

/** Escapes as the runner unescapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A line that starts no command, whatever it says: the runner looks for one at the start of each line, and after `##[`. */
const oneLine = (text: string): string =>
  `  ${text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('::', ':\u200b:')
    .replaceAll('##[', '##\u200b[')}`;
