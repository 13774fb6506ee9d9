import type { ContractTypes, OperationContract, PaginationBinding } from '@docpact/schemas/runtime';
import { DocpactError } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { Mock } from '../mock.ts';
import { constraintRefusal, type Outcome } from '../outcome.ts';
import { pageOf } from '../pages.ts';
import { checkedOutput } from './checked-output.ts';
import { OperationHandler } from './operation-handler.ts';
import { mockOperation, type OperationMock } from './operation-mock.ts';

/** The list that an operation returns page by page, in SDK view. */
export type ItemsOf<T extends ContractTypes> = T['Output'] extends { readonly [Name in T['Items']]?: infer List }
  ? NonNullable<List>
  : never;

/** The mocks of an operation that returns a list. */
export interface PagedMock<T extends ContractTypes> extends OperationMock<T> {
  /**
   * Answers with these items, page by page. The SDK's paginator returns each item once. A page has the size that the request asks for, but at
   * most `pageSize`. Other members of the input are ignored. Throws `ContractViolation` for an item that breaks the contract.
   */
  pages(items: ItemsOf<T>, options?: { readonly pageSize?: number }): OperationHandler<T>;
}

/** The mocks of an operation that returns a list. Throws `DocpactError` (source) if its contract does not describe its pagination. */
export function mockPages<T extends ContractTypes>(contract: OperationContract<T>, endpoint?: string): PagedMock<T> {
  const names = contract.wire.pagination;
  if (!names)
    throw new DocpactError('source', `${contract.name}.wire.json does not say how the operation is paginated`);
  const pages = (items: ItemsOf<T>, { pageSize }: { readonly pageSize?: number } = {}) => {
    if (pageSize !== undefined && !(Number.isInteger(pageSize) && pageSize >= 1))
      throw new DocpactError('usage', `pageSize: expected a whole number of at least 1, got ${pageSize}`);
    const output = checkedOutput(contract, { [names.items]: items });
    const answer: Mock['answer'] = (input) => answerPage({ contract, names, output, pageSize }, input);
    return new OperationHandler<T>({ contract, endpoint, answer });
  };
  return Object.assign(mockOperation(contract, endpoint), { pages });
}

/** A list that is returned page by page. */
interface Paged {
  readonly contract: OperationContract;
  readonly names: PaginationBinding;
  /** The output with the complete list, in JSON view. */
  readonly output: unknown;
  /** The maximum number of items on a page. Undefined means no limit. */
  readonly pageSize: number | undefined;
}

/** The page that an input (JSON view, valid) asks for. For a token that no page gave, the constraint fault. */
function answerPage({ contract, names, output, pageSize }: Paged, input: unknown): Outcome {
  const listed = memberOf(output, names.items);
  const rows: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const given = memberOf(input, names.inputToken);
  const token = given === undefined ? undefined : String(given);
  const asked = memberOf(input, names.limit) ?? defaultLimit(contract, names);
  const limit = Math.max(1, Math.min(typeof asked === 'number' ? asked : rows.length, pageSize ?? rows.length));
  const page = pageOf({ rows, limit, token, seal: () => 'docpact-page-from' });
  if (page)
    return {
      output: { [names.items]: page.rows, ...(page.next === undefined ? {} : { [names.outputToken]: page.next }) },
    };
  const got = JSON.stringify(token);
  return constraintRefusal(
    contract,
    `Input.${names.inputToken}: expected a token that an earlier page gave, got ${got}`,
  );
}

/** The number of items on a page if the request does not set it. */
const defaultLimit = ({ document }: OperationContract, { limit }: PaginationBinding): unknown =>
  document.$defs.Input?.properties?.[limit]?.default;
