import type { Finding } from '../finding.ts';
import type { Report } from './report.ts';

/** The findings that a version introduces. Findings that differ only in their subject form a group. */
export interface MatrixEvents {
  readonly version: string;
  readonly begun: readonly (readonly Finding[])[];
  readonly gone: readonly (readonly Finding[])[];
}

/** The findings that each version introduces, by operation. Skips versions without any, and suppressed findings. */
export function eventsOf({ versions = [], operations }: Report): readonly MatrixEvents[] {
  const findings = operations.flatMap((operation) => operation.findings).filter(({ suppressed }) => !suppressed);
  return versions
    .map((version) => ({
      version,
      begun: grouped(findings.filter(({ since }) => since === version)),
      gone: grouped(findings.filter(({ gone }) => gone === version)),
    }))
    .filter(({ begun, gone }) => begun.length + gone.length > 0);
}

function grouped(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, service, operation, path, severity, fingerprint, message } = finding;
    // A check and a comparison say the same of one rule in other words.
    const [said] = message.split(': ');
    const key = severity === 'info' ? [rule, service, operation, path, said].join() : fingerprint;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** The message of a group. For several findings it is their common text, with their contexts if there are few. */
export function groupMessage(group: readonly Finding[]): string {
  const [first] = group;
  if (!first || group.length === 1) return first?.message ?? '';
  const [said] = first.message.split(': ');
  const contexts = group.map(({ message }) => message.slice(`${said}: `.length));
  const few = contexts.slice(0, 6).join(', ');
  return `${group.length} × ${said}: ${few}${contexts.length > 6 ? ', …' : ''}`;
}
