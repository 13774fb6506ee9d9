import type { OperationContract } from '@docpact/schemas/runtime';
import type { Finding } from '../../finding.ts';
import { Copies } from '../copies.ts';
import type { Report, ReportedClient, ReportedOperation } from '../report.ts';
import { hasMessages, worthReading } from '../worth-reading.ts';
import { Anchors } from './anchors.ts';

/** The data from which every part of the page is written. */
export interface PageContext {
  /** The report, with those of its cases whole that are worth reading. */
  readonly report: Report;
  readonly copies: Copies;
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
  clients: 'clients',
  findings: 'findings',
  operations: 'operations',
  messages: 'messages',
  overviewTitle: 'overview-title',
  clientsTitle: 'clients-title',
  findingsTitle: 'findings-title',
  operationsTitle: 'operations-title',
  messagesTitle: 'messages-title',
  filter: 'filter',
  shown: 'shown',
  theme: 'theme',
} as const;

/** The context of a report. Everything in it that can be linked to has an id. */
export function contextOf(given: Report, contracts: readonly OperationContract[]): PageContext {
  const byKey = new Map(contracts.map((contract) => [contract.key, contract]));
  const clients = given.clients?.map((client) => ({ ...client, findings: client.findings.map(copyOf) }));
  const report = { ...given, ...(clients && { clients }), operations: given.operations.map(readable) };
  const copies = new Copies(report);
  const anchors = new Anchors();
  for (const id of Object.values(fixedIds)) anchors.take(id);
  const repeated = new Set(copies.findings().flatMap(({ repeatedIn, fingerprint }) => (repeatedIn ? fingerprint : [])));
  for (const client of report.clients ?? []) claimClient(anchors, client, repeated);
  for (const operation of report.operations) claim(anchors, operation, copies, repeated);
  return {
    report,
    copies,
    contractOf: ({ service, operation }) => byKey.get(`${service}/${operation}`),
    anchors,
    memberOf: new Map(),
  };
}

/** An operation with the cases that are worth reading. Each part of it is an object of its own, since each has a place of its own. */
function readable(operation: ReportedOperation): ReportedOperation {
  const { findings, checks } = operation;
  const cases = worthReading(operation);
  return {
    ...operation,
    findings: findings.map(copyOf),
    ...(checks && { checks: checks.map(copyOf) }),
    ...(cases && { cases: cases.map(copyOf) }),
  };
}

const copyOf = <Part extends object>(part: Part): Part => ({ ...part });

/** The copy of a client in an id. It is short: the id of every member starts with it. */
const inCopy = (version: string | undefined): string => (version === undefined ? '' : `@${version}`);

function claimClient(anchors: Anchors, client: ReportedClient, repeated: ReadonlySet<string>): void {
  const { package: name, version, findings } = client;
  anchors.claim(client, `client:${name}${inCopy(version)}`);
  for (const finding of findings) claimFinding(anchors, finding, version, repeated);
}

/** A link to a finding names the version where several copies have it. */
function claimFinding(
  anchors: Anchors,
  finding: Finding,
  version: string | undefined,
  repeated: ReadonlySet<string>,
): void {
  const { fingerprint } = finding;
  anchors.claim(finding, repeated.has(fingerprint) ? `${fingerprint}${inCopy(version)}` : fingerprint);
}

function claim(anchors: Anchors, operation: ReportedOperation, copies: Copies, repeated: ReadonlySet<string>): void {
  const { service, operation: name, sdk, findings, checks = [], cases = [] } = operation;
  anchors.claim(operation, `${service}/${name}${sdk && copies.isOneOfSeveral(sdk) ? inCopy(sdk.version) : ''}`);
  const key = anchors.idOf(operation);
  for (const finding of findings) claimFinding(anchors, finding, sdk?.version, repeated);
  for (const check of checks) anchors.claim(check, `${key}:${check.name}`);
  for (const check of new Set(cases.map(({ check }) => check)))
    for (const [i, one] of cases.filter((one) => one.check === check).entries())
      if (hasMessages(one)) anchors.claim(one, `${key}:${check}.${i + 1}`);
}
