export { ContractError, type ContractErrorCode, type Problem } from './document/contract-error.ts';
export type { ContractSource, Provenance, ServiceSource } from './document/contract-source.ts';
export type { JsonObject, JsonValue } from './document/json-value.ts';
export { parseJson } from './document/parse-json.ts';
export { assertBinding, assertDocument, assertWire, readBinding, readContract } from './document/read-contract.ts';
export { readServices } from './document/read-services.ts';
export { type Generated, type GenerateOptions, generate } from './generate.ts';
export type { ContractDocument, JsonSchema, ServiceBinding } from './runtime/index.ts';
