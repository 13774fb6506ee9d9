import type { PaginationBinding } from '@docpact/schemas/runtime';
import { describeValue } from '../../base/describe-value.ts';
import { memberOf } from '../../base/member-of.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Answered } from '../../mocks/outcome.ts';
import { pageOf } from '../../mocks/pages.ts';
import type { Replay } from '../replay/replay.ts';
import { type Check, type CheckContext, hasClass } from './check.ts';

const total = 7;
const pageSize = 3;

/** The SDK's paginator returns every item of several pages once, in order, and sends page size and marker. */
export const pagination: Check = {
  name: 'pagination',
  appliesTo: ({ contract }) => contract.wire.pagination !== undefined,
  cases: (context) => [
    {
      name: `${total} items in pages of ${pageSize}`,
      isSample: true,
      run: (replay) => paginate(context, replay, total),
    },
    { name: `${pageSize} items in one page`, isSample: true, run: (replay) => paginate(context, replay, pageSize) },
    { name: 'no items', isSample: true, run: (replay) => paginate(context, replay, 0) },
  ],
};

async function paginate(context: CheckContext, replay: Replay, count: number): Promise<readonly Problem[]> {
  const binding = context.contract.wire.pagination;
  const name = `paginate${context.contract.name}`;
  if (!binding || !hasClass(context, name))
    return [{ rule: 'paginator-missing', path: 'Output', expected: name, actual: 'no such export' }];
  const service = new PagedService(context, binding, count);
  const { output, error } = await replay.pages(pageSize, { answer: (input) => service.answer(input) });
  if (error)
    return [
      { rule: 'page-item-lost', path: `Output.${binding.items}`, expected: `${count} items`, actual: error.message },
    ];
  const given = asList(output).flatMap((page) => asList(memberOf(page, binding.items)));
  return [...service.problems, ...itemProblems(binding, service.items, given)];
}

/** The operation over a list of items, page by page. The marker is the position of the next page. */
class PagedService {
  readonly items: readonly object[];
  readonly problems: Problem[] = [];
  readonly #binding: PaginationBinding;
  /** The marker of the last page returned. */
  #marker: string | undefined;

  constructor(context: CheckContext, binding: PaginationBinding, count: number) {
    this.#binding = binding;
    const [item] = asList(memberOf(context.fixtures.output.full.json, binding.items));
    const key = Object.keys(Object(item)).find((member) => typeof memberOf(item, member) === 'string') ?? '';
    this.items = Array.from({ length: count }, (_, i) => ({ ...Object(item), [key]: `item-${i}` }));
  }

  answer(input: unknown): Answered {
    const { limit, inputToken, outputToken, items } = this.#binding;
    this.#expect('page-limit-ignored', limit, pageSize, memberOf(input, limit));
    this.#expect('page-token-ignored', inputToken, this.#marker, memberOf(input, inputToken));
    const page = pageOf({ rows: this.items, limit: pageSize, token: this.#marker, seal: () => 'marker' });
    this.#marker = page?.next;
    return { output: { [items]: page?.rows ?? [], ...(page?.next === undefined ? {} : { [outputToken]: page.next }) } };
  }

  #expect(rule: 'page-limit-ignored' | 'page-token-ignored', member: string, expected: unknown, actual: unknown): void {
    if (expected === actual) return;
    const pointer = `/$defs/Input/properties/${member}`;
    this.problems.push({
      rule,
      path: `Input.${member}`,
      expected: describeValue(expected),
      actual: describeValue(actual),
      pointer,
    });
  }
}

function itemProblems(
  binding: PaginationBinding,
  sent: readonly object[],
  given: readonly unknown[],
): readonly Problem[] {
  const nameOf = (item: unknown) => Object.values(Object(item)).find((value) => /^item-\d+$/.test(String(value)));
  const names = given.map(nameOf);
  const problem = (rule: 'page-item-lost' | 'page-item-repeated', actual: string): Problem => ({
    rule,
    path: `Output.${binding.items}`,
    expected: `${sent.length} items, each once, in order`,
    actual,
    pointer: `/$defs/Output/properties/${binding.items}`,
  });
  if (new Set(names).size < names.length) return [problem('page-item-repeated', describeValue(names))];
  const inOrder = sent.every((item, i) => nameOf(item) === names[i]);
  return inOrder && names.length === sent.length ? [] : [problem('page-item-lost', describeValue(names))];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
