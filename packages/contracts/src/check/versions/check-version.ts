import { findClient } from '../../clients/find-clients.ts';
import { registryOf } from '../../registry/contract-files.ts';
import { checkCopy } from '../gate/check-copy.ts';
import type { GatedOperation } from './gated-operation.ts';

/** The outcome of a version: its operations, or why it could not be checked. */
export type VersionOutcome = { readonly operations: readonly GatedOperation[] } | { readonly failed: string };

/** The operations to check in a version, and the settings. */
export interface VersionOptions {
  readonly package: string;
  readonly service: string;
  /** The folder of the repository's own contracts. */
  readonly contracts: string | undefined;
  readonly operations: readonly string[];
  /** The seed of the random cases. */
  readonly seed: number;
  /** Stops it at once. */
  readonly signal: AbortSignal;
}

/**
 * Checks the client that is installed in a folder. A process that crashes, hangs or is killed is an outcome too.
 * @throws the signal's reason once it is aborted
 */
export async function checkVersion(folder: string, options: VersionOptions): Promise<VersionOutcome> {
  const { service, contracts, operations, seed, signal, package: name } = options;
  const entries = registryOf(contracts).select({ services: [service], operations });
  const checked = checkCopy(findClient(name, [folder]), entries, { seed, describe: true, signal });
  const gated: GatedOperation[] = [];
  for (;;) {
    const next = await checked.next();
    if (next.done) return next.value.failure === undefined ? { operations: gated } : { failed: next.value.failure };
    const { result, isMissing, model } = next.value;
    const names = { service, operation: result.operation };
    gated.push(isMissing || !model ? names : { ...names, gated: { result, model } });
  }
}
