import { toWireRequest } from '../mock/to-wire-request.ts';
import { awsQuery } from '../wire/aws-query.ts';
import { codecOf } from '../wire/codec.ts';
import type { WireRequest } from '../wire/message.ts';
import type { Mock } from './mock.ts';
import { servedAt } from './served-at.ts';

/** A request with the mock that answers it. */
export interface Match {
  readonly mock: Mock;
  readonly wire: WireRequest;
}

/** The mocks of any number of operations: one look-up finds a request's own, however many there are. */
export class MockTable {
  readonly #hosts: readonly Mock[];
  readonly #byTarget: ReadonlyMap<string, Mock>;

  constructor(mocks: readonly Mock[]) {
    this.#byTarget = new Map(
      mocks.map((mock) => [codecOf(mock.contract).expectedEnvelope(mock.contract).target, mock]),
    );
    // One mock stands for all of its service: they share a host.
    this.#hosts = [...new Map(mocks.map((mock) => [mock.contract.binding.endpointPrefix, mock])).values()];
  }

  /** The mock of a request; undefined for what is none of theirs. The request's body stays unread. */
  async find(request: Request): Promise<Match | undefined> {
    const url = new URL(request.url);
    if (request.method !== 'POST' || !this.#hosts.some((mock) => servedAt(mock, url))) return undefined;
    const wire = await wireOf(request);
    const mock = this.#byTarget.get(targetOf(wire));
    return mock && servedAt(mock, url) ? { mock, wire } : undefined;
  }
}

/** Each handler of a server is asked in turn, so what one has read is kept for the next. */
const read = new WeakMap<Request, Promise<WireRequest>>();

function wireOf(request: Request): Promise<WireRequest> {
  const wire = read.get(request) ?? toWireRequest(request);
  read.set(request, wire);
  return wire;
}

/** What names operation and version, in whichever protocol: `X-Amz-Target`, or else `Action` and `Version` of the form. */
const targetOf = (wire: WireRequest): string => wire.headers['x-amz-target'] ?? awsQuery.readEnvelope(wire).target;
