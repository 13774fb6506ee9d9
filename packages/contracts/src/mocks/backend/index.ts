export type { Answered, Outcome, Refused } from '../outcome.ts';
export { type Backend, type BackendOptions, createBackend } from './backend.ts';
export type { BackendState } from './backend-state.ts';
export { readState } from './read-state.ts';
export type { Quotas } from './services.generated.ts';
