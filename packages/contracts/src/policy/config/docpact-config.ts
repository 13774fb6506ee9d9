import type { Ignore } from '../../findings/ignore.ts';
import type { Format } from '../../findings/report/reporters.ts';
import type { FormerRuleId, RuleId } from '../../findings/rules.ts';
import type { Severity } from '../../findings/severity.ts';

/** One format of the report and its destination. */
export interface ReportTarget {
  readonly format: Format;
  /** The output file. Without one, standard output. */
  readonly output?: string;
}

/** A declared client that is not checked. */
export interface LeaveOut {
  /** The client's package, or the alias that it is declared as. */
  readonly client: string;
  /** The folder of the package.json that declares it. Without one, all of them. */
  readonly in?: string;
  /** Why it is not checked. */
  readonly reason: string;
}

/** The content of a `docpact.config` file. `config.schema.json` describes the same. File paths are relative to its folder. */
export interface DocpactConfig {
  readonly $schema?: string;
  /** The services to check. All by default. */
  readonly services?: readonly string[];
  /** The operations to check. All of the services by default. */
  readonly operations?: readonly string[];
  /** The folder of your own contracts, in addition to those that come with docpact. */
  readonly contracts?: string;
  /** The folders whose clients are checked: packages, workspaces or clients. By default the project around the working folder. */
  readonly sdk?: string | readonly string[];
  /** The declared clients that are not checked, each with a reason. */
  readonly leaveOut?: readonly LeaveOut[];
  /** How severe it is that something is not checked for want of a contract or of the installed client: `warn` by default. May differ by client, with `*` for the others. */
  readonly unchecked?: Severity | { readonly [client: string]: Severity };
  /** The command exits with 1 on findings of at least this severity: `error` by default. */
  readonly failOn?: Severity;
  /** Changes the severity of rules. Findings of a rule that is `off` stay in the report and do not count. */
  readonly severities?: { readonly [Rule in RuleId | FormerRuleId]?: Severity | 'off' };
  /** The formats of the report: `pretty` to standard output by default. */
  readonly reporters?: readonly ReportTarget[];
  /** The file of known findings, which do not count. */
  readonly baseline?: string;
  /** The findings to suppress, each with a reason. */
  readonly ignore?: readonly Ignore[];
  /** The paths of an operation that the team uses, by `service/Operation`. An error at another path becomes a warning. */
  readonly uses?: { readonly [operation: string]: readonly string[] };
  /** Recordings of calls, as file names or globs. Every member in a recording counts as used. */
  readonly usesFrom?: readonly string[];
  /** The seed of the random cases. */
  readonly seed?: number;
}

/** Gives a configuration its type, for editors and the compiler. Returns it unchanged. */
export const defineConfig = (config: DocpactConfig): DocpactConfig => config;
