import type { RequestHandler } from 'msw';
import { type BackendOptions, type BackendState, createBackend } from '../backend/index.ts';
import { AwsHandler } from './aws-handler.ts';
import { contracts } from './contracts.generated.ts';
import { endpointOf } from './mock-service.ts';

/** The initial state of the stateful services. */
export interface StatefulOptions extends BackendOptions {
  /** A custom endpoint where they answer besides the hosts of AWS. */
  readonly endpoint?: string;
}

/** The services with a memory: later calls see the effects of earlier ones. */
export interface StatefulMocks {
  /** Handlers of every operation of every service, which share one state. */
  handlers(): RequestHandler[];
  /** The complete current state, for assertions or as the start of another one. */
  state(): BackendState;
}

/**
 * Makes services with a memory: they list a snapshot that was created and refuse a second one of its name. Unknown caches and quotas behave as
 * documented. The same options and calls give the same answers. Throws `DocpactError` (usage) for an invalid state.
 */
export function stateful({ endpoint, ...options }: StatefulOptions = {}): StatefulMocks {
  const backend = createBackend(options);
  const at = endpoint === undefined ? undefined : endpointOf(endpoint);
  const mocks = contracts.map((contract) => ({
    contract,
    endpoint: at,
    answer: (input: unknown) => backend.answer(contract, input),
  }));
  return { handlers: () => [new AwsHandler(mocks)], state: () => backend.toJSON() };
}
