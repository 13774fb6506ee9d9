import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { ownVersion } from '../../base/own-version.ts';
import { visible, visibleJson } from '../../base/visible.ts';
import type { Finding } from '../finding.ts';
import { type RuleId, rules } from '../rules.ts';
import type { Severity } from '../severity.ts';
import { clientState, declaringFile } from './client-words.ts';
import { Copies, type TitledFinding } from './copies.ts';
import { factsOf, indented } from './facts-of.ts';
import { pageLink } from './page-link.ts';
import type { Report, ReportedClient } from './report.ts';
import { outcomeOf } from './verdict.ts';

/**
 * The report as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * Every result has what GitHub's code scanning requires, including a file and a region. Where no page documents the expected value, the file is
 * the contract. For a client as a whole it is the package.json that declares it.
 */
export function formatSarif(report: Report): string {
  const copies = new Copies(report);
  const findings = copies.findings();
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  const { summary, seed, clients, root = '' } = report;
  const run: Run = {
    tool: { driver: { name: 'docpact', version: ownVersion, semanticVersion: ownVersion, rules: used.map(toRule) } },
    automationDetails: { id: `docpact ${report.command}/` },
    invocations: [{ executionSuccessful: outcomeOf(report) !== 'incomplete' }],
    originalUriBaseIds: {
      PAGES: { description: { text: 'The folder of the pages of the API reference, one folder a service' } },
      CONTRACTS: { description: { text: 'The folder services of the package @docpact/schemas' } },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => toResult(finding, used, root)),
    properties: {
      summary,
      ...(seed !== undefined && { seed }),
      ...(clients && { clients: clients.map((client) => toProperties(client, copies)) }),
    },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

const levels = { error: 'error', warn: 'warning', info: 'note' } as const;

const meanings: Readonly<Record<Severity, string>> = {
  error: 'It can break a caller.',
  warn: 'Somebody should look at it.',
  info: 'It breaks no caller.',
};

function toRule(id: RuleId): ReportingDescriptor {
  const { severity, message } = rules[id];
  const text = `${message}. ${meanings[severity]}`;
  return {
    id,
    shortDescription: { text: message },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** A client without its findings, which are results, and with what became of it in words. */
function toProperties({ findings, withoutContract, ...client }: ReportedClient, copies: Copies) {
  const outcome = clientState(
    { ...client, findings, ...(withoutContract && { withoutContract }) },
    copies.operationsOf(client),
  );
  return { ...client, outcome, ...(withoutContract && { withoutContract: withoutContract.length }) };
}

function toResult(finding: TitledFinding, used: readonly RuleId[], root: string): Result {
  const {
    rule,
    severity,
    service,
    operation,
    path,
    message,
    expected,
    actual,
    docs,
    cases,
    suppressed,
    title,
    client,
  } = finding;
  const facts = factsOf(finding).map(
    ({ name, value }) => `${name}: ${name === 'docs' ? linked(finding) : indented(value, 2)}`,
  );
  const fingerprint = fingerprintOf(finding);
  const named = client && { package: client.package, version: client.version, folder: client.folder };
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level: levels[severity],
    message: { text: visible([`${title} ${path}: ${message}`, ...facts].join('\n')) },
    locations: [
      {
        physicalLocation: placeOf(finding, root),
        logicalLocations: [
          {
            name: path,
            fullyQualifiedName: [service, operation, path].filter((part) => part !== '').join('/'),
            kind: 'member',
          },
        ],
      },
    ],
    // GitHub's code scanning recognizes a known result only by the second one.
    partialFingerprints: { 'docpact/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(suppressed && { suppressions: [{ kind: 'external', justification: justify(suppressed) }] }),
    properties: {
      expected,
      actual,
      ...(docs !== undefined && { docs }),
      cases: [...cases],
      ...(client && { client: named, declaredBy: client.declaredBy }),
    },
  };
}

/**
 * An embedded link (3.11.6), which GitHub shows. The page cannot be a related location: GitHub refuses a log in which one has another scheme than
 * its files have, https://github.com/github/codeql-action/issues/754
 */
function linked({ docs = '', service, operation }: Finding): string {
  const link = pageLink(docs);
  return link === undefined ? docs : `[${`${service}/${operation}`.replace(/[[\]\\]/g, '\\$&')}](${link})`;
}

/** Results with one fingerprint are one result, so the same fact in several copies gets one for each. */
const fingerprintOf = ({ fingerprint, repeatedIn }: TitledFinding): string =>
  repeatedIn === undefined
    ? fingerprint
    : createHash('sha256').update([fingerprint, repeatedIn].join('\0')).digest('hex').slice(0, 16);

const justify = ({ by, reason, until }: NonNullable<Finding['suppressed']>): string =>
  `${by}: ${reason}${until === undefined ? '' : ` (until ${until})`}`;

/** `root`: the working folder of the run, relative to the root of the repository. */
function placeOf({ source, service, operation, client }: TitledFinding, root: string): PhysicalLocation {
  // GitHub refuses a log in which one has no name.
  if (source && source.page !== '')
    return {
      artifactLocation: { uri: uriOf(source.page), uriBaseId: 'PAGES' },
      region: { startLine: source.line },
    };
  const region = { startLine: 1 };
  if (operation !== '')
    return { artifactLocation: { uri: uriOf(`${service}/${operation}.json`), uriBaseId: 'CONTRACTS' }, region };
  const file = (client && declaringFile(client)) ?? 'package.json';
  return { artifactLocation: { uri: uriOf(posix.join(root, file)) }, region };
}

/** A path as a relative reference. Every step is encoded, so a colon cannot start a scheme. */
const uriOf = (path: string): string =>
  // A lone surrogate has no encoding. The conversion to bytes replaces it with U+FFFD.
  Buffer.from(path).toString().split('/').map(encodeURIComponent).join('/');
