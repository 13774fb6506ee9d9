export { codePointLength } from './code-point-length.ts';
export { ContractViolation } from './contract-violation.ts';
export { createValidator } from './create-validator.ts';
export { isDateTime } from './is-date-time.ts';
export { isObject, own } from './is-object.ts';
export { isUnique } from './is-unique.ts';
export { isValidDate } from './is-valid-date.ts';
export type { Issue } from './issue.ts';
export type { ContractDocument, JsonSchema, JsonType, Unchecked } from './json-schema.ts';
export { memberCount } from './member-count.ts';
export type { ContractTypes, OperationContract } from './operation-contract.ts';
export type { OperationEntry } from './operation-entry.ts';
export { at, type Explain, item, type Lines, member, type Place, shape } from './place.ts';
export {
  refuse,
  refuseCount,
  refuseLength,
  refuseMembers,
  refuseMissing,
  refuseOther,
  refuseTexts,
  refuseUnknown,
  unknownNames,
} from './refuse.ts';
export type { FaultBinding, PaginationBinding, ServiceBinding } from './service-binding.ts';
export type { StandardProps, StandardResult } from './standard-schema.ts';
export { step } from './step.ts';
export type { Validator } from './validator.ts';
