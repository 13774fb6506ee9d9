import type { Finding } from '../../findings/finding.ts';
import type { ReportedClient } from '../../findings/report/report.ts';
import type { ProjectResult } from './gate-project.ts';

/**
 * Marks the findings that an earlier revision has too: they do not count. A finding of a copy is an earlier one only if everybody who declares
 * the copy had it before: one package may have had another version.
 * @param ref the revision, for the reason
 */
export function markKnown(now: ProjectResult, before: ProjectResult, ref: string): ProjectResult {
  const known = new Set(factsOf(before).flatMap(({ client, finding }) => keysOf(client, finding)));
  const mark = (client: ReportedClient | undefined, finding: Finding): Finding => {
    const keys = client ? keysOf(client, finding) : [];
    const isKnown = keys.length > 0 && keys.every((key) => known.has(key));
    return isKnown ? { ...finding, suppressed: { by: 'since', reason: `it is in ${ref} too` } } : finding;
  };
  return {
    clients: now.clients.map((client) => ({
      ...client,
      findings: client.findings.map((finding) => mark(client, finding)),
    })),
    operations: now.operations.map((operation) => ({
      ...operation,
      findings: operation.findings.map((finding) => mark(clientOf(now, operation), finding)),
    })),
  };
}

interface Fact {
  readonly client: ReportedClient;
  readonly finding: Finding;
}

const factsOf = (result: ProjectResult): readonly Fact[] => [
  ...result.clients.flatMap((client) => client.findings.map((finding) => ({ client, finding }))),
  ...result.operations.flatMap((operation) => {
    const client = clientOf(result, operation);
    return client ? operation.findings.map((finding) => ({ client, finding })) : [];
  }),
];

const clientOf = (
  { clients }: ProjectResult,
  { sdk }: ProjectResult['operations'][number],
): ReportedClient | undefined =>
  clients.find(
    ({ package: name, version, folder }) => name === sdk.package && version === sdk.version && folder === sdk.folder,
  );

/** A finding for each package that declares the client. For a copy that nobody declares, for the client alone. */
const keysOf = ({ package: name, declaredBy }: ReportedClient, { fingerprint }: Finding): readonly string[] =>
  (declaredBy.length > 0 ? declaredBy : ['']).map((by) => JSON.stringify([name, by, fingerprint]));
