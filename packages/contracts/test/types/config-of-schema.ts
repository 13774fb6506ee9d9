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
format: ("pretty" | "json")
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
rule: ("no-cases" | "check-crashed" | "check-stuck" | "ignore-expired" | "ignore-unused" | "request-not-sent" | "request-escaped" | "request-method" | "request-host" | "request-path" | "request-content-type" | "request-target" | "request-signature" | "request-unreadable" | "input-member-lost" | "input-member-altered" | "input-member-invented" | "response-refused" | "output-member-lost" | "output-member-altered" | "output-member-invented" | "output-violates-contract" | "request-id-lost" | "corruption-unnoticed" | "boundary-refused" | "constraint-not-enforced" | "constraint-fault-unmapped" | "fault-class-missing" | "fault-unmapped" | "fault-side" | "fault-status" | "fault-member-lost" | "fault-request-id" | "fault-code" | "fault-not-thrown" | "fault-not-retried" | "fault-retried" | "error-unclear" | "paginator-missing" | "page-item-lost" | "page-item-repeated" | "page-limit-ignored" | "page-token-ignored" | "input-member-missing" | "output-member-missing" | "member-type-changed" | "wire-name-changed" | "list-name-changed" | "input-newly-required" | "input-no-longer-required" | "enum-missing" | "enum-value-missing" | "fault-missing" | "fault-code-changed" | "fault-status-changed" | "fault-side-changed" | "fault-member-missing" | "model-unavailable" | "required-unavailable" | "faults-unavailable" | "member-undocumented" | "output-required-undocumented" | "enum-value-undocumented" | "fault-undocumented")
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
