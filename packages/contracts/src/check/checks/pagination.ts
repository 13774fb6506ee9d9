import type { PaginationBinding } from '@docpact/schemas/runtime';
import { describeValue } from '../../base/describe-value.ts';
import { memberOf } from '../../base/member-of.ts';
import type { Reply } from '../../clients/run/client-runner.ts';
import type { Problem } from '../../findings/finding.ts';
import { pageOf } from '../../mocks/pages.ts';
import type { WireRequest } from '../../protocols/message.ts';
import type { Spelling } from '../../protocols/protocol.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import { type Case, type Check, type CheckContext, hasClass } from './check.ts';
import { misread } from './spelling.ts';

const total = 7;
const pageSize = 3;

/** The SDK's paginator returns every item of several pages once, in order, sends page size and marker, and ends after the last page. */
export const pagination: Check = {
  name: 'pagination',
  appliesTo: ({ contract }) => contract.wire.pagination !== undefined,
  cases: (context) => [
    {
      name: `${total} items in pages of ${pageSize}`,
      isSample: true,
      run: (replay) => paginate(context, replay, { count: total }),
    },
    {
      name: `${pageSize} items in one page`,
      isSample: true,
      run: (replay) => paginate(context, replay, { count: pageSize }),
    },
    { name: 'no items', isSample: true, run: (replay) => paginate(context, replay, { count: 0 }) },
    {
      name: 'an empty marker in the last page',
      run: (replay) => paginate(context, replay, { count: total, lastMarker: () => '' }),
    },
    {
      name: 'the same marker again, with stopOnSameToken',
      run: (replay) =>
        paginate(context, replay, { count: total, lastMarker: (before) => before, stopOnSameToken: true }),
    },
    ...spelledPages(context),
  ],
};

/** The pages in each spelling. A paginator that does not read the plainest one right has other findings. */
function spelledPages(context: CheckContext): readonly Case[] {
  const { spellings } = context.protocol;
  let plain: Promise<readonly Problem[]> | undefined;
  return spellings.flatMap(({ name, output: write, leavesOut, isOfHttp, addsMembers = false }) => {
    if (!write || leavesOut || isOfHttp) return [];
    const run = async (replay: Replay): Promise<readonly Problem[]> => {
      plain ??= paginate(context, replay, { count: total });
      if ((await plain).length > 0) return [];
      const problems = await paginate(context, replay, { count: total, write });
      return misread('Output', { name: `pages: ${name}`, addsMembers }, problems);
    };
    return [{ name: `${total} items in pages of ${pageSize}: ${name}`, run }];
  });
}

/** How the pages are given. */
interface Pages {
  readonly count: number;
  /** What the last page has for the next marker, made of the marker before it. */
  lastMarker?(before: string | undefined): string | undefined;
  readonly write?: NonNullable<Spelling['output']>;
  /** Whether the paginator is told to end where a marker comes again. By default it asks on. */
  readonly stopOnSameToken?: boolean;
}

async function paginate(context: CheckContext, replay: Replay, pages: Pages): Promise<readonly Problem[]> {
  const binding = context.contract.wire.pagination;
  const name = `paginate${context.contract.name}`;
  if (!binding || !hasClass(context, name))
    return [{ rule: 'paginator-missing', path: 'Output', expected: name, actual: 'no such export' }];
  const service = new PagedService(context, binding, pages);
  const { stopOnSameToken = false } = pages;
  const config = { pageSize, stopOnSameToken };
  const { output, error } = await replay.pages(config, async (request) => service.reply(request));
  if (service.isEndless) return service.problems;
  if (error) {
    const expected = `${pages.count} items`;
    return [{ rule: 'page-item-lost', path: `Output.${binding.items}`, expected, actual: error.message }];
  }
  const given = asList(output).flatMap((page) => asList(memberOf(page, binding.items)));
  return [...service.problems, ...itemProblems(binding, service.items, given)];
}

/** The operation over a list of items, page by page. The marker is the position of the next page. */
class PagedService {
  readonly items: readonly object[];
  readonly problems: Problem[] = [];
  readonly #context: CheckContext;
  readonly #binding: PaginationBinding;
  readonly #pages: Pages;
  /** The marker of the last page returned. */
  #marker: string | undefined;
  #hasEnded = false;
  /** Whether a page was asked for after the last one. */
  isEndless = false;

  constructor(context: CheckContext, binding: PaginationBinding, pages: Pages) {
    this.#context = context;
    this.#binding = binding;
    this.#pages = pages;
    const [item] = asList(memberOf(context.fixtures.output.full.json, binding.items));
    const key = Object.keys(Object(item)).find((member) => typeof memberOf(item, member) === 'string') ?? '';
    this.items = Array.from({ length: pages.count }, (_, i) => ({ ...Object(item), [key]: `item-${i}` }));
  }

  reply(request: WireRequest): Reply {
    if (this.#hasEnded) return this.#stop();
    const { contract, protocol } = this.#context;
    const { write = protocol.encodeOutput } = this.#pages;
    return write(contract, this.#answer(protocol.decodeInput(contract, request).input), requestId);
  }

  #stop(): Reply {
    const { items, outputToken } = this.#binding;
    if (!this.isEndless)
      this.problems.push({
        rule: 'page-endless',
        path: `Output.${items}`,
        expected: `an end after ${this.items.length} items`,
        actual: 'one page more',
        pointer: `/$defs/Output/properties/${outputToken}`,
      });
    this.isEndless = true;
    return 'reset';
  }

  #answer(input: unknown): unknown {
    const { limit, inputToken, outputToken, items } = this.#binding;
    this.#expect('page-limit-ignored', limit, pageSize, memberOf(input, limit));
    this.#expect('page-token-ignored', inputToken, this.#marker, memberOf(input, inputToken));
    const page = pageOf({ rows: this.items, limit: pageSize, token: this.#marker, seal: () => 'marker' });
    const marker = page?.next ?? this.#pages.lastMarker?.(this.#marker);
    this.#marker = page?.next;
    this.#hasEnded = page?.next === undefined;
    return { [items]: page?.rows ?? [], ...(marker === undefined ? {} : { [outputToken]: marker }) };
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
