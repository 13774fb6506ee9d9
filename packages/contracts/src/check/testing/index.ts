export { contractSuite, type Runner, type SuiteOptions } from './contract-suite.ts';
export type { ClientFactory } from './user-clients.ts';
