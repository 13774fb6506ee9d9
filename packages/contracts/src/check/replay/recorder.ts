import type { RecordedBody, RecordedExchange, RecordedRequest } from '../../findings/report/recorded-case.ts';
import type { WireReply, WireRequest } from '../../protocols/message.ts';
import { stableHeaders, stableHost } from './stable-headers.ts';

/** How many exchanges of a case are kept: enough for all retries and pages of one call. */
export const maxExchanges = 4;

/** How many characters of a body are kept. */
export const maxBody = 20_000;

interface Recorded {
  readonly request: WireRequest;
  readonly end: WireReply | string;
}

/** Keeps what goes over the wire between `start` and `take`; at any other time it keeps nothing. */
export class Recorder {
  #recorded: Recorded[] | undefined;
  #count = 0;

  /** Keeps what comes from now on. */
  start(): void {
    this.#recorded = [];
    this.#count = 0;
  }

  /** Starts again if it runs: what it has kept so far is not worth keeping. */
  restart(): void {
    if (this.#recorded) this.start();
  }

  /** One request, with its reply or the reason why there is none. Kept as they are: they are written out by `take`. */
  readonly record = (request: WireRequest, end: WireReply | string): void => {
    if (!this.#recorded) return;
    this.#count += 1;
    if (this.#recorded.length < maxExchanges) this.#recorded.push({ request, end });
  };

  /** What was kept since the start, and how many exchanges more there were. Stops. */
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
