import { type Finding, fingerprintsOf } from './finding.ts';
import { type FormerRuleId, means, type RuleId } from './rules.ts';

/** Suppresses findings. A finding must match every given one of rule, fingerprint, service, operation, path and subject. */
export interface Ignore {
  /** The rule of the finding, by its current or a former id. */
  readonly rule: RuleId | FormerRuleId;
  /** 16 hexadecimal digits, as in `--format json`. */
  readonly fingerprint?: string;
  readonly service?: string;
  readonly operation?: string;
  /** Exactly as in the report. */
  readonly path?: string;
  /** What the finding is about where its path has several: the text behind the colon of its message. */
  readonly subject?: string;
  /** Why the finding is suppressed. */
  readonly reason: string;
  /** The last day (UTC) of the suppression, such as `2026-12-31`. */
  readonly until?: string;
}

const identifying = ['service', 'operation', 'path', 'subject'] as const;

/** Whether an entry is about a finding, on whatever day. */
export const isAbout = (entry: Ignore, finding: Finding): boolean =>
  means(entry.rule, finding.rule) &&
  (entry.fingerprint === undefined || fingerprintsOf(finding).includes(entry.fingerprint)) &&
  identifying.every((member) => entry[member] === undefined || entry[member] === finding[member]);

/** Whether the last day of an entry is over. `today` is a day in UTC, such as `2026-12-31`. */
export const hasExpired = ({ until }: Ignore, today: string): boolean => until !== undefined && until < today;
