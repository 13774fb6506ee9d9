import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';
import { type Severity, severities } from '../severity.ts';
import { factsOf, indented } from './facts-of.ts';

/** A finding, and what it is about if that is more than its operation. */
type Shown = Finding & { readonly title?: string };

const titleOf = ({ title, service, operation }: Shown): string => title ?? `${service}/${operation}`;

/** Every finding in full for a terminal, the worst first. One text for each. */
export const findingSections = (findings: readonly Shown[], colors: Colors): readonly string[] =>
  severities.flatMap((severity) => section(findings, severity, colors));

const labels: Readonly<Record<Severity, { word: string; color: 'red' | 'yellow' | 'cyan' }>> = {
  error: { word: 'ERROR', color: 'red' },
  warn: { word: 'WARN', color: 'yellow' },
  info: { word: 'INFO', color: 'cyan' },
};

/** The severity as a word in its color. */
export function severityWord(severity: Severity, colors: Colors): string {
  const { word, color } = labels[severity];
  return colors[color](colors.bold(word));
}

/** Groups findings that differ only in their subject, such as the values of one enum. */
function section(findings: readonly Shown[], severity: Severity, colors: Colors): readonly string[] {
  const groups = new Map<string, Shown[]>();
  for (const finding of findings.filter((finding) => finding.severity === severity)) {
    const own = severity === 'info' ? [finding.rule, finding.path] : [finding.fingerprint];
    const key = [titleOf(finding), ...own].join();
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => formatGroup(group, colors));
}

function formatGroup(group: readonly Shown[], colors: Colors): string {
  const [first] = group;
  if (!first) return '';
  const title = `${severityWord(first.severity, colors)} ${colors.bold(titleOf(first))} ${first.path} ${colors.dim(first.rule)}`;
  const subjects = group.map(({ message }) => message.split(': ').at(-1)).join(', ');
  const all = `${group.length} × ${first.message.replace(/: "[^"]*"$/, '')}: ${subjects}`;
  return [title, `  ${group.length > 1 ? all : first.message}`, ...details(first, colors)].join('\n');
}

/** Of an addition only where to read about it. */
function details(finding: Finding, colors: Colors): readonly string[] {
  const facts = factsOf(finding).filter(({ name }) => finding.severity !== 'info' || name === 'docs');
  return facts.map(({ name, value }) => `  ${colors.dim(name)}${' '.repeat(9 - name.length)}${indented(value, 11)}`);
}

/** Lists the suppressed findings, one line each. */
export function suppressedSection(findings: readonly Shown[], colors: Colors): readonly string[] {
  const lines = findings.flatMap((finding) => {
    const { suppressed, path, rule, subject } = finding;
    if (!suppressed) return [];
    const about = `${path} ${rule}${subject === undefined ? '' : `: ${subject}`}`;
    return [colors.dim(`suppressed ${titleOf(finding)} ${about} (${suppressed.by}: ${suppressed.reason})`)];
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}
