import type { RequestHandler } from 'msw';
import { type BackendOptions, type BackendState, createBackend } from '../backend/index.ts';
import { AwsHandler } from './aws-handler.ts';
import { contracts } from './contracts.generated.ts';
import { endpointOf } from './mock-service.ts';

/** What the stateful services start from. */
export interface StatefulOptions extends BackendOptions {
  /** A custom endpoint at which they answer beside the hosts of AWS. */
  readonly endpoint?: string;
}

/** The services with a memory: what one call makes the next ones see. */
export interface StatefulMocks {
  /** Handlers of every operation of every service, over one state. */
  handlers(): RequestHandler[];
  /** All that there is now, for assertions, and to start another one from. */
  state(): BackendState;
}

/**
 * Makes services that remember: a snapshot that was created is listed, a second one of its name is refused, unknown caches and quotas
 * are as documented. The same options and calls give the same answers. Throws `DocpactError` (usage) for a state that cannot be.
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
