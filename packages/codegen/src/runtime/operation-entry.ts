import type { ContractTypes, OperationContract } from './operation-contract.ts';

/** An operation in the list of all: what is known of it before its contract is loaded. */
export interface OperationEntry<Types extends ContractTypes = ContractTypes> {
  /** `service/Operation`. */
  readonly key: string;
  readonly service: string;
  readonly name: string;
  /** The protocol that its service speaks, by its name in Smithy. */
  readonly protocol: string;
  /** The package and the class of the SDK's client of its service. */
  readonly sdk: { readonly package: string; readonly client: string };
  /** The SHA-256 of the contract document's file. */
  readonly documentSha256: string;
  /** The SHA-256 of the service's `service.json`. */
  readonly bindingSha256: string;
  /** The SHA-256 of the operation's `.wire.json`. */
  readonly wireSha256: string;
  /** Imports the contract with its validators. */
  load(): Promise<OperationContract<Types>>;
}
