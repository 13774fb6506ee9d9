import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import { describeOperation } from '../../clients/describe-client.ts';
import { type Escape, type FailureKind, RunFailure } from '../../clients/run/client-runner.ts';
import { RemoteRunner } from '../../clients/run/remote-runner.ts';
import type { Problem } from '../../findings/finding.ts';
import { toFindings } from '../../findings/finding.ts';
import type { OperationResult } from '../../findings/report/report.ts';
import type { RuleId } from '../../findings/rules.ts';
import type { OperationModel } from '../../registry/operation-model.ts';
import type { ContractEntry } from '../../registry/registry.ts';
import { checkOperation, contextOf, missingClasses } from '../run-check.ts';
import { waiterProblems } from './check-waiters.ts';
import { FailedClient } from './failed-client.ts';

/** The settings of the checks of one installed copy. */
export interface CopyOptions {
  /** The seed of the random cases. */
  readonly seed: number;
  /** Whether requests and responses are kept. */
  readonly record?: boolean;
  /** Whether the complete description of each operation is wanted too. */
  readonly describe?: boolean;
  /** Whether the waiters of the client are checked too. */
  readonly waiters?: boolean;
  readonly onCase?: (operation: string) => void;
  /** The folder that paths in reports start from. Absent where the folder of a copy means nothing to the reader. */
  readonly root?: string;
  /** Stops it at once. */
  readonly signal: AbortSignal;
}

/** One operation of a copy. */
export interface CopyOperation {
  readonly result: OperationResult;
  readonly isMissing: boolean;
  /** Why it could not be checked, in full: its finding leaves out what the client's says. */
  readonly failure?: string;
  readonly model?: OperationModel | undefined;
}

/** What became of a copy: why it could not be looked at, if so, and what is true of the client as a whole. */
export interface CopyEnd {
  readonly failure: string | undefined;
  readonly problems: readonly Problem[];
  readonly exports: readonly string[];
}

/** A process that fails in this many operations is not started again: the rest would fail too, each after a long wait. */
const maxFailures = 2;

/** How long the cases of one operation may take, in milliseconds: many times what they take on a slow machine. */
const limitMs = 40_000;

/** How much longer the last of them may take, in milliseconds. */
const graceMs = 5000;

/**
 * Checks operations of the client in a folder, each with its contract, one after another. The client runs in a process of its own, which is
 * started again after an operation that ended it. Every operation has a result: what could not be checked says so.
 * @returns what is true of the client as a whole
 * @throws DocpactError for a contract that cannot be read; the signal's reason
 */
export async function* checkCopy(
  directory: string,
  entries: readonly ContractEntry[],
  options: CopyOptions,
): AsyncGenerator<CopyOperation, CopyEnd> {
  const copy = new CheckedCopy(directory, options);
  try {
    for (const entry of entries) yield await copy.check(await entry.load());
    return await copy.end();
  } finally {
    copy.stop();
  }
}

class CheckedCopy {
  readonly #directory: string;
  readonly #options: CopyOptions;
  readonly #failed: FailedClient;
  readonly #problems: Problem[] = [];
  #runner: RemoteRunner | undefined;
  #failures = 0;
  #refusal: RunFailure | undefined;
  #exports: readonly string[] = [];
  #binding: ServiceBinding | undefined;

  constructor(directory: string, options: CopyOptions) {
    this.#directory = directory;
    this.#options = options;
    this.#failed = new FailedClient(directory, options.root);
    options.signal.addEventListener('abort', this.stop);
  }

  readonly stop = (): void => {
    this.#options.signal.removeEventListener('abort', this.stop);
    this.#runner?.kill();
  };

