import { createHash } from 'node:crypto';
import type { OperationContract } from '@docpact/schemas/runtime';
import { changeRules } from './change-rules.ts';
import { formerIds, type RuleId, rules } from './rules.ts';
import { type Severity, severities } from './severity.ts';

/** A problem that a check found, not yet assigned to an operation. `path` starts with `Input`, `Output`, `Faults` or `Request`. */
export interface Problem {
  readonly rule: RuleId;
  readonly path: string;
  /** The value that the problem is about where the path has several values, such as an enum value. */
  readonly subject?: string;
  readonly expected: string;
  readonly actual: string;
  /** The contract keyword that was broken, as a JSON pointer. It leads to the line of the page. */
  readonly pointer?: string;
}

/** One difference between a contract and a client, ready for a report. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly service: string;
  readonly operation: string;
  readonly path: string;
  /** The subject of the finding where the path has several: a value, a keyword or a case. */
  readonly subject?: string;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** The page and line that document the expected value. Absent where no page documents it. */
  readonly source?: { readonly page: string; readonly line: number };
  /** The address of the operation's page, for readers who do not have its file. Absent for a client as a whole, and if nobody knows it. */
  readonly docs?: string;
  /** Stable across runs and SDK versions: a hash of rule, operation, path and subject. */
  readonly fingerprint: string;
  /** The names of the cases that showed it. Empty for a finding of a comparison. */
  readonly cases: readonly string[];
  /** In a run over several versions: the first version with the finding, and the first later version without it. */
  readonly since?: string;
  readonly gone?: string;
  /** Why the finding does not count: the baseline has it, an ignore entry suppresses it, or its rule is off. */
  readonly suppressed?: Suppression;
}

/** Why a finding does not count: the baseline has it, an ignore entry suppresses it, its rule is off, or an earlier revision has it too. */
export interface Suppression {
  readonly by: 'baseline' | 'ignore' | 'off' | 'since';
  readonly reason: string;
  /** The last day of the suppression, as `2026-12-31`. */
  readonly until?: string;
}

/** Turns problems into findings: one for each fingerprint, with all the cases that showed it. */
export function toFindings(
  contract: OperationContract,
  shown: readonly { readonly name: string; readonly problems: readonly Problem[] }[],
): readonly Finding[] {
  const findings = new Map<string, Finding & { cases: string[] }>();
  for (const { name, problems } of shown)
    for (const problem of problems) {
      const finding = toFinding(contract, problem);
      const known = findings.get(finding.fingerprint);
      if (!known) findings.set(finding.fingerprint, { ...finding, cases: [name] });
      else if (!known.cases.includes(name)) known.cases.push(name);
    }
  return [...findings.values()].sort(worstFirst);
}

/** Sorts by severity, the worst first. Findings of one severity keep their order. */
export const worstFirst = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

function toFinding(contract: OperationContract, problem: Problem): Finding {
  const { severity, message } = rules[problem.rule];
  const { service, name: operation } = contract;
  const line = problem.pointer === undefined ? undefined : lineOf(contract, problem.pointer);
  // A member that is lost in each of fifty items is one finding.
  const path = problem.path.replace(/\[\d+\]/g, '[]');
  return {
    rule: problem.rule,
    severity,
    service,
    operation,
    path,
    ...(problem.subject === undefined ? {} : { subject: problem.subject }),
    message: problem.subject === undefined ? message : `${message}: ${problem.subject}`,
    expected: problem.expected,
    actual: problem.actual,
    ...(line === undefined ? {} : { source: { page: contract.page, line } }),
    docs: contract.document['x-operation'].docs,
    fingerprint: fingerprintOf(problem.rule, service, operation, path, problem.subject),
    cases: [],
  };
}

/** The findings of one operation with the address of its page, if it is known. */
export const withDocs = (findings: readonly Finding[], docs: string | undefined): readonly Finding[] =>
  docs === undefined ? findings : findings.map((finding) => ({ ...finding, docs }));

/** Identifies a finding in every run: a hash of its subject, not of the values that were seen. */
export const fingerprintOf = (rule: string, service: string, operation: string, path: string, subject = ''): string =>
  createHash('sha256').update([rule, service, operation, path, subject].join('\0')).digest('hex').slice(0, 16);

/** All fingerprints that can identify a finding: its current one, and those from before its rule was renamed. */
export const fingerprintsOf = ({
  rule,
  service,
  operation,
  path,
  subject,
  fingerprint,
}: Finding): readonly string[] => [
  fingerprint,
  ...formerIds(rule).map((former) => fingerprintOf(former, service, operation, path, subject)),
];

/** The page line of a keyword. Without one, the line of the nearest place around it that has one. */
function lineOf(contract: OperationContract, pointer: string): number | undefined {
  for (let at = pointer; at.length > 0; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = contract.lines[at];
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Whether a comparison of two sources produced the finding. Checks share a few of its rules, but their findings have cases. */
export const isChange = ({ rule, cases }: Finding): boolean => cases.length === 0 && Object.hasOwn(changeRules, rule);
