import type { RecordedBody, RecordedExchange, RecordedRequest } from '../../findings/report/recorded-case.ts';
import type { WireReply } from '../../protocols/message.ts';
import { type SentRequest, stableRequest } from './filled-in.ts';
import { stableHeaders, stableHost } from './stable-headers.ts';

/** The number of exchanges kept for a case: enough for all retries and pages of one call. */
export const maxExchanges = 4;

/** The number of characters kept of a body. */
export const maxBody = 20_000;

interface Recorded {
  readonly request: SentRequest;
  readonly end: WireReply | string;
}

/** Records the requests and responses of one case. */
export class Recorder {
  #recorded: Recorded[] = [];
  #count = 0;

  /** One request with its reply, or the reason why there is none. `take` formats them later. */
  record(request: SentRequest, end: WireReply | string): void {
    this.#count += 1;
    if (this.#recorded.length < maxExchanges) this.#recorded.push({ request, end });
  }

  /** Drops what was recorded so far. */
  forget(): void {
    this.#recorded = [];
    this.#count = 0;
  }

  /** The exchanges so far and the number of those not kept. */
  take(): { readonly exchanges: readonly RecordedExchange[]; readonly more: number } {
    const exchanges = this.#recorded.map(toExchange);
    return { exchanges, more: this.#count - exchanges.length };
  }
}

function toExchange({ request, end }: Recorded): RecordedExchange {
  if (typeof end === 'string') return { request: toRequest(request), error: end };
  const response = {
    status: end.status,
    headers: stableHeaders(end.headers),
    body: toBody(new TextDecoder().decode(end.body)),
  };
  return { request: toRequest(request), response };
}

function toRequest(request: SentRequest): RecordedRequest {
  const { method, host, path } = request;
  const { headers, text } = stableRequest(request);
  return { method, host: stableHost(host), path, headers, body: toBody(text) };
}

const toBody = (text: string): RecordedBody =>
  text.length <= maxBody ? { text } : { text: text.slice(0, maxBody), cutFrom: text.length };
