import { type Codec, codecOf } from '../wire/codec.ts';
import type { WireRequest } from '../wire/message.ts';
import type { Mock } from './mock.ts';
import { SeenRequest } from './seen-request.ts';
import { servedAt } from './served-at.ts';

/** A request with the mock that answers it. */
export interface Match {
  readonly mock: Mock;
  readonly wire: WireRequest;
}

/** The mocks of one service. */
interface Service {
  readonly codec: Codec;
  readonly contentType: string;
  /** Any mock of the service: all of them stand at the same hosts. */
  readonly one: Mock;
  readonly byTarget: Map<string, Mock>;
}

/** The mocks of any number of operations: one look-up finds a request's own, however many there are. */
export class MockTable {
  readonly #services = new Map<string, Service>();
  /** msw asks twice: whether the request is meant, and for its answer. */
  readonly #found = new WeakMap<Request, Promise<Match | undefined>>();

  constructor(mocks: readonly Mock[]) {
    for (const mock of mocks) {
      const codec = codecOf(mock.contract);
      const { target, contentType } = codec.expectedEnvelope(mock.contract);
      const { service } = mock.contract;
      const known = this.#services.get(service) ?? { codec, contentType, one: mock, byTarget: new Map() };
      known.byTarget.set(target, mock);
      this.#services.set(service, known);
    }
  }

  /** The mock of a request; undefined for what is none of theirs. The request's own body stays unread. */
  find(request: Request): Promise<Match | undefined> {
    const match = this.#found.get(request) ?? this.#look(request);
    this.#found.set(request, match);
    return match;
  }

  async #look(request: Request): Promise<Match | undefined> {
    if (request.method !== 'POST') return undefined;
    const seen = SeenRequest.of(request);
    for (const { contentType, one, codec, byTarget } of this.#services.values()) {
      if (contentType !== seen.contentType || !servedAt(one, seen.url)) continue;
      const mock = byTarget.get(await seen.target(codec));
      if (mock) return { mock, wire: await seen.wire() };
    }
    return undefined;
  }
}
