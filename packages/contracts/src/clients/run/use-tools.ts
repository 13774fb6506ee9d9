import type { CallPattern, Settings } from '../client-source.ts';
import type { AnyClient, AnyCommand } from '../sdk-client.ts';
import type { CaughtError } from './client-runner.ts';
import type { UsedCall } from './use.ts';

/** What a way of use works with. */
export interface Tools {
  readonly inputs: readonly unknown[];
  /** A new client, which is destroyed when all calls are over. */
  create(pattern?: CallPattern, settings?: Settings): AnyClient;
  command(input: unknown): AnyCommand;
  /** What the package exports. */
  exported(name: string): unknown;
  /** Makes a call. An error, thrown or rejected, is described. */
  end(call: () => unknown): Promise<UsedCall>;
  describe(thrown: unknown): CaughtError;
  /** Told of each request as it comes. Its reply is given when the promise is fulfilled. */
  onRequest: () => Promise<void> | void;
}
