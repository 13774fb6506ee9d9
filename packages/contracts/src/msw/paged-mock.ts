import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import { DocpactError } from '../docpact-error.ts';
import { checkedOutput } from './checked-output.ts';
import type { Mock } from './mock.ts';
import { OperationHandler } from './operation-handler.ts';
import { mockOperation, type OperationMock } from './operation-mock.ts';
import { pageOf } from './page-of.ts';

/** The list that an operation gives page by page, in SDK view. */
export type ItemsOf<T extends ContractTypes> = T['Output'] extends { readonly [Name in T['Items']]?: infer List }
  ? NonNullable<List>
  : never;

/** The mocks of an operation that lists. */
export interface PagedMock<T extends ContractTypes> extends OperationMock<T> {
  /**
   * Answers with these items, page by page, so that the SDK's paginator gives each once. A page holds what the request asks for, but no
   * more than `pageSize`. Other members of the input are not looked at. Throws `ContractViolation` for an item that breaks the contract.
   */
  pages(items: ItemsOf<T>, options?: { readonly pageSize?: number }): OperationHandler<T>;
}

/** The mocks of an operation that lists. Throws `DocpactError` (source) where `service.json` does not say how its pages are asked for. */
export function mockPages<T extends ContractTypes>(contract: OperationContract<T>, endpoint?: string): PagedMock<T> {
  const names = contract.binding.pagination[contract.name];
  if (!names) throw new DocpactError('source', `service.json does not say how ${contract.key} is paginated`);
  const pages = (items: ItemsOf<T>, { pageSize }: { readonly pageSize?: number } = {}) => {
    if (pageSize !== undefined && !(Number.isInteger(pageSize) && pageSize >= 1))
      throw new DocpactError('usage', `pageSize: expected a whole number of at least 1, got ${pageSize}`);
    const output = checkedOutput(contract, { [names.items]: items });
    const answer: Mock['answer'] = (input) => pageOf({ contract, names, output, pageSize }, input);
    return new OperationHandler<T>({ contract, endpoint, answer });
  };
  return Object.assign(mockOperation(contract, endpoint), { pages });
}
