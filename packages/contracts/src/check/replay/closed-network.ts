import type { RequestHandler } from 'msw-2';
import { http } from 'msw-2/core/http';
import { setupServer } from 'msw-2/node';

/**
 * The network of this process while it is closed. msw intercepts every outgoing request over http, fetch or a socket. A request that no case
 * answers is aborted and recorded as unmocked, so nothing ever reaches the real service.
 */
export class ClosedNetwork {
  readonly #unmocked: string[] = [];
  #open: string | undefined;
  readonly #server = setupServer(
    http.all('*', ({ request }) => {
      // msw lets a request through if its handlers see it and do not answer.
      if (new URL(request.url).origin === this.#open) return undefined;
      this.#unmocked.push(`${request.method} ${request.url}`);
      return Response.error();
    }),
  );

  /** Blocks all outgoing requests from now on. */
  close(): void {
    this.#server.listen({ onUnhandledRequest: 'error' });
  }

  /** Restores the network of the process. */
  release(): void {
    this.#server.close();
  }

  /** The requests that no case answered, as `POST https://…`. */
  get unmockedRequests(): readonly string[] {
    return this.#unmocked;
  }

  /** From now on this handler answers, in place of an earlier one. Without a handler, there is no answer. */
  answerBy(handler?: RequestHandler): void {
    this.#server.resetHandlers();
    if (handler) this.#server.use(handler);
  }

  /** Allows requests to one server of this process while the call runs. */
  async reaching<T>(origin: string, call: () => Promise<T>): Promise<T> {
    this.#open = origin;
    try {
      return await call();
    } finally {
      this.#open = undefined;
    }
  }
}
