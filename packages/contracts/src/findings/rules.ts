import { changeRules } from './change-rules.ts';
import type { Severity } from './severity.ts';

interface Rule {
  readonly severity: Severity;
  /** What is wrong, as a sentence without its end. */
  readonly message: string;
}

const error = (message: string): Rule => ({ severity: 'error', message });
const warn = (message: string): Rule => ({ severity: 'warn', message });
const info = (message: string): Rule => ({ severity: 'info', message });

/** The rules that only `docpact check` has. It shares a few others with comparisons. */
export const checkRules = {
  'no-cases': error('A check ran no case, so nothing was checked'),
  'check-crashed': error('A case could not be run'),
  'check-stuck': error('A case gave no verdict in time, and the cases after it were not run'),
  'client-failed': error('A client could not be loaded or made, so nothing of it was checked'),
  'client-ended': error('The client ended or blocked the process that checks it'),
  'client-answer': error('The process that checks the client gave an answer that nobody asked for, or none'),
  'client-left-open': error('The client keeps its process from ending after destroy()'),
  'client-without-contracts': warn('A client has no contracts, so nothing of it was checked'),
  'client-not-installed': warn('A client is not installed, so it was not checked'),
  'operations-without-contract': warn('A client has operations without a contract, which were not checked'),
  'leave-out-unused': warn('An entry of leaveOut leaves nothing out'),
  'operation-missing': error('The client does not export what a documented operation needs'),
  'operation-unchecked': error('An operation could not be checked'),
  'ignore-expired': warn('An ignore entry has expired, and what it let pass is still there'),
  'ignore-unused': warn('An ignore entry lets nothing pass'),

  'version-unchecked': error('A version could not be checked'),

  'request-not-sent': error('The client sends no request for a valid input'),
  'request-escaped': error('The client tried to reach something past the mocks; it was stopped'),
  'request-method': error('The request goes out with another HTTP method'),
  'request-host': error('The request goes to another host'),
  'request-path': error('The request goes to another path'),
  'request-content-type': error('The content type of the request is not that of its protocol'),
  'request-target': error('The request does not name its operation and API version'),
  'request-signature': error('The request is not signed for its service and region'),
  'request-unreadable': error('The request body cannot be read in the protocol of the service'),
  'input-member-lost': error('The client leaves a member of the input out of the request'),
  'input-member-altered': error('The client sends another value than the input has'),
  'input-member-invented': error('The client sends what the input does not have'),

  'response-refused': error('The client throws on a documented response'),
  'output-member-lost': error('The client drops a documented member of the response'),
  'output-member-altered': error('The client gives another value than the response has'),
  'output-member-invented': error('The client gives what the response does not have'),
  'output-violates-contract': error('The output that the client gives breaks the contract'),
  'request-id-lost': error('The request id of the response is not in $metadata'),
  'corruption-unnoticed': error('A wrong response went through client and contract unnoticed'),
  'corruption-tolerated': info('The client corrects or drops a wrong value, as clients of its kind do'),

  'spelling-misread': error('The client does not read another legal spelling of an answer as the same answer'),

  'boundary-refused': error('A valid input is refused'),
  'constraint-not-enforced': error('An input that breaks a documented constraint is accepted'),
  'constraint-fault-unmapped': error(
    'The fault that answers a broken constraint does not become its class with its name',
  ),

  'fault-class-missing': error('The client exports no class for a fault'),
  'fault-class-throws': error('The class of a fault cannot be constructed'),
  'fault-name-changed': error('Instances of the class of a fault have another name'),
  'fault-unmapped': error('A fault does not become its class with its name'),
  'fault-side': error('A fault has another side ($fault), or none'),
  'fault-side-assumed': info(
    "The client takes a fault that it does not know for the caller's, as clients of its kind do",
  ),
  'fault-status': error('A fault has another HTTP status than its response, or none'),
  'fault-member-lost': error('A fault does not carry a member as it was sent'),
  'fault-request-id': error('A fault does not carry its request id'),
  'fault-code': error('A fault does not carry its wire code'),
  'fault-not-thrown': error('The client takes a fault for a result'),
  'fault-not-retried': error('A throttle or server fault is not retried as it should be'),
  'fault-retried': error('A fault of the caller is not one attempt that is counted and thrown'),
  'retry-altered': error('A request that is sent again is another than the first one'),
  'clock-uncorrected': error('The client does not sign again with the time of the service'),
  'client-crashed': error('The client fails in its own code, which is no clear error'),
  'error-unclear': error('A broken or missing answer does not give a clear error'),
  'error-without-status': info('A broken answer gives an error without its HTTP status, as in clients of its kind'),

  'paginator-missing': error('The client has no paginator for a paginated operation'),
  'page-item-lost': error('The paginator does not give every item in order'),
  'page-item-repeated': error('The paginator repeats items'),
  'page-endless': error('The paginator goes on after the last page'),
  'page-limit-ignored': error('The paginator does not send the page size that was asked for'),
  'page-token-ignored': error('The paginator does not send the marker of the page before, or sends another'),

  'use-answers-mixed': error('A concurrent call does not get the answer to its own request'),
  'use-call-affects-next': error('A call changes what a later call of the same client sends or gets'),
  'use-abort-ignored': error('A call that is aborted sends a request or does not end with an AbortError'),
  'use-callback': error('A callback is not called as it should be, with what the awaited call gives'),
  'use-method-missing': error('The client has no aggregated class with a method for the operation'),
  'use-method': error('The method of the aggregated class does not give what the awaited call gives'),
  'use-input-changed': error('A call changes the input of its caller'),
  'use-after-destroy': error('A call after destroy() gives neither an answer nor a clear error'),
  'use-clients-mixed': error('A client changes what another client of its package sends or gets'),
  'use-middleware': error('A middleware of the caller does not see the input and the output'),
  'use-output-no-data': error('The output of a call cannot be copied as data'),

  'waiter-missing': error('The client has no waiter of this name'),
  'waiter-end': error('A waiter ends in another way, or asks more or less often, than its service says'),

  'input-member-missing': error('A documented member of the input is not in the SDK model'),
  'output-member-missing': error('A documented member of the output is not in the SDK model'),
  'member-type-changed': error('A member has another type in the SDK model'),
  'input-newly-required': error('The SDK model requires a member that is documented as optional'),
  'input-no-longer-required': error('A documented required member is optional in the SDK model'),
  'input-required-member-added': error('The SDK model requires a member that the page does not document'),
  'enum-missing': error('A documented set of values is not in the SDK'),
  'enum-value-missing': error('A documented value is not in the SDK'),
  'enum-name-missing': error('A name that programs write for a value is not in the SDK'),
  'enum-name-changed': error('A name that programs write for a value stands for another one'),
  'fault-missing': error('A documented fault is not declared by the SDK command'),
  'fault-member-missing': error('A member of a fault is not in the SDK model'),
  'model-unavailable': warn('This version of the SDK does not show its model; it was checked on the wire alone'),
  'schema-unavailable': warn(
    'This version of the SDK has no runtime schemas; its types were compared, which say nothing of the wire',
  ),
  'required-unavailable': warn('This version of the SDK does not show which members it requires'),
  'faults-unavailable': warn(
    'The SDK does not say which faults its command throws; they were checked on the wire alone',
  ),
  'member-undocumented': info('The SDK has a member that the page does not document'),
  'output-became-optional': error('A documented required member of the output is optional in the SDK model'),
  'output-required-undocumented': info('The SDK promises a member that the page does not promise'),
  'enum-value-undocumented': info('The SDK has a value that the page does not document'),
  'fault-undocumented': info('The SDK declares a fault that the page does not document'),
} as const satisfies Record<string, Rule>;

