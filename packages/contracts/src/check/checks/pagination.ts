import type { PaginationBinding } from '@docpact/schemas/runtime';
import { describeValue } from '../../base/describe-value.ts';
import { differences } from '../../base/differences.ts';
import { memberOf } from '../../base/member-of.ts';
import type { CaughtError, Reply } from '../../clients/run/client-runner.ts';
import type { Problem } from '../../findings/finding.ts';
import { pageOf } from '../../mocks/pages.ts';
import type { WireRequest } from '../../protocols/message.ts';
import type { Spelling } from '../../protocols/protocol.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import { type Case, type Check, type CheckContext, hasClass, richestInput } from './check.ts';
import { describeThrown } from './describe-thrown.ts';
import { faultProblems } from './fault-problems.ts';
import { misread } from './spelling.ts';
import { faultPath, type TestedFault, testedFaults } from './tested-faults.ts';
import { differenceProblems, inputRules } from './to-problems.ts';

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
    { name: 'an empty page between others', run: (replay) => paginate(context, replay, { count: total, emptyAt: 1 }) },
    { name: 'a fault as the first page', run: (replay) => faulty(context, replay, 0) },
    { name: 'a fault as the second page', run: (replay) => faulty(context, replay, 1) },
    { name: 'a signal that is aborted after the first page', run: (replay) => aborted(context, replay) },
    ...spelledPages(context),
  ],
};

/** The items before a fault come, and then the fault is thrown: an end without it would pass for the end of the list. */
async function faulty(context: CheckContext, replay: Replay, faultAt: number): Promise<readonly Problem[]> {
  const faults = testedFaults(context).filter(({ side }) => side === 'client');
  const fault = faults.find(({ kind }) => kind === 'documented') ?? faults.find(({ kind }) => kind === 'undocumented');
  if (!fault) return [];
  return paginate(context, replay, { count: total, fault: { at: faultAt, fault } });
}

/** Through the client's own HTTP handler: that is what aborts a request. */
async function aborted(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { pagination: binding } = context.contract.wire;
  // The other cases tell of it.
  if (!binding || !hasClass(context, `paginate${context.contract.name}`)) return [];
  const service = new PagedService(context, binding, { count: total });
  const input = withoutPaging(richestInput(context).sdk, binding);
  const asked = { config: { pageSize, stopOnSameToken: false }, input, abortAfter: 1 };
  const { error, requests } = await replay.overHttp().pages(asked, async (request) => service.reply(request));
  // A paginator that reads no second page has other findings.
  const isEnd = error === undefined || error.members.name === 'AbortError';
  if (requests.length <= 1 && isEnd) return [];
  return [
    {
      rule: 'use-abort-ignored',
      path: 'Request',
      expected: 'an AbortError, and 1 request',
      actual: isEnd ? `${requests.length} requests` : describeThrown(error),
    },
  ];
}

/** The input without the members that are the paginator's. */
const withoutPaging = (input: unknown, { limit, inputToken }: PaginationBinding): object =>
  Object.fromEntries(Object.entries(Object(input)).filter(([name]) => name !== limit && name !== inputToken));

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
  /** The position of a page without items that has a marker, between those with items. */
  readonly emptyAt?: number;
  /** What is given in place of the page at a position. */
  readonly fault?: { readonly at: number; readonly fault: TestedFault };
  /** Whether the paginator is told to end where a marker comes again. By default it asks on. */
  readonly stopOnSameToken?: boolean;
}

