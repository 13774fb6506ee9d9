import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import type { Outcome } from '../state/outcome.ts';

/** What one operation answers. */
export interface Mock<T extends ContractTypes = ContractTypes> {
  readonly contract: OperationContract<T>;
  /** The origin of a custom endpoint at which it answers too: `http://localhost:4566`. */
  readonly endpoint: string | undefined;
  /** The answer to an input (JSON view) that keeps the contract. What it throws is a fault of the mock, never of the service. */
  answer(input: unknown): Outcome | Promise<Outcome>;
}
