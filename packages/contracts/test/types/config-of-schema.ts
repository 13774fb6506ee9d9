// Generated from config.schema.json. Do not edit: run vitest -u.

/**
 * docpact.config.ts, .js, .mjs or .json. Flags of the command win over it; every path in it is relative to its folder.
 */
export interface ConfigurationOfDocpact {
/**
 * The JSON Schema that editors hold the file to.
 */
$schema?: string
/**
 * Only these services, such as neptune. All, unless told otherwise.
 * 
 * @minItems 1
 */
services?: string[]
/**
 * Only these operations, such as GetInstanceSnapshot. All of the services, unless told otherwise.
 * 
 * @minItems 1
 */
operations?: string[]
/**
 * The folder whose installed clients are checked.
 */
sdk?: string
/**
 * The command exits with 1 on findings of this severity or worse: error, unless told otherwise.
 */
failOn?: ("error" | "warn" | "info")
/**
 * Another severity for a rule. Findings of a rule that is off stay in the report and do not count.
 */
severities?: {
[k: string]: "error" | "warn" | "info" | "off"
}
/**
 * The forms in which the report is written: pretty to standard output, unless told otherwise.
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
 * Lets findings pass: those that have every given one of rule, fingerprint, service, operation and path.
 */
export interface Ignore {
/**
 * The id of a rule.
 */
rule: ("no-cases" | "check-crashed" | "check-stuck" | "ignore-expired" | "ignore-unused" | "version-unchecked" | "request-not-sent" | "request-escaped" | "request-method" | "request-host" | "request-path" | "request-content-type" | "request-target" | "request-signature" | "request-unreadable" | "input-member-lost" | "input-member-altered" | "input-member-invented" | "response-refused" | "output-member-lost" | "output-member-altered" | "output-member-invented" | "output-violates-contract" | "request-id-lost" | "corruption-unnoticed" | "corruption-tolerated" | "boundary-refused" | "constraint-not-enforced" | "constraint-fault-unmapped" | "fault-class-missing" | "fault-unmapped" | "fault-side" | "fault-side-assumed" | "fault-status" | "fault-member-lost" | "fault-request-id" | "fault-code" | "fault-not-thrown" | "fault-not-retried" | "fault-retried" | "error-unclear" | "error-without-status" | "paginator-missing" | "page-item-lost" | "page-item-repeated" | "page-limit-ignored" | "page-token-ignored" | "input-member-missing" | "output-member-missing" | "member-type-changed" | "input-newly-required" | "input-no-longer-required" | "enum-missing" | "enum-value-missing" | "fault-missing" | "fault-member-missing" | "model-unavailable" | "schema-unavailable" | "required-unavailable" | "faults-unavailable" | "member-undocumented" | "output-required-undocumented" | "enum-value-undocumented" | "fault-undocumented" | "operation-removed" | "operation-added" | "operation-deprecated" | "operation-no-longer-deprecated" | "input-member-removed" | "input-member-added" | "input-required-member-added" | "output-member-removed" | "output-member-added" | "member-deprecated" | "member-no-longer-deprecated" | "input-type-changed" | "input-type-widened" | "output-type-changed" | "output-type-narrowed" | "input-became-required" | "input-became-optional" | "output-became-optional" | "output-became-required" | "input-no-longer-nullable" | "input-became-nullable" | "output-became-nullable" | "output-no-longer-nullable" | "input-value-removed" | "input-value-added" | "output-value-removed" | "output-value-added" | "input-values-closed" | "input-values-opened" | "output-values-closed" | "output-values-opened" | "input-constraint-tightened" | "input-constraint-loosened" | "input-constraint-changed" | "output-constraint-tightened" | "output-constraint-loosened" | "output-constraint-changed" | "default-changed" | "default-removed" | "default-added" | "fault-removed" | "fault-added" | "fault-code-changed" | "fault-status-changed" | "fault-side-changed" | "fault-member-removed" | "fault-member-added" | "pagination-removed" | "pagination-added" | "pagination-changed" | "wire-name-changed" | "list-name-changed" | "protocol-changed" | "endpoint-changed" | "api-version-changed")
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
 * Why it may pass. The report shows it.
 */
reason: string
/**
 * The last day (UTC) on which it may pass, such as 2026-12-31.
 */
until?: string
}
