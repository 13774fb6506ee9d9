import { worstFirst } from '../finding.ts';
import { copyKey } from './copies.ts';
import type { ReportedClient } from './report.ts';

/** Later ones win: a copy that one run checked is checked, whatever the others left out. */
const states: readonly ReportedClient['state'][] = ['left out', 'unchecked', 'checked', 'failed'];

/** The clients of several reports, in their order, each copy once: with all who declare it, and all that was found. */
export function mergeClients(clients: readonly ReportedClient[]): readonly ReportedClient[] {
  const merged = new Map<string, ReportedClient>();
  for (const client of clients) {
    const known = merged.get(copyKey(client));
    merged.set(copyKey(client), known ? join(known, client) : client);
  }
  return [...merged.values()];
}

function join(a: ReportedClient, b: ReportedClient): ReportedClient {
  const { reason: _reason, withoutContract: _without, ...rest } = a;
  const state = states[Math.max(states.indexOf(a.state), states.indexOf(b.state))] ?? a.state;
  const reason = state === 'left out' ? (a.reason ?? b.reason) : undefined;
  const without = withoutBoth(a, b);
  const known = new Set(a.findings.map(({ fingerprint }) => fingerprint));
  const added = b.findings.filter(({ fingerprint }) => !known.has(fingerprint));
  return {
    ...rest,
    declaredBy: union(a.declaredBy, b.declaredBy),
    state,
    ...(reason !== undefined && { reason }),
    ...(without && { withoutContract: without }),
    findings: [...a.findings, ...added].sort(worstFirst),
  };
}

/** An operation that one of the runs had a contract for is not without one. */
function withoutBoth({ withoutContract: a }: ReportedClient, { withoutContract: b }: ReportedClient) {
  if (!a || !b) return a ?? b;
  return a.filter((name) => b.includes(name));
}

/** Both lists in one, the first in its order. */
const union = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...a,
  ...b.filter((one) => !a.includes(one)),
];
