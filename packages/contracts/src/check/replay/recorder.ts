import type { RecordedBody, RecordedExchange, RecordedRequest } from '../../findings/report/recorded-case.ts';
import type { WireReply, WireRequest } from '../../protocols/message.ts';
import { stableHeaders, stableHost } from './stable-headers.ts';

/** The number of exchanges kept for a case: enough for all retries and pages of one call. */
export const maxExchanges = 4;

/** The number of characters kept of a body. */
export const maxBody = 20_000;

interface Recorded {
  readonly request: WireRequest;
  readonly end: WireReply | string;
}

/** Records requests and responses between `start` and `take`, and nothing at any other time. */
export class Recorder {
  #recorded: Recorded[] | undefined;
  #count = 0;

  /** Starts recording. */
  start(): void {
    this.#recorded = [];
    this.#count = 0;
  }

  /** Discards what was recorded so far, if the recorder runs. */
  restart(): void {
    if (this.#recorded) this.start();
  }

  /** One request with its reply, or the reason why there is none. `take` formats them later. */
  readonly record = (request: WireRequest, end: WireReply | string): void => {
    if (!this.#recorded) return;
    this.#count += 1;
    if (this.#recorded.length < maxExchanges) this.#recorded.push({ request, end });
  };

  /** Stops. Returns the exchanges since the start and the number of those not kept. */
  take(): { readonly exchanges: readonly RecordedExchange[]; readonly more: number } {
    const exchanges = (this.#recorded ?? []).map(toExchange);
    const more = this.#count - exchanges.length;
    this.#recorded = undefined;
    this.#count = 0;
    return { exchanges, more };
  }
}

function toExchange({ request, end }: Recorded): RecordedExchange {
  if (typeof end === 'string') return { request: toRequest(request), error: end };
  const response = { status: end.status, headers: stableHeaders(end.headers), body: toBody(end.body) };
  return { request: toRequest(request), response };
}

const toRequest = ({ method, host, path, headers, body }: WireRequest): RecordedRequest => ({
  method,
  host: stableHost(host),
  path,
  headers: stableHeaders(headers),
  body: toBody(body),
});

function toBody(body: Uint8Array): RecordedBody {
  const text = new TextDecoder().decode(body);
  return text.length <= maxBody ? { text } : { text: text.slice(0, maxBody), cutFrom: text.length };
}
