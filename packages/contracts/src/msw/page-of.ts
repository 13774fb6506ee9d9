import type { OperationContract, PaginationBinding } from '@docpact/schemas/runtime';
import { memberOf } from '../member-of.ts';
import { type Outcome, refuseInput } from '../state/outcome.ts';

/** A list that is given page by page. */
export interface Paged {
  readonly contract: OperationContract;
  readonly names: PaginationBinding;
  /** The output that would hold the whole list, in JSON view. */
  readonly output: unknown;
  /** The most items that a page holds; any number of them where it is undefined. */
  readonly pageSize: number | undefined;
}

/** The page that an input (JSON view, valid) asks for; the constraint fault for a token that no page gave. */
export function pageOf({ contract, names, output, pageSize }: Paged, input: unknown): Outcome {
  const rows = memberOf(output, names.items);
  const items: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const token = memberOf(input, names.inputToken);
  const from = token === undefined ? 0 : positionOf(token);
  // The first page of an empty list is there; a page behind the last item is not.
  if (from === undefined || (token !== undefined && from >= items.length)) return refuseToken(contract, names, token);
  const asked = memberOf(input, names.limit) ?? defaultLimit(contract, names);
  const to = from + Math.max(1, Math.min(typeof asked === 'number' ? asked : items.length, pageSize ?? items.length));
  const next = to < items.length ? { [names.outputToken]: tokenAt(to) } : {};
  return { output: { [names.items]: items.slice(from, to), ...next } };
}

const tokenAt = (position: number): string => `docpact-page-from-${position}`;

function positionOf(token: unknown): number | undefined {
  const position = Number(String(token).split('-').at(-1));
  return Number.isInteger(position) && position > 0 && token === tokenAt(position) ? position : undefined;
}

function refuseToken(contract: OperationContract, { inputToken }: PaginationBinding, token: unknown): Outcome {
  const expected = 'a token that an earlier page gave';
  const source = { pointer: `/$defs/Input/properties/${inputToken}` };
  return refuseInput(contract, [
    { path: `Input.${inputToken}`, keyword: 'x-unchecked', expected, actual: token, source },
  ]);
}

/** How many items a page holds where the request does not say. */
const defaultLimit = ({ document }: OperationContract, { limit }: PaginationBinding): unknown =>
  document.$defs.Input?.properties?.[limit]?.default;