  async check(contract: OperationContract): Promise<CopyOperation> {
    const { signal } = this.#options;
    signal.throwIfAborted();
    try {
      return await this.#checkWith(await this.#started(), contract);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof RunFailure)) throw error;
      return { result: this.#unchecked(contract, error), isMissing: false, failure: error.message };
    } finally {
      signal.throwIfAborted();
    }
  }

  async end(): Promise<CopyEnd> {
    if (this.#options.waiters) await this.#checkWaiters();
    await this.#finish();
    // After an operation that was checked, the rest says for itself that it was not.
    const failure = this.#exports.length === 0 ? this.#refusal?.message : undefined;
    return { failure, problems: this.#problems, exports: this.#exports };
  }

  async #checkWaiters(): Promise<void> {
    const runner = this.#runner;
    // A process that failed has said so.
    if (!this.#binding || !runner || runner.failure) return;
    try {
      this.#problems.push(...(await waiterProblems(runner, this.#binding)));
    } catch (error) {
      this.#options.signal.throwIfAborted();
      if (!(error instanceof RunFailure)) throw error;
      const { kind, message } = error;
      const rule = kind === 'client' ? 'waiter-end' : failureRules[kind];
      this.#problems.push({ rule, path: 'Waiters', expected: 'an end of each waiter', actual: message });
    }
  }

  async #checkWith(runner: RemoteRunner, contract: OperationContract): Promise<CopyOperation> {
    const { record = false, describe = false, seed, onCase } = this.#options;
    this.#binding = contract.binding;
    const missing = missingClasses(contract, runner.facts);
    if (missing.length > 0) return { result: this.#missing(contract, missing), isMissing: true };
    const context = await contextOf(contract, runner, seed).catch((error: unknown) => this.#refuse(error));
    const model = describe ? await describeOperation(runner, contract.service, contract.name, 'all of it') : undefined;
    // One case may be many calls, each of them in time.
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      runner.giveUp(`the cases of the operation were not done within ${limitMs + graceMs} ms`);
    }, limitMs + graceMs);
    const result = await checkOperation(context, {
      record,
      limit: limitMs,
      onCase: () => onCase?.(contract.key),
    }).finally(() => clearTimeout(timer));
    if ((isOver || !runner.failure) && result.findings.some(({ rule }) => rule === 'check-stuck')) this.#giveUp(runner);
    return { result, isMissing: false, model };
  }

  /** A client that is this slow in one operation would be in all of them. */
  #giveUp(runner: RemoteRunner): void {
    runner.kill();
    this.#runner = undefined;
    this.#refusal = new RunFailure('client', `the client took longer than ${limitMs} ms for an operation before`);
  }

  /** The process, started where there is none yet, or none any more. */
  async #started(): Promise<RemoteRunner> {
    if (this.#refusal) throw this.#refusal;
    if (this.#runner?.failure) {
      await this.#finish();
      this.#failures += 1;
      if (this.#failures >= maxFailures) {
        this.#refusal = new RunFailure(
          'client',
          `the client ended or blocked its process in ${maxFailures} operations`,
        );
        throw this.#refusal;
      }
    }
    this.#runner ??= await this.#start();
    return this.#runner;
  }

  async #start(): Promise<RemoteRunner> {
    try {
      const runner = await RemoteRunner.start(this.#directory);
      this.#exports = Object.keys(runner.facts.exports);
      return runner;
    } catch (error) {
      if (error instanceof RunFailure) this.#refusal = this.#explained(error);
      throw this.#refusal ?? error;
    }
  }

  #refuse(error: unknown): never {
    throw error instanceof RunFailure ? this.#explained(error) : error;
  }

  /** A client that cannot be loaded or made is not the fault of the operation: its reader needs to know which client it is, and what it has. */
  #explained(failure: RunFailure): RunFailure {
    return failure.kind === 'client' ? this.#failed.describe(failure) : failure;
  }

  /** Ends the process and keeps what it tells of the client. */
  async #finish(): Promise<void> {
    const runner = this.#runner;
    this.#runner = undefined;
    if (!runner) return;
    const { escapes, left, failure } = await runner.end();
    this.#problems.push(...escapes.map(escapeProblem));
    if (left.length > 0)
      this.#problems.push({
        rule: 'client-left-open',
        path: 'Client',
        expected: 'nothing open after destroy()',
        actual: left.join(', '),
      });
    if (failure !== undefined)
      this.#problems.push({
        rule: 'client-ended',
        path: 'Client',
        expected: 'an end by itself after the last call',
        actual: `its process ${failure}`,
      });
  }

  #missing(contract: OperationContract, missing: readonly string[]): OperationResult {
    const problem: Problem = {
      rule: 'operation-missing',
      path: 'Operation',
      expected: `${missing.join(', ')}`,
      actual: 'no such export',
    };
    return this.#resultOf(contract, [problem]);
  }

  #unchecked(contract: OperationContract, { kind, message }: RunFailure): OperationResult {
    const rule = this.#refusal ? 'operation-unchecked' : failureRules[kind];
    // Of a client that fails as a whole, the rest is told once, by the finding of the client.
    const actual = this.#refusal ? message.split('\n', 1).join('') : message;
    return this.#resultOf(contract, [{ rule, path: 'Operation', expected: 'a verdict', actual }]);
  }

  #resultOf(contract: OperationContract, problems: readonly Problem[]): OperationResult {
    const { service, name: operation } = contract;
    const { package: name, version } = this.#runner?.facts ?? { package: contract.binding.sdk.package, version: '' };
    return {
      service,
      operation,
      sdk: { package: name, version },
      checks: [],
      findings: toFindings(contract, [{ name: 'preparation', problems }]).map((one) => ({ ...one, cases: [] })),
    };
  }
}

const failureRules: Readonly<Record<FailureKind, RuleId>> = {
  client: 'operation-unchecked',
  stuck: 'client-ended',
  ended: 'client-ended',
  answer: 'client-answer',
};

const escapeProblem = ({ attempt, place }: Escape): Problem => ({
  rule: 'request-escaped',
  path: 'Client',
  subject: attempt,
  expected: 'no request outside of a call',
  actual: place === undefined ? attempt : `${attempt}, at ${place}`,
});
