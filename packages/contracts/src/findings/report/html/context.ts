import type { OperationContract } from '@docpact/schemas/runtime';
import type { Finding } from '../../finding.ts';
import type { Report, ReportedOperation } from '../report.ts';
import { Anchors } from './anchors.ts';

/** The data from which every part of the page is written. */
export interface PageContext {
  readonly report: Report;
  /** The contract of an operation, if it is available. */
  contractOf(operation: ReportedOperation): OperationContract | undefined;
  readonly anchors: Anchors;
  /** The id of the member where a finding is shown. Filled when the members are written. */
  readonly memberOf: Map<Finding, string>;
}

/** The ids that are in the page of every report. */
export const fixedIds = {
  main: 'main',
  overview: 'overview',
  findings: 'findings',
  operations: 'operations',
  messages: 'messages',
  overviewTitle: 'overview-title',
  findingsTitle: 'findings-title',
  operationsTitle: 'operations-title',
  messagesTitle: 'messages-title',
  filter: 'filter',
  shown: 'shown',
  theme: 'theme',
} as const;

/** The context of a report. Everything in it that can be linked to has an id. */
export function contextOf(report: Report, contracts: readonly OperationContract[]): PageContext {
  const byKey = new Map(contracts.map((contract) => [contract.key, contract]));
  const anchors = new Anchors();
  for (const id of Object.values(fixedIds)) anchors.take(id);
  for (const operation of report.operations) claim(anchors, operation);
  return {
    report,
    contractOf: ({ service, operation }) => byKey.get(`${service}/${operation}`),
    anchors,
    memberOf: new Map(),
  };
}

function claim(anchors: Anchors, operation: ReportedOperation): void {
  const { service, operation: name, findings, checks = [], cases = [] } = operation;
  anchors.claim(operation, `${service}/${name}`);
  const key = anchors.idOf(operation);
  for (const finding of findings) anchors.claim(finding, finding.fingerprint);
  for (const check of checks) anchors.claim(check, `${key}:${check.name}`);
  for (const check of new Set(cases.map(({ check }) => check)))
    for (const [i, one] of cases.filter((one) => one.check === check).entries())
      anchors.claim(one, `${key}:${check}.${i + 1}`);
}
