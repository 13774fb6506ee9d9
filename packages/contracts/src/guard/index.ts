export { ContractViolation } from '@docpact/schemas/runtime';
export { type Guard, guard } from './guard.ts';
export type { GuardOptions } from './guard-options.ts';
