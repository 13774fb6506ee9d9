import { type Finding, fingerprintsOf } from '../../findings/finding.ts';
import { Copies, identitiesOf, identityOf } from '../../findings/report/copies.ts';
import type { Report, ReportedClient, ReportedOperation } from '../../findings/report/report.ts';

/** What holds findings: an operation in one copy of its client, or a client as a whole. */
export type Holder = ReportedOperation | ReportedClient;

/** What an entry of a baseline says of the findings that it covers. */
interface CopyEntry {
  readonly fingerprint: string;
  readonly declaredBy?: readonly string[];
}

/** The copy of a client in which a finding is. */
export interface KnownCopy {
  /** Whether the run has other copies of the client, so that a finding of one says nothing of them. */
  readonly isOneOfSeveral: boolean;
  /** What a baseline calls the copy. */
  readonly identity: string;
  /** Everything by which the copy is recognized again: each package.json that declares it. */
  readonly identities: readonly string[];
}

/** The copies of a report, by what holds their findings. Undefined where there is no client. */
export function copiesOf(report: Report): (holder: Holder) => KnownCopy | undefined {
  const copies = new Copies(report);
  return (holder) => {
    const copy = 'operation' in holder ? (copies.clientOf(holder) ?? holder.sdk) : holder;
    if (!copy) return undefined;
    const isOneOfSeveral = 'operation' in holder ? copies.isOneOfSeveral(copy) : clientsLike(holder, report).length > 1;
    return { isOneOfSeveral, identity: identityOf(copy), identities: identitiesOf(copy) };
  };
}

/** The clients of one package, installed or not: each may be without what the others have. */
const clientsLike = ({ package: name }: ReportedClient, { clients = [] }: Report): readonly ReportedClient[] =>
  clients.filter((client) => client.package === name);

/**
 * Whether an entry of a baseline covers a finding. An entry that names copies covers these alone, whatever the run has. One that names none was
 * written when there was one copy, so it covers nothing where there are several: it does not say which of them is known.
 */
export function covers(entry: CopyEntry, finding: Finding, copy: KnownCopy | undefined): boolean {
  if (!fingerprintsOf(finding).includes(entry.fingerprint)) return false;
  if (!entry.declaredBy) return !copy?.isOneOfSeveral;
  return copy !== undefined && entry.declaredBy.some((known) => copy.identities.includes(known));
}
