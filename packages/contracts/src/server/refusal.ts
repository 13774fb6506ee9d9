/**
 * What an endpoint answers before any operation sees the request. Codes of awsQuery stand in every service's page of
 * common errors; awsJson names come from the Smithy specification of the protocol and of `smithy.framework`.
 */
import type { ServiceBinding } from '@docpact/schemas/runtime';

type Protocol = ServiceBinding['protocol'];

interface Words {
  readonly status: number;
  readonly code: string;
}

/** The same refusal in the words of each protocol. */
const both = (status: number, awsQuery: string, awsJson1_1 = `${awsQuery}Exception`) => ({
  awsQuery: { status, code: awsQuery },
  awsJson1_1: { status, code: awsJson1_1 },
});

const unknownOperation = { status: 404, code: 'UnknownOperationException' };

const refusals = {
  'no operation': { awsQuery: { status: 400, code: 'MissingAction' }, awsJson1_1: unknownOperation },
  'unknown operation': { awsQuery: { status: 400, code: 'InvalidAction' }, awsJson1_1: unknownOperation },
  'unknown path': { awsQuery: { status: 404, code: 'InvalidAction' }, awsJson1_1: unknownOperation },
  'wrong method': both(405, 'MethodNotAllowed'),
  'wrong media type': both(415, 'UnsupportedMediaType'),
  'malformed body': {
    awsQuery: { status: 404, code: 'MalformedQueryString' },
    awsJson1_1: { status: 400, code: 'SerializationException' },
  },
  'wrong type': {
    awsQuery: { status: 400, code: 'MalformedInput' },
    awsJson1_1: { status: 400, code: 'SerializationException' },
  },
  'body too large': both(413, 'RequestEntityTooLarge'),
  failure: both(500, 'InternalFailure', 'InternalFailure'),
} as const satisfies Readonly<Record<string, Readonly<Record<Protocol, Words>>>>;

/** Why a request is refused before an operation sees it. */
export type RefusalKind = keyof typeof refusals;

/** Thrown where a request can go no further; the message is for the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }

  /** The status and the code on the wire that the protocol has for it. */
  in(protocol: Protocol): Words {
    return refusals[this.kind][protocol];
  }
}
