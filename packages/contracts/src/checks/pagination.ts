import type { PaginationBinding } from '@docpact/schemas/runtime';
import { messageOf } from '../docpact-error.ts';
import { type Problem, show } from '../finding.ts';
import { memberOf } from '../member-of.ts';
import type { Check, Subject } from './check.ts';

const total = 7;
const pageSize = 3;

/** The SDK's paginator gives every item of several pages once, in order, and sends page size and marker. */
export const pagination: Check = {
  name: 'pagination',
  appliesTo: ({ contract }) => contract.name in contract.binding.pagination,
  cases: (subject) => [
    { name: `${total} items in pages of ${pageSize}`, run: () => paginate(subject, total) },
    { name: `${pageSize} items in one page`, run: () => paginate(subject, pageSize) },
    { name: 'no items', run: () => paginate(subject, 0) },
  ],
};

async function paginate(subject: Subject, count: number): Promise<readonly Problem[]> {
  const binding = subject.contract.binding.pagination[subject.contract.name];
  const name = `paginate${subject.contract.name}`;
  const start = subject.sdk.exports[name];
  if (!binding || typeof start !== 'function')
    return [{ rule: 'paginator-missing', path: 'Output', expected: name, actual: 'no such export' }];
  const service = new PagedService(subject, binding, count);
  const client = subject.replay.client('one call', (request) => service.answer(request));
  const given: unknown[] = [];
  try {
    const pages: AsyncIterable<unknown> = start({ client, pageSize }, {});
    for await (const page of pages) given.push(...asList(memberOf(page, binding.items)));
  } catch (error) {
    return [
      { rule: 'page-item-lost', path: `Output.${binding.items}`, expected: `${count} items`, actual: messageOf(error) },
    ];
  } finally {
    client.destroy();
  }
  return [...service.problems, ...itemProblems(binding, service.items, given)];
}

/** The operation over a list of items, page by page; the marker is the place to read on from. */
class PagedService {
  readonly items: readonly object[];
  readonly problems: Problem[] = [];
  readonly #subject: Subject;
  readonly #binding: PaginationBinding;
  #marker: string | undefined;

  constructor(subject: Subject, binding: PaginationBinding, count: number) {
    this.#subject = subject;
    this.#binding = binding;
    const [item] = asList(memberOf(subject.fixtures.output.full.json, binding.items));
    const key = Object.keys(Object(item)).find((member) => typeof memberOf(item, member) === 'string') ?? '';
    this.items = Array.from({ length: count }, (_, i) => ({ ...Object(item), [key]: `item-${i}` }));
  }

  answer(request: Parameters<Subject['codec']['decodeRequest']>[0]) {
    const { codec, contract } = this.#subject;
    const { input } = codec.decodeRequest(request, contract);
    this.#expect('page-limit-ignored', this.#binding.limit, pageSize, memberOf(input, this.#binding.limit));
    this.#expect(
      'page-token-ignored',
      this.#binding.inputToken,
      this.#marker,
      memberOf(input, this.#binding.inputToken),
    );
    const from = Number(this.#marker?.replace('marker-', '') ?? 0);
    const to = from + pageSize;
    this.#marker = to < this.items.length ? `marker-${to}` : undefined;
    const page = { [this.#binding.items]: this.items.slice(from, to), [this.#binding.outputToken]: this.#marker };
    return codec.encodeResponse(contract, page, 'docpact-page');
  }

  #expect(rule: 'page-limit-ignored' | 'page-token-ignored', member: string, expected: unknown, actual: unknown): void {
    if (expected === actual) return;
    const pointer = `/$defs/Input/properties/${member}`;
    this.problems.push({ rule, path: `Input.${member}`, expected: show(expected), actual: show(actual), pointer });
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
  if (new Set(names).size < names.length) return [problem('page-item-repeated', show(names))];
  const inOrder = sent.every((item, i) => nameOf(item) === names[i]);
  return inOrder && names.length === sent.length ? [] : [problem('page-item-lost', show(names))];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
