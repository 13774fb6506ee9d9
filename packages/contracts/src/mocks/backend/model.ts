import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import type { Outcome } from '../outcome.ts';
import type { Account } from './account.ts';
import type { Quotas, ServiceRows } from './services.generated.ts';

/** The context of an operation: the account, the time, and the resources. */
export interface ModelContext extends Account {
  readonly quotas: Quotas;
  readonly rows: ServiceRows;
}

/** How a service carries out one operation. */
export interface Model {
  readonly contract: OperationContract;
  /** Answers a call whose input satisfies the contract. It changes the rows only if it answers with an output. */
  answer(context: ModelContext, input: unknown): Outcome;
}

/** The model of an operation. `answer` gets an input that satisfies the contract, and the compiler checks the type of its output. */
export const modelOf = <Types extends ContractTypes>(
  contract: OperationContract<Types>,
  answer: (context: ModelContext, input: Types['InputJson']) => Outcome<Types['OutputJson']>,
): Model => ({ contract, answer });
