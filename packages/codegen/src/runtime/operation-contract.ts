import type { ContractDocument } from './json-schema.ts';
import type { ServiceBinding } from './service-binding.ts';
import type { OutputValidator, Validator } from './validator.ts';
import type { OperationWire } from './wire-facts.ts';

/** The types of an operation: its values in the SDK's view (timestamps are `Date`) and the JSON view (RFC 3339 text), and its names. */
export interface ContractTypes {
  readonly Input: unknown;
  readonly Output: unknown;
  readonly InputJson: unknown;
  readonly OutputJson: unknown;
  /** The names of the documented faults. */
  readonly Faults: string;
  /** The member of the output that is read page by page; `never` where none is. */
  readonly Items: string;
}

/** Everything known of one operation, as a value. */
export interface OperationContract<Types extends ContractTypes = ContractTypes> {
  /** `service/Operation`. */
  readonly key: string;
  readonly service: string;
  readonly name: string;
  readonly document: ContractDocument;
  readonly binding: ServiceBinding;
  readonly wire: OperationWire;
  /** The page the document was read from. */
  readonly page: string;
  /** The page's line of each keyword, by JSON pointer into the document. */
  readonly lines: Readonly<Record<string, number>>;
  readonly input: { readonly sdk: Validator<Types['Input']>; readonly json: Validator<Types['InputJson']> };
  readonly output: {
    readonly sdk: OutputValidator<Types['Output']>;
    readonly json: OutputValidator<Types['OutputJson']>;
  };
}
