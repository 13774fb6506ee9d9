import { type Finding, fingerprintsOf } from '../../findings/finding.ts';
import { isComplete, type Report } from '../../findings/report/report.ts';
import { isNotice } from '../ignore/ignore-notice.ts';
import type { Baseline, KnownFinding } from './baseline.ts';
import { copiesOf, covers, type Holder, type KnownCopy } from './known-copies.ts';

/** The effect of a run on a baseline. */
export interface BaselineUpdate {
  /** Known findings that are no longer found. */
  readonly gone: readonly KnownFinding[];
  /** Known findings that are found in a client with several copies and do not say in which, so that they cover nothing. */
  readonly unnamed: readonly KnownFinding[];
  /** The baseline that matches the run. */
  readonly updated: Baseline;
}

/** A finding and where it was found. */
interface Found {
  readonly finding: Finding;
  readonly copy: KnownCopy | undefined;
}

/**
 * The baseline that matches a report: every finding on a client that counts, or would count without the baseline. Entries that the run did not
 * check stay, and so do the copies of an entry that it did not check. A full run checks everything, any other run only its own operations.
 */
export function updatedBaseline(
  report: Report,
  { file, findings: known }: Baseline,
  isCompleteRun: boolean,
): BaselineUpdate {
  const copyOf = copiesOf(report);
  const holders: readonly Holder[] = [...(report.clients ?? []), ...report.operations];
  const found = holders.flatMap((holder) =>
    holder.findings.map((finding): Found => ({ finding, copy: copyOf(holder) })),
  );
  const foundAs = new Map<string, Found[]>();
  for (const one of found)
    for (const fingerprint of fingerprintsOf(one.finding))
      foundAs.set(fingerprint, [...(foundAs.get(fingerprint) ?? []), one]);
  const isFound = (part: KnownFinding): boolean =>
    (foundAs.get(part.fingerprint) ?? []).some(({ finding, copy }) => !part.declaredBy || covers(part, finding, copy));
  const missing = known.flatMap(splitByCopy).filter((part) => !isFound(part));
  const gone = missing.filter((part) => isLookedAt(report, part, isCompleteRun));
  const kept = missing.filter((part) => !gone.includes(part));
  const keptInCopies = new Set(kept.flatMap(({ declaredBy, fingerprint }) => (declaredBy ? fingerprint : [])));
  const counted = found.filter(
    ({ finding: { rule, suppressed } }) => !isNotice(rule) && (suppressed?.by ?? 'baseline') === 'baseline',
  );
  return {
    gone: joinCopies(gone),
    unnamed: known.filter(
      ({ declaredBy, fingerprint }) =>
        !declaredBy && foundAs.get(fingerprint)?.some(({ copy }) => copy?.isOneOfSeveral),
    ),
    updated: { file, findings: joinCopies([...kept, ...counted.map((one) => toKnown(one, keptInCopies))]) },
  };
}

/** An entry of several copies, as one for each. */
const splitByCopy = (entry: KnownFinding): readonly KnownFinding[] =>
  entry.declaredBy?.map((copy) => ({ ...entry, declaredBy: [copy] })) ?? [entry];

/** One entry for each fingerprint, with all of its copies, sorted. */
function joinCopies(entries: readonly KnownFinding[]): readonly KnownFinding[] {
  const joined = new Map<string, KnownFinding>();
  for (const entry of entries) {
    const copies = [...(joined.get(entry.fingerprint)?.declaredBy ?? []), ...(entry.declaredBy ?? [])];
    const declaredBy = [...new Set(copies)].sort();
    joined.set(entry.fingerprint, { ...entry, ...(declaredBy.length > 0 && { declaredBy }) });
  }
  return [...joined.values()].sort(inOrder);
}

/** Whether the run could have shown the finding of an entry again: in its copy if it names one. */
function isLookedAt(report: Report, entry: KnownFinding, isCompleteRun: boolean): boolean {
  const { service, operation, declaredBy } = entry;
  const { clients = [], operations } = report;
  const copyOf = copiesOf(report);
  const isMeant = (holder: Holder): boolean =>
    !declaredBy || declaredBy.some((known) => copyOf(holder)?.identities.includes(known));
  // A client that could not be looked at shows none of its operations.
  if (clients.some((client) => client.state === 'failed' && isMeant(client))) return false;
  const own = operations.filter((one) => one.service === service && one.operation === operation && isMeant(one));
  return own.length > 0 ? own.every(isComplete) : isCompleteRun;
}

/** An entry names its copy where there are others, in the run or in what is kept. */
const toKnown = ({ finding, copy }: Found, keptInCopies: ReadonlySet<string>): KnownFinding => {
  const { fingerprint, rule, service, operation, path, message } = finding;
  const isNamed = copy && (copy.isOneOfSeveral || keptInCopies.has(fingerprint));
  return { fingerprint, rule, service, operation, path, message, ...(isNamed && { declaredBy: [copy.identity] }) };
};

function inOrder(a: KnownFinding, b: KnownFinding): number {
  for (const member of ['service', 'operation', 'rule', 'path', 'message', 'fingerprint'] as const)
    if (a[member] !== b[member]) return a[member] < b[member] ? -1 : 1;
  return 0;
}
