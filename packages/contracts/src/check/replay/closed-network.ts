import type { RequestHandler } from 'msw-2';
import { http } from 'msw-2/core/http';
import { setupServer } from 'msw-2/node';

/**
 * The network of this process while it is closed: msw takes every request that goes out over http, fetch or a socket.
 * What a case does not answer breaks off and is kept as an unmocked request, so that nothing ever reaches the real service.
 */
export class ClosedNetwork {
  readonly #unmocked: string[] = [];
  #open: string | undefined;
  readonly #server = setupServer(
    http.all('*', ({ request }) => {
      // msw lets a request through that its handlers see and leave.
      if (new URL(request.url).origin === this.#open) return undefined;
      this.#unmocked.push(`${request.method} ${request.url}`);
      return Response.error();
    }),
  );

  /** From now on nothing goes out. */
  close(): void {
    this.#server.listen({ onUnhandledRequest: 'error' });
  }

  /** Gives the process its network back. */
  release(): void {
    this.#server.close();
  }

  /** The requests that no case had answered, as `POST https://…`. */
  get unmockedRequests(): readonly string[] {
    return this.#unmocked;
  }

  /** Lets this handler answer from now on, in place of an earlier one; nobody, where there is none. */
  answerBy(handler?: RequestHandler): void {
    this.#server.resetHandlers();
    if (handler) this.#server.use(handler);
  }

  /** Lets requests to one server of this process through while the call runs. */
  async reaching<T>(origin: string, call: () => Promise<T>): Promise<T> {
    this.#open = origin;
    try {
      return await call();
    } finally {
      this.#open = undefined;
    }
  }
}
