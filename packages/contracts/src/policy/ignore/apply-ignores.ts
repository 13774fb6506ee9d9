import { type ChangeRuleId, changeRules } from '../../findings/change-rules.ts';
import type { Finding } from '../../findings/finding.ts';
import { hasExpired, isAbout } from '../../findings/ignore.ts';
import { copyKey } from '../../findings/report/copies.ts';
import { changeFindings } from '../../findings/report/count-cells.ts';
import { isComplete, type Report, type ReportedClient, type ReportedOperation } from '../../findings/report/report.ts';
import { means } from '../../findings/rules.ts';
import type { LocatedIgnore } from '../config/read-config.ts';
import { ignoreNotice } from './ignore-notice.ts';

/** Decides whether an entry applies: the day of the run, as `2026-12-31`, and whether the run covered every operation. */
export interface IgnoreOptions {
  readonly today: string;
  readonly isComplete: boolean;
}

/** What holds findings: an operation in one copy of its client, or a client as a whole. */
type Holder = ReportedOperation | ReportedClient;

/** Suppresses the findings that the entries name. Adds a finding for each entry that has expired or suppresses nothing. */
export function applyIgnores<Any extends Report>(
  report: Any,
  entries: readonly LocatedIgnore[],
  { today, isComplete }: IgnoreOptions,
): Any {
  const expired = entries.filter((entry) => hasExpired(entry, today));
  const live = entries.filter((entry) => !expired.includes(entry));
  const holders: readonly Holder[] = [...report.operations, ...(report.clients ?? [])];
  const unused = entries.filter(
    (entry) => isJudged(report, entry, isComplete) && !holders.some((holder) => hasMatch(holder, entry)),
  );
  const services = servicesOf(report);
  return changeFindings(report, (holder) => {
    const noticeOf = (rule: 'ignore-expired' | 'ignore-unused', entry: LocatedIgnore): Finding =>
      ignoreNotice(rule, entry, {
        service: services(holder),
        operation: 'operation' in holder ? holder.operation : '',
      });
    return [
      ...holder.findings.map((finding) => letPass(finding, live)),
      ...expired.filter((entry) => hasMatch(holder, entry)).map((entry) => noticeOf('ignore-expired', entry)),
      ...unused
        .filter((entry) => namedHolders(report, entry)[0] === holder)
        .map((entry) => noticeOf('ignore-unused', entry)),
    ];
  });
}

function letPass(finding: Finding, live: readonly LocatedIgnore[]): Finding {
  const entry = finding.suppressed ? undefined : live.find((one) => isAbout(one, finding));
  if (!entry) return finding;
  const { reason, until } = entry;
  return { ...finding, suppressed: { by: 'ignore', reason, ...(until === undefined ? {} : { until }) } };
}

const hasMatch = ({ findings }: Holder, entry: LocatedIgnore): boolean =>
  findings.some((finding) => isAbout(entry, finding));

const changeRuleIds = Object.keys(changeRules).filter((rule): rule is ChangeRuleId => Object.hasOwn(changeRules, rule));

/** A run reports an entry that suppresses nothing only if it could have found what the entry names. */
function isJudged(report: Report, entry: LocatedIgnore, isCompleteRun: boolean): boolean {
  const named = namedHolders(report, entry);
  const isCovered = isCompleteRun || (entry.service !== undefined && entry.operation !== undefined);
  const isCompared = report.command !== 'diff' || changeRuleIds.some((rule) => means(entry.rule, rule));
  return isCompared && isCovered && named.length > 0 && named.every(isWhole);
}

const isWhole = (holder: Holder): boolean => ('operation' in holder ? isComplete(holder) : holder.state !== 'failed');

/** What an entry may be about: the operations, then the clients if it names no operation. */
function namedHolders(report: Report, entry: LocatedIgnore): readonly Holder[] {
  const { operations, clients = [] } = report;
  const services = servicesOf(report);
  const isOfService = (holder: Holder): boolean => entry.service === undefined || entry.service === services(holder);
  const named = operations.filter(({ operation }) => entry.operation === undefined || entry.operation === operation);
  return [...named, ...(entry.operation === undefined ? clients : [])].filter(isOfService);
}

/** The service of an operation; of a client, that of its operations or findings, or what its package is called after. */
function servicesOf({ operations }: Report): (holder: Holder) => string {
  const byCopy = new Map(operations.flatMap(({ sdk, service }) => (sdk ? [[copyKey(sdk), service] as const] : [])));
  return (holder) =>
    'operation' in holder
      ? holder.service
      : (byCopy.get(copyKey(holder)) ?? holder.findings[0]?.service ?? holder.package.replace(/^.*client-/, ''));
}
