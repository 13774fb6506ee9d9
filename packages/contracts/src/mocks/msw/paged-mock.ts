import type { ContractTypes, OperationContract, PaginationBinding } from '@docpact/schemas/runtime';
import { DocpactError } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { Mock } from '../mock.ts';
import { constraintRefusal, type Outcome } from '../outcome.ts';
import { pageOf } from '../pages.ts';
import { checkedOutput } from './checked-output.ts';
import { OperationHandler } from './operation-handler.ts';
import { mockOperation, type OperationMock } from './operation-mock.ts';

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

/** The mocks of an operation that lists. Throws `DocpactError` (source) where its contract does not say how its pages are asked for. */
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

/** A list that is given page by page. */
interface Paged {
  readonly contract: OperationContract;
  readonly names: PaginationBinding;
  /** The output that would hold the whole list, in JSON view. */
  readonly output: unknown;
  /** The most items that a page holds; any number of them where it is undefined. */
  readonly pageSize: number | undefined;
}

/** The page that an input (JSON view, valid) asks for; the constraint fault for a token that no page gave. */
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

/** How many items a page holds where the request does not say. */
const defaultLimit = ({ document }: OperationContract, { limit }: PaginationBinding): unknown =>
  document.$defs.Input?.properties?.[limit]?.default;
