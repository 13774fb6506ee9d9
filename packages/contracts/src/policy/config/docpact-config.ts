import type { Format } from '../../findings/report/reporters.ts';
import type { FormerRuleId, RuleId } from '../../findings/rules.ts';
import type { Severity } from '../../findings/severity.ts';

/** One form of the report and where it goes. */
export interface ReportTarget {
  readonly format: Format;
  /** The file that it is written to; standard output where there is none. */
  readonly output?: string;
}

/** Lets findings pass: those that have every given one of rule, fingerprint, service, operation and path. */
export interface Ignore {
  /** The rule of the finding, by its id or by one that it had before. */
  readonly rule: RuleId | FormerRuleId;
  /** 16 hexadecimal digits, as `--format json` shows them. */
  readonly fingerprint?: string;
  readonly service?: string;
  readonly operation?: string;
  /** Exactly as the report shows it. */
  readonly path?: string;
  /** Why it may pass. */
  readonly reason: string;
  /** The last day (UTC) on which it may pass, such as `2026-12-31`. */
  readonly until?: string;
}

/** What a `docpact.config` file may hold; `config.schema.json` says the same. Paths of files are relative to its folder. */
export interface DocpactConfig {
  readonly $schema?: string;
  /** Only these services. All by default. */
  readonly services?: readonly string[];
  /** Only these operations. All of the services by default. */
  readonly operations?: readonly string[];
  /** The folder of contracts of your own, beside those that come with docpact. */
  readonly contracts?: string;
  /** The folder whose installed clients are checked. */
  readonly sdk?: string;
  /** The command exits with 1 on findings of this severity or worse: `error` by default. */
  readonly failOn?: Severity;
  /** Another severity for a rule. Findings of a rule that is `off` stay in the report and do not count. */
  readonly severities?: { readonly [Rule in RuleId | FormerRuleId]?: Severity | 'off' };
  /** The forms in which the report is written: `pretty` to standard output by default. */
  readonly reporters?: readonly ReportTarget[];
  /** The file of known findings, which do not count. */
  readonly baseline?: string;
  /** Findings that do not count, each for a reason. */
  readonly ignore?: readonly Ignore[];
  /** What the team uses of an operation, by `service/Operation`: an error at another path becomes a warning. */
  readonly uses?: { readonly [operation: string]: readonly string[] };
  /** Recordings of calls, as file names or globs: every member that stands in one is used. */
  readonly usesFrom?: readonly string[];
  /** The seed of the random cases. */
  readonly seed?: number;
}

/** Gives a configuration its type, for editors and the compiler. It changes nothing. */
export const defineConfig = (config: DocpactConfig): DocpactConfig => config;
