// Generated from config.schema.json. Do not edit: run vitest -u.

export type Severity = ("error" | "warn" | "info")

/**
 * docpact.config.ts, .js, .mjs or .json. Flags of the command win over it; every path in it is relative to its folder.
 */
export interface ConfigurationOfDocpact {
/**
 * The JSON Schema that editors hold the file to.
 */
$schema?: string
/**
 * Only these services, such as neptune. All by default.
 * 
 * @minItems 1
 */
services?: string[]
/**
 * Only these operations, such as GetInstanceSnapshot. All of the services by default.
 * 
 * @minItems 1
 */
operations?: string[]
/**
 * The folder of contracts of your own, beside those that come with docpact.
 */
contracts?: string
/**
 * The folders whose clients are checked: packages, workspaces or clients. By default the project around the working folder.
 * 
 * @minItems 1
 */
sdk?: (string | string[])
/**
 * The declared clients that are not checked, each with a reason.
 */
leaveOut?: LeaveOut[]
/**
 * How severe it is that something is not checked for want of a contract or of the installed client: warn by default. May differ by client, with * for the others.
 */
unchecked?: (Severity | {
[k: string]: Severity
})
/**
 * The command exits with 1 on findings of this severity or worse: error by default.
 */
failOn?: ("error" | "warn" | "info")
/**
 * Another severity for a rule. Findings of a rule that is off stay in the report and do not count.
 */
severities?: {
[k: string]: "error" | "warn" | "info" | "off"
}
/**
 * The forms in which the report is written: pretty to standard output by default.
 * 
 * @minItems 1
 */
reporters?: Reporter[]
/**
 * The file of known findings, which do not count. `docpact check --update-baseline` writes it.
 */
baseline?: string
/**
 * Findings that do not count, each for a reason.
 */
ignore?: Ignore[]
/**
 * What the team uses of an operation, by service/Operation: paths of its contract such as Output.Snapshots[].ARN and Faults.SnapshotNotFoundFault. An error at another path becomes a warning.
 */
uses?: {
/**
 * @minItems 1
 */
[k: string]: string[]
}
/**
 * Recordings of calls, as file names or globs: every member that stands in one is used. Their form is recording.schema.json.
 * 
 * @minItems 1
 */
usesFrom?: string[]
/**
 * The seed of the random cases.
 */
seed?: number
}
/**
 * A declared client that is not checked.
 */
export interface LeaveOut {
/**
 * The package of the client, or the alias that it is declared as.
 */
client: string
/**
 * The folder of the package.json that declares it; all of them where there is none.
 */
in?: string
/**
 * Why it is not checked.
 */
reason: string
}
/**
 * One form of the report and where it goes.
 */
export interface Reporter {
/**
 * How the report is written.
 */
format: ("pretty" | "json" | "junit" | "sarif" | "github" | "markdown" | "html")
/**
 * The file that it is written to; standard output where there is none.
 */
output?: string
}
/**
 * Lets findings pass: those that have every given one of rule, fingerprint, service, operation, path and subject.
 */
export interface Ignore {
/**
 * The id of a rule, or one that it had before.
 */
rule: ("api-version-changed" | "boundary-refused" | "check-crashed" | "check-stuck" | "client-answer" | "client-crashed" | "client-ended" | "client-failed" | "client-left-open" | "client-not-installed" | "client-without-contracts" | "clock-uncorrected" | "constraint-fault-unmapped" | "constraint-not-enforced" | "corruption-tolerated" | "corruption-unnoticed" | "default-added" | "default-changed" | "default-removed" | "endpoint-changed" | "enum-missing" | "enum-name-changed" | "enum-name-missing" | "enum-value-missing" | "enum-value-undocumented" | "error-unclear" | "error-without-status" | "export-missing" | "fault-added" | "fault-class-missing" | "fault-class-throws" | "fault-code" | "fault-code-changed" | "fault-member-added" | "fault-member-lost" | "fault-member-missing" | "fault-member-removed" | "fault-missing" | "fault-name-changed" | "fault-not-retried" | "fault-not-thrown" | "fault-removed" | "fault-request-id" | "fault-retried" | "fault-side" | "fault-side-assumed" | "fault-side-changed" | "fault-status" | "fault-status-changed" | "fault-undocumented" | "fault-unmapped" | "faults-unavailable" | "ignore-expired" | "ignore-unused" | "input-became-nullable" | "input-became-optional" | "input-became-required" | "input-constraint-changed" | "input-constraint-loosened" | "input-constraint-tightened" | "input-member-added" | "input-member-altered" | "input-member-invented" | "input-member-lost" | "input-member-missing" | "input-member-removed" | "input-newly-required" | "input-no-longer-nullable" | "input-no-longer-required" | "input-required-member-added" | "input-type-changed" | "input-type-widened" | "input-value-added" | "input-value-removed" | "input-values-closed" | "input-values-opened" | "leave-out-unused" | "list-name-changed" | "member-deprecated" | "member-no-longer-deprecated" | "member-type-changed" | "member-undocumented" | "model-unavailable" | "no-cases" | "operation-added" | "operation-deprecated" | "operation-missing" | "operation-no-longer-deprecated" | "operation-removed" | "operation-unchecked" | "operations-without-contract" | "output-became-nullable" | "output-became-optional" | "output-became-required" | "output-constraint-changed" | "output-constraint-loosened" | "output-constraint-tightened" | "output-member-added" | "output-member-altered" | "output-member-invented" | "output-member-lost" | "output-member-missing" | "output-member-removed" | "output-no-longer-nullable" | "output-required-undocumented" | "output-type-changed" | "output-type-narrowed" | "output-value-added" | "output-value-removed" | "output-values-closed" | "output-values-opened" | "output-violates-contract" | "page-endless" | "page-item-lost" | "page-item-repeated" | "page-limit-ignored" | "page-token-ignored" | "pagination-added" | "pagination-changed" | "pagination-removed" | "paginator-missing" | "protocol-changed" | "request-content-type" | "request-escaped" | "request-host" | "request-id-lost" | "request-method" | "request-not-sent" | "request-path" | "request-signature" | "request-target" | "request-unreadable" | "required-unavailable" | "response-refused" | "retry-altered" | "schema-unavailable" | "spelling-misread" | "timestamp-format-changed" | "use-abort-ignored" | "use-after-destroy" | "use-answers-mixed" | "use-call-affects-next" | "use-callback" | "use-clients-mixed" | "use-input-changed" | "use-method" | "use-method-missing" | "use-middleware" | "use-output-no-data" | "version-unchecked" | "waiter-end" | "waiter-missing" | "wire-name-changed")
/**
 * The fingerprint of the finding: 16 hexadecimal digits, as --format json shows it.
 */
fingerprint?: string
/**
 * The service of the finding.
 */
service?: string
/**
 * The operation of the finding.
 */
operation?: string
/**
 * The path of the finding, exactly as the report shows it.
 */
path?: string
/**
 * What the finding is about where its path has several: the text behind the colon of its message.
 */
subject?: string
/**
 * Why it may pass. The report shows it.
 */
reason: string
/**
 * The last day (UTC) on which it may pass, such as 2026-12-31.
 */
until?: string
}
