import { assertMocksKept } from '@docpact/contracts/msw';
import { setupServer } from 'msw/node';
import { cases, handlers, swallow } from './cases.mjs';

/** Gives the cases to a test runner, in the way in which its tests are written. */
export function runCases({ it, beforeAll, afterEach, afterAll }) {
  const server = setupServer(...handlers);
  // msw 3 calls it onUnhandledFrame and ignores the name of msw 2 silently.
  beforeAll(() => server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    assertMocksKept();
  });
  afterAll(() => server.close());
  for (const [title, check] of cases) it(title, () => check(server));
  if (process.env.BREAK) it('swallows the error of a broken mock', () => swallow(server));
}
