export { type Backend, type BackendOptions, createBackend } from './backend.ts';
export type { BackendState } from './backend-state.ts';
export type { Answered, Outcome, Refused } from './outcome.ts';
export type { Quotas } from './quotas.ts';
export { readState } from './read-state.ts';
export { wireFaultOf } from './wire-fault-of.ts';
