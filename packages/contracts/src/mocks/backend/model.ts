import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import type { Outcome } from '../outcome.ts';
import type { Account } from './account.ts';
import type { Quotas, ServiceRows } from './services.generated.ts';

/** What an operation works on: whose resources, at which moment, and the resources themselves. */
export interface ModelContext extends Account {
  readonly quotas: Quotas;
  readonly rows: ServiceRows;
}

/** What a service does with one operation. */
export interface Model {
  readonly contract: OperationContract;
  /** Answers a call whose input keeps the contract, and changes the rows only where it answers with an output. */
  answer(context: ModelContext, input: unknown): Outcome;
}

/** The model of an operation: `answer` gets an input that keeps the contract, and the compiler holds what it says to the output. */
export const modelOf = <Types extends ContractTypes>(
  contract: OperationContract<Types>,
  answer: (context: ModelContext, input: Types['InputJson']) => Outcome<Types['OutputJson']>,
): Model => ({ contract, answer });
