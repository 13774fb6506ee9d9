import { type Finding, fingerprintOf } from './finding.ts';
import { rules } from './rules.ts';
import type { Severity } from './severity.ts';

/** What is found of a client as a whole. */
export interface ClientFact {
  /** The contracts' name of its service. */
  readonly service: string;
  /** `Client` by default: what the client does. Another path for a part of it that belongs to no operation. */
  readonly path?: string;
  readonly subject?: string | undefined;
  readonly expected: string;
  readonly actual: string;
  /** Another severity than that of the rule. */
  readonly severity?: Severity;
}

/** The finding of a rule about a client as a whole: its operation is empty. */
export function clientFinding(rule: Finding['rule'], name: string, fact: ClientFact): Finding {
  const { severity, message } = rules[rule];
  const { service, path = 'Client', subject, expected, actual } = fact;
  return {
    rule,
    severity: fact.severity ?? severity,
    service,
    operation: '',
    path,
    ...(subject === undefined ? {} : { subject }),
    message: subject === undefined ? message : `${message}: ${subject}`,
    expected,
    actual,
    fingerprint: fingerprintOf(rule, service, name, path, subject),
    cases: [],
  };
}
