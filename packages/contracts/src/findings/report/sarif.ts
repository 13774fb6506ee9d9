import type { ReportingDescriptor, Result, Run } from 'sarif';
import { ownVersion } from '../../base/own-version.ts';
import type { Finding } from '../finding.ts';
import { type RuleId, rules } from '../rules.ts';
import type { Severity } from '../severity.ts';
import { factsOf } from './facts-of.ts';
import type { Report } from './report.ts';

/**
 * The report as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * Every result has what GitHub's code scanning requires, including a file. Where no page documents the expected value, the file is the
 * contract.
 */
export function formatSarif(report: Report): string {
  const findings = report.operations.flatMap((operation) => operation.findings);
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  const { summary, seed } = report;
  const run: Run = {
    tool: { driver: { name: 'docpact', version: ownVersion, semanticVersion: ownVersion, rules: used.map(toRule) } },
    automationDetails: { id: `docpact ${report.command}/` },
    invocations: [{ executionSuccessful: true }],
    originalUriBaseIds: {
      PAGES: { description: { text: 'The folder of the pages of the API reference, one folder a service' } },
      CONTRACTS: { description: { text: 'The folder services of the package @docpact/schemas' } },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => toResult(finding, used)),
    properties: { summary, ...(seed !== undefined && { seed }) },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels = { error: 'error', warn: 'warning', info: 'note' } as const;

const meanings: Readonly<Record<Severity, string>> = {
  error: 'It can break a caller.',
  warn: 'It could not be decided.',
  info: 'It is an addition of the SDK.',
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

function toResult(finding: Finding, used: readonly RuleId[]): Result {
  const { rule, severity, service, operation, path, message, expected, actual, cases, suppressed, fingerprint } =
    finding;
  const facts = factsOf(finding).map(({ name, value }) => `${name}: ${value}`);
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level: levels[severity],
    message: { text: [`${service}/${operation} ${path}: ${message}`, ...facts].join('\n') },
    locations: [
      {
        physicalLocation: placeOf(finding),
        logicalLocations: [{ name: path, fullyQualifiedName: `${service}/${operation}/${path}`, kind: 'member' }],
      },
    ],
    // GitHub's code scanning recognizes a known result only by the second one.
    partialFingerprints: { 'docpact/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(suppressed && { suppressions: [{ kind: 'external', justification: justify(suppressed) }] }),
    properties: { expected, actual, cases: [...cases] },
  };
}

const justify = ({ by, reason, until }: NonNullable<Finding['suppressed']>): string =>
  `${by}: ${reason}${until === undefined ? '' : ` (until ${until})`}`;

function placeOf({ source, service, operation }: Finding) {
  if (!source) return { artifactLocation: { uri: uriOf(`${service}/${operation}.json`), uriBaseId: 'CONTRACTS' } };
  const { page, line } = source;
  return { artifactLocation: { uri: uriOf(page), uriBaseId: 'PAGES' }, region: { startLine: line } };
}

/** A path as a relative reference. Every step is encoded, so a colon cannot start a scheme. */
const uriOf = (path: string): string =>
  // A lone surrogate has no encoding. The conversion to bytes replaces it with U+FFFD.
  Buffer.from(path).toString().split('/').map(encodeURIComponent).join('/');
