import type { PaginationBinding } from '@docpact/schemas/runtime';
import { describeValue } from '../../../base/describe-value.ts';
import { memberOf } from '../../../base/member-of.ts';
import type { Problem } from '../../../findings/finding.ts';
import type { WireReply, WireRequest } from '../../../protocols/message.ts';
import { WireError } from '../../../protocols/protocol.ts';
import { type Replay, requestId } from '../../replay/replay.ts';
import { type Case, type CheckContext, hasClass } from '../check.ts';

/** The options of a paginator besides the page size, of a client that has one. */
export function pageCases(context: CheckContext): readonly Case[] {
  const { pagination } = context.contract.wire;
  const paginator = `paginate${context.contract.name}`;
  if (!pagination || !hasClass(context, paginator)) return [];
  const paged: Paged = { paginator, pagination };
  return [
    { name: 'a paginator from a token on', run: (replay) => fromToken(context, replay, paged) },
    { name: 'a paginator that stops at a token that comes again', run: (replay) => sameToken(context, replay, paged) },
  ];
}

interface Paged {
  readonly paginator: string;
  readonly pagination: PaginationBinding;
}

const token = 'from-here';

async function fromToken(
  context: CheckContext,
  replay: Replay,
  { paginator, pagination }: Paged,
): Promise<readonly Problem[]> {
  const options = { startingToken: token };
  const { requests } = await replay.use(
    { kind: 'pages', paginator, options, limit: 2 },
    [{}],
    [pageOf(context, undefined)],
  );
  const [sent] = requests;
  const actual = sent && memberOf(inputOf(context, sent), pagination.inputToken);
  if (actual === token) return [];
  return [
    {
      rule: 'page-token-ignored',
      path: `Input.${pagination.inputToken}`,
      expected: describeValue(token),
      actual: describeValue(actual),
    },
  ];
}

/** Some services give the last token for ever. */
async function sameToken(
  context: CheckContext,
  replay: Replay,
  { paginator, pagination }: Paged,
): Promise<readonly Problem[]> {
  const way = { kind: 'pages', paginator, options: { stopOnSameToken: true }, limit: 4 } as const;
  const { ends } = await replay.use(way, [{}], [pageOf(context, token)]);
  if (ends.length === 2 && ends.every(({ error }) => error === undefined)) return [];
  return [
    {
      rule: 'page-item-repeated',
      path: `Output.${pagination.items}`,
      expected: 'an end after the second page, with stopOnSameToken',
      actual: `${ends.length} pages or more`,
    },
  ];
}

function pageOf({ protocol, contract }: CheckContext, next: string | undefined): WireReply {
  const { items, outputToken } = contract.wire.pagination ?? { items: '', outputToken: '' };
  return protocol.encodeOutput(
    contract,
    { [items]: [], ...(next === undefined ? {} : { [outputToken]: next }) },
    requestId,
  );
}

/** The request check tells of a request that cannot be read. */
function inputOf({ protocol, contract }: CheckContext, request: WireRequest): unknown {
  try {
    return protocol.decodeInput(contract, request).input;
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}
