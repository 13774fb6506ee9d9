import { DocpactError } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { AnyClient } from '../sdk-client.ts';

interface RetryToken {
  getRetryDelay(): number;
}

interface RetryStrategy {
  refreshRetryTokenForRetry(token: RetryToken, error: unknown): Promise<RetryToken>;
}

/**
 * The client decides on retries as always, but never waits for them: each delay is 0 ms. With older strategies the holder of the token waits.
 * Newer ones wait themselves before they return it.
 * Throws `DocpactError` (source) when the client has no retry strategy to make the decision.
 */
export function removeRetryDelays(client: AnyClient): void {
  const provide: unknown = Reflect.get(client.config, 'retryStrategy');
  if (typeof provide !== 'function') throw new DocpactError('source', 'the client has no retryStrategy');
  let own: Promise<RetryStrategy> | undefined;
  const patched = async (): Promise<RetryStrategy> => {
    own ??= Promise.resolve(provide.call(client.config)).then(patch);
    return own;
  };
  Reflect.set(client.config, 'retryStrategy', patched);
}

function patch(strategy: unknown): RetryStrategy {
  if (!isRetryStrategy(strategy))
    throw new DocpactError('source', 'the retry strategy of the client is not an SDK v3 strategy');
  // The adaptive strategy contains a standard one and a limiter that waits before each attempt.
  setOn(memberOf(strategy, 'rateLimiter'), 'getSendToken', async () => {});
  for (const holder of [strategy, memberOf(strategy, 'standardRetryStrategy')])
    setOn(memberOf(holder, 'retryBackoffStrategy'), 'computeNextBackoffDelay', () => 0);
  const refresh = strategy.refreshRetryTokenForRetry.bind(strategy);
  strategy.refreshRetryTokenForRetry = async (token, error) => {
    const next = await refresh(token, error);
    next.getRetryDelay = () => 0;
    return next;
  };
  return strategy;
}

function setOn(target: unknown, method: string, instead: () => unknown): void {
  if (typeof target === 'object' && target !== null) Reflect.set(target, method, instead);
}

const isRetryStrategy = (value: unknown): value is RetryStrategy =>
  typeof value === 'object' &&
  value !== null &&
  'refreshRetryTokenForRetry' in value &&
  typeof value.refreshRetryTokenForRetry === 'function';
