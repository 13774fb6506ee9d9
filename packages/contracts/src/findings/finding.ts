import { createHash } from 'node:crypto';
import type { OperationContract } from '@docpact/schemas/runtime';
import { changeRules } from './change-rules.ts';
import { formerIds, type RuleId, rules } from './rules.ts';
import { type Severity, severities } from './severity.ts';

/** What a check saw, before it is known of which operation. `path` starts with `Input`, `Output`, `Faults` or `Request`. */
export interface Problem {
  readonly rule: RuleId;
  readonly path: string;
  /** One value of the path that the problem is about, such as an enum value, where the path has several. */
  readonly subject?: string;
  readonly expected: string;
  readonly actual: string;
  /** The keyword of the contract that was broken, as a JSON pointer: it leads to the line of the page. */
  readonly pointer?: string;
}

/** One difference between a contract and a client, ready for a report. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly service: string;
  readonly operation: string;
  readonly path: string;
  /** What it is about where the path has several: a value, a keyword, a case. */
  readonly subject?: string;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** The page and the line that state what was expected; absent where no page does. */
  readonly source?: { readonly page: string; readonly line: number };
  /** Stable across runs and SDK versions: a hash of rule, operation, path and subject. */
  readonly fingerprint: string;
  /** The cases that showed it, by name; none where it comes from a comparison. */
  readonly cases: readonly string[];
  /** Of several versions: the first that has it, and the first after that which no longer has it. */
  readonly since?: string;
  readonly gone?: string;
  /** Why it does not count: it stands in the baseline, an ignore entry lets it pass, or its rule is off. */
  readonly suppressed?: Suppression;
}

/** Why a finding does not count. */
export interface Suppression {
  readonly by: 'baseline' | 'ignore' | 'off';
  readonly reason: string;
  /** The last day on which it does not count, as `2026-12-31`. */
  readonly until?: string;
}

/** Turns problems into findings: one a fingerprint, with all the cases that showed it. */
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

/** Sorts the worst first; those of one severity stay as they are. */
export const worstFirst = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

function toFinding(contract: OperationContract, problem: Problem): Finding {
  const { severity, message } = rules[problem.rule];
  const { service, name: operation } = contract;
  const line = problem.pointer === undefined ? undefined : lineOf(contract, problem.pointer);
  // One member of fifty items that is lost is lost once.
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
    fingerprint: fingerprintOf(problem.rule, service, operation, path, problem.subject),
    cases: [],
  };
}

/** What tells a finding from all others, in every run: a hash of what it is about, not of what was seen there. */
export const fingerprintOf = (rule: string, service: string, operation: string, path: string, subject = ''): string =>
  createHash('sha256').update([rule, service, operation, path, subject].join('\0')).digest('hex').slice(0, 16);

/** The fingerprints by which a finding may be known: its own, and those that it had while its rule had another id. */
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

/** The page line of a keyword, or of the nearest place around it that has one. */
function lineOf(contract: OperationContract, pointer: string): number | undefined {
  for (let at = pointer; at.length > 0; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = contract.lines[at];
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Whether a comparison of two sources found it; what a case has shown comes from a check, which shares a few rules. */
export const isChange = ({ rule, cases }: Finding): boolean => cases.length === 0 && Object.hasOwn(changeRules, rule);
