export { checks } from './checks/all.ts';
export type { Case, Check, Subject } from './checks/check.ts';
export { sdkFolders } from './clients/find-clients.ts';
export { type DocpactConfig, defineConfig, type Ignore, type ReportTarget } from './config/docpact-config.ts';
export { defaultSeed } from './default-seed.ts';
export { DocpactError, type DocpactErrorCode, exitCodes } from './docpact-error.ts';
export type { Finding, Problem, Suppression } from './finding.ts';
export { type Answering, inProcessHandler, UnmockedRequest } from './mocks/in-process.ts';
export type { Mock, RawMock } from './mocks/mock.ts';
export { MockTable, type MockTableOptions, type OnExchange } from './mocks/mock-table.ts';
export type { Answered, Outcome, Refused } from './mocks/outcome.ts';
export { protocolOf } from './protocols/index.ts';
export type { RequestHead, WireReply, WireRequest } from './protocols/message.ts';
export {
  type CommonFault,
  type Corruption,
  type DecodedInput,
  type Envelope,
  type Protocol,
  type Speaker,
  WireError,
  type WireFault,
} from './protocols/protocol.ts';
export type { RefusalKind } from './protocols/refusal.ts';
export type { Route } from './protocols/router.ts';
export { registryOf } from './registry/contract-files.ts';
export type { ContractEntry, Registry, Selection } from './registry/registry.ts';
export { formatHtml } from './report/html/format-html.ts';
export { formatJson } from './report/json.ts';
export { formatPretty } from './report/pretty.ts';
export type { RecordedBody, RecordedCase, RecordedExchange } from './report/recorded-case.ts';
export { type CheckReport, type Report, type ReportedOperation, type Summary, toReport } from './report/report.ts';
export { type Format, type ReportContext, type Reporter, reporters } from './report/reporters.ts';
export type { Shard } from './report/shard.ts';
export { type RuleId, rules, type Severity } from './rules.ts';
export { type CheckCount, checkSubject, loadSubject, type OperationResult } from './run-check.ts';
