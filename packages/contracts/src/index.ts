export { defaultSeed } from './base/default-seed.ts';
export { DocpactError, type DocpactErrorCode, exitCodes } from './base/docpact-error.ts';
export { type CopyEnd, type CopyOperation, type CopyOptions, checkCopy } from './check/gate/check-copy.ts';
export { clientsIn } from './clients/clients-in.ts';
export type { ClientCopy, DeclaredClient, FoundClients } from './clients/found-clients.ts';
export type { Finding, Problem, Suppression } from './findings/finding.ts';
export type { Ignore } from './findings/ignore.ts';
export { formatHtml } from './findings/report/html/format-html.ts';
export { formatJson } from './findings/report/json.ts';
export { formatPretty } from './findings/report/pretty.ts';
export type { RecordedBody, RecordedCase, RecordedExchange } from './findings/report/recorded-case.ts';
export type { CheckCount, OperationResult } from './findings/report/report.ts';
export {
  type CheckReport,
  type Report,
  type ReportedClient,
  type ReportedCopy,
  type ReportedOperation,
  type Summary,
  toReport,
} from './findings/report/report.ts';
export { type Format, type ReportContext, type Reporter, reporters } from './findings/report/reporters.ts';
export type { Shard } from './findings/report/shard.ts';
export { type RuleId, rules } from './findings/rules.ts';
export type { Severity } from './findings/severity.ts';
export { type Answering, inProcessHandler, UnmockedRequest } from './mocks/in-process.ts';
export type { Mock, RawMock } from './mocks/mock.ts';
export { MockTable, type MockTableOptions, type OnExchange } from './mocks/mock-table.ts';
export type { Answered, Outcome, Refused } from './mocks/outcome.ts';
export {
  type DocpactConfig,
  defineConfig,
  type LeaveOut,
  type ReportTarget,
} from './policy/config/docpact-config.ts';
export { protocolOf } from './protocols/index.ts';
export type { RequestHead, WireReply, WireRequest } from './protocols/message.ts';
export {
  type CommonFault,
  type Corruption,
  type DecodedInput,
  type Envelope,
  type FaultSender,
  type Protocol,
  WireError,
  type WireFault,
} from './protocols/protocol.ts';
export type { RefusalKind } from './protocols/refusal.ts';
export type { Route } from './protocols/router.ts';
export { registryOf } from './registry/contract-files.ts';
export type { ContractEntry, Registry, Selection } from './registry/registry.ts';