/** Every rule, by its stable id. For a rule of both, this is its meaning in a check. */
export const rules = { ...changeRules, ...checkRules } as const satisfies Record<string, Rule>;

/** The id of a rule. */
export type RuleId = keyof typeof rules;

/**
 * The former ids of rules, from when comparisons and checks used different names for the same fact. Baselines and configurations written then
 * keep their meaning.
 */
const former = {
  'input-member-missing': ['input-member-removed'],
  'output-member-missing': ['output-member-removed'],
  'member-undocumented': ['input-member-added', 'output-member-added'],
  'member-type-changed': ['input-type-changed', 'output-type-changed'],
  'input-newly-required': ['input-became-required'],
  'input-no-longer-required': ['input-became-optional'],
  'output-required-undocumented': ['output-became-required'],
  // A check reported it as a missing member.
  'output-became-optional': ['output-member-missing'],
  'enum-value-missing': ['input-value-removed', 'output-value-removed'],
  'enum-value-undocumented': ['input-value-added', 'output-value-added'],
  'fault-missing': ['fault-removed'],
  'fault-undocumented': ['fault-added'],
  'fault-member-missing': ['fault-member-removed'],
} as const satisfies Partial<Record<RuleId, readonly string[]>>;

/** A former id of a rule. */
export type FormerRuleId = (typeof former)[keyof typeof former][number];

const formerOf: Partial<Record<RuleId, readonly FormerRuleId[]>> = former;

/** The former ids of a rule. */
export const formerIds = (rule: RuleId): readonly FormerRuleId[] => formerOf[rule] ?? [];

/** Whether a written id is this rule's id or one of its former ids. */
export const means = (written: RuleId | FormerRuleId, rule: RuleId): boolean =>
  written === rule || formerIds(rule).some((id) => id === written);

/** Every id that may be written: the current and the former ids of all rules. */
export const writtenIds: readonly string[] = [
  ...new Set([...Object.keys(rules), ...Object.values(former).flat()]),
].sort();