async function paginate(context: CheckContext, replay: Replay, pages: Pages): Promise<readonly Problem[]> {
  const binding = context.contract.wire.pagination;
  const name = `paginate${context.contract.name}`;
  if (!binding || !hasClass(context, name))
    return [{ rule: 'paginator-missing', path: 'Output', expected: name, actual: 'no such export' }];
  const service = new PagedService(context, binding, pages);
  const { stopOnSameToken = false, fault } = pages;
  const asked = { config: { pageSize, stopOnSameToken }, input: withoutPaging(richestInput(context).sdk, binding) };
  const { output, error, requests } = await replay.pages(asked, async (request) => service.reply(request));
  if (service.isEndless) return service.problems;
  const given = asList(output).flatMap((page) => asList(memberOf(page, binding.items)));
  if (fault) {
    const before = itemProblems(binding, service.items.slice(0, fault.at * pageSize), given);
    // A paginator that does not come to the fault has lost items in the other cases.
    if (requests.length <= fault.at) return service.problems;
    return [...service.problems, ...before, ...thrownProblems(context, fault.fault, error)];
  }
  if (error) {
    const expected = `${pages.count} items`;
    return [{ rule: 'page-item-lost', path: `Output.${binding.items}`, expected, actual: error.message }];
  }
  return [...service.problems, ...itemProblems(binding, service.items, given)];
}

const thrownProblems = (
  context: CheckContext,
  fault: TestedFault,
  error: CaughtError | undefined,
): readonly Problem[] =>
  error === undefined
    ? [{ rule: 'fault-not-thrown', path: faultPath(fault), expected: fault.code, actual: 'an end of the pages' }]
    : faultProblems(context, fault, error);

/** The operation over a list of items, page by page. The marker is the position of the next page. */
class PagedService {
  readonly items: readonly object[];
  readonly problems: Problem[] = [];
  readonly #context: CheckContext;
  readonly #binding: PaginationBinding;
  readonly #pages: Pages;
  /** What each request has besides page size and marker (JSON view). */
  readonly #input: object;
  /** The marker of the last page returned. */
  #marker: string | undefined;
  /** The marker of the next items. Another one than above after an empty page. */
  #position: string | undefined;
  #requests = 0;
  #hasEnded = false;
  /** Whether a page was asked for after the last one. */
  isEndless = false;

  constructor(context: CheckContext, binding: PaginationBinding, pages: Pages) {
    this.#context = context;
    this.#binding = binding;
    this.#pages = pages;
    this.#input = withoutPaging(richestInput(context).json, binding);
    const [item] = asList(memberOf(context.fixtures.output.full.json, binding.items));
    const key = Object.keys(Object(item)).find((member) => typeof memberOf(item, member) === 'string') ?? '';
    this.items = Array.from({ length: pages.count }, (_, i) => ({ ...Object(item), [key]: `item-${i}` }));
  }

  reply(request: WireRequest): Reply {
    if (this.#hasEnded) return this.#stop();
    const { contract, protocol } = this.#context;
    const { write = protocol.encodeOutput } = this.#pages;
    const { input } = protocol.decodeInput(contract, request);
    const at = this.#requests;
    this.#requests += 1;
    this.#holdToInput(input);
    const page = this.#answer(input, at);
    const { fault } = this.#pages;
    if (fault?.at !== at) return write(contract, page, requestId);
    this.#hasEnded = true;
    return protocol.encodeFault(contract, fault.fault, requestId);
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

  /** Every request has all of the caller's input. What is lost in each of them is told once. */
  #holdToInput(input: unknown): void {
    const found = differences('Input', this.#input, withoutPaging(input, this.#binding));
    const isNew = ({ rule, path }: Problem): boolean =>
      !this.problems.some((known) => known.rule === rule && known.path === path);
    this.problems.push(...differenceProblems(this.#context.contract, inputRules, found).filter(isNew));
  }

  #answer(input: unknown, at: number): unknown {
    const { limit, inputToken, outputToken, items } = this.#binding;
    this.#expect('page-limit-ignored', limit, pageSize, memberOf(input, limit));
    this.#expect('page-token-ignored', inputToken, this.#marker, memberOf(input, inputToken));
    if (at === this.#pages.emptyAt) {
      this.#marker = 'after-empty';
      return { [items]: [], [outputToken]: this.#marker };
    }
    const page = pageOf({ rows: this.items, limit: pageSize, token: this.#position, seal: () => 'marker' });
    const marker = page?.next ?? this.#pages.lastMarker?.(this.#marker);
    this.#marker = page?.next;
    this.#position = page?.next;
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
