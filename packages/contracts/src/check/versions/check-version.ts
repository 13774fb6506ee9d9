import { operationsOf } from '../../clients/describe-client.ts';
import { findClient } from '../../clients/find-clients.ts';
import type { OperationResult } from '../../findings/report/report.ts';
import { registryOf } from '../../registry/contract-files.ts';
import type { OperationModel } from '../../registry/operation-model.ts';
import { type CopyEnd, checkCopy } from '../gate/check-copy.ts';

/** The result of one operation in one version. It has only a name if the version does not have the operation. */
export interface GatedOperation {
  readonly service: string;
  readonly operation: string;
  readonly gated?: { readonly result: OperationResult; readonly model: OperationModel };
}

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

function endOf(
  { failure, exports }: CopyEnd,
  operations: readonly GatedOperation[],
  options: VersionOptions,
): VersionOutcome {
  if (failure !== undefined) return { failed: failure };
  return operationsOf(exports).length === 0 ? { failed: `${options.package} has no commands` } : { operations };
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
    if (next.done) return endOf(next.value, gated, options);
    const { result, isMissing, failure, model } = next.value;
    const names = { service, operation: result.operation };
    if (!isMissing && !model) return { failed: failure ?? 'no description of the operation' };
    gated.push(model ? { ...names, gated: { result, model } } : names);
  }
}
