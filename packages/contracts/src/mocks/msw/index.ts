export { assertMocksKept } from './aws-handler.ts';
export type { ServiceMocks } from './mock-service.ts';
export type { OperationHandler } from './operation-handler.ts';
export type { OperationMock, Resolved, Resolver } from './operation-mock.ts';
export type { ItemsOf, PagedMock } from './paged-mock.ts';
export * from './services.generated.ts';
export { type StatefulMocks, type StatefulOptions, stateful } from './stateful.ts';
