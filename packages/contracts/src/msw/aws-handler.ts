import { RequestHandler } from 'msw';
import type { Mock } from './mock.ts';
import { MockTable } from './mock-table.ts';
import { replyTo } from './reply-to.ts';

type RunArguments = Parameters<RequestHandler['run']>[0];

/** An msw handler that answers for the operations of its mocks and leaves every other request to the handlers behind it. */
export class AwsHandler extends RequestHandler {
  readonly #table: MockTable;

  /** `once`: only the first of its requests is answered. */
  constructor(mocks: readonly Mock[], { once } = { once: false }) {
    const table = new MockTable(mocks);
    super({
      info: { header: mocks.map(({ contract }) => contract.key).join(', ') },
      options: { once },
      resolver: async ({ request }) => {
        const match = await table.find(request);
        if (!match) return undefined;
        const reply = await replyTo(match);
        return new Response(reply.body, reply);
      },
    });
    this.#table = table;
  }

  /** As msw does it, without the copy that msw makes of each request that turns out to be another handler's. */
  override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
    return (await this.predicate(args)) ? super.run(args) : null;
  }

  override async predicate({ request }: Pick<RunArguments, 'request'>): Promise<boolean> {
    return (await this.#table.find(request)) !== undefined;
  }

  /** Says nothing: only msw in a browser asks for it. */
  override log(): void {}
}
