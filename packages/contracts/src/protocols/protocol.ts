import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import type { Difference } from '../base/differences.ts';
import type { RequestHead, WireReply, WireRequest } from './message.ts';
import type { RefusalKind } from './refusal.ts';
import type { TimestampFormat } from './timestamps.ts';

/**
 * One protocol as the service speaks it, driven by the contract, its facts of the wire and `service.json`, never by the SDK's own
 * schemas. Nobody outside of this room asks which protocol it is: what differs from one to the other is asked of this object.
 */
export interface Protocol {
  /** Its name in Smithy, by which `service.json` speaks of it. */
  readonly name: string;

  /** The facts that it cannot do without and that a contract does not have, as sentences without their end. */
  missingFacts(contract: OperationContract): readonly string[];

  // Which operation a request is for

  /** Whether the head of a request looks like this protocol, whatever the service. */
  speaks(head: RequestHead): boolean;
  /** Whether the head alone names this service; undefined where it names none at all. */
  names(head: RequestHead, binding: ServiceBinding): boolean | undefined;
  /**
   * Makes the function that tells which of some operations of one or more services a request is for.
   * It throws `Refusal` for a request that names none of them, or none alone.
   */
  router(contracts: readonly OperationContract[]): (request: WireRequest) => OperationContract;

  // Requests

  /** What the request must say outside of its input (JSON view). */
  expectedEnvelope(contract: OperationContract, input: unknown): ExpectedEnvelope;
  /** What the request says outside of its input. Never throws: what is missing is empty. */
  readEnvelope(request: WireRequest): Envelope;
  /** The input in a request. Throws `WireError` when the request cannot be read at all. */
  decodeInput(contract: OperationContract, request: WireRequest): DecodedInput;
  /** Whether the protocol, as clients speak it, can bring over every part of this input (JSON view, valid). */
  carriesInput(contract: OperationContract, input: unknown): boolean;

  // Responses

  /** `output` is in JSON view; a value of another type than the contract's is sent as it is. Throws `WireError` for what it cannot write. */
  encodeOutput(contract: OperationContract, output: unknown, requestId: string): WireReply;
  /** Whether the protocol, as clients read it, can bring over every part of this output (JSON view, valid). */
  carriesOutput(contract: OperationContract, output: unknown): boolean;
  /** Whether a text can stand in an output. */
  carriesText(text: string): boolean;
  /** Whether a value of another type than the contract's looks different in a response. */
  readonly showsTypes: boolean;
  /** How it writes a timestamp of which nothing is said. */
  readonly timestamps: TimestampFormat;
  /** Whether the items of a list have a name on the wire. */
  readonly namesItems: boolean;
  /** A full response, broken in each way of the protocol that clients are known to take without an error. */
  corruptions(contract: OperationContract, intact: WireReply): readonly Corruption[];

  /** The traits by which a client's schemas rename a member, those that win first. */
  readonly nameTraits: readonly ('xmlName' | 'jsonName')[];

  // Faults

  /** Writes a fault. Throws `WireError` for a member that it cannot write. */
  encodeFault(sender: FaultSender, fault: WireFault, requestId: string): WireReply;
  /** The wire code that an error of a client holds; undefined where it holds none. */
  codeIn(error: unknown): unknown;
  /** How its services say that a caller is too fast; clients retry these. */
  readonly throttles: readonly CommonFault[];
  /** The status and the code of what is answered before any operation sees the request. */
  readonly refusals: Readonly<Record<RefusalKind, Pick<WireFault, 'status' | 'code'>>>;
}

/** What a request says about itself outside its input. */
export interface Envelope {
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  /** `Content-Type` without parameters. */
  readonly contentType: string;
  /** The whole of what names operation and version beside method and path: `X-Amz-Target`, or `Action@Version`. */
  readonly target: string;
}

/** What a request must say about itself outside its input. */
interface ExpectedEnvelope extends Omit<Envelope, 'contentType'> {
  /** Each one that is legal; an empty text stands for none at all. */
  readonly contentTypes: readonly string[];
}

/** The input found in a request (JSON view), and what in the request was not input of this operation. */
export interface DecodedInput {
  readonly input: unknown;
  readonly problems: readonly Difference[];
}

/** A fault to send: its wire code, HTTP status, side, and members in JSON view (`message` among them). */
export interface WireFault {
  readonly code: string;
  readonly status: number;
  readonly side: 'client' | 'server';
  readonly members: Readonly<Record<string, unknown>>;
  /** The shape of a documented fault, which says how its members are written; what has none is text. */
  readonly shape?: string | undefined;
}

/** A fault that any operation may answer with, and whose only member is its message. */
export type CommonFault = Omit<WireFault, 'members' | 'shape'>;

/** A response that is wrong. */
export interface Corruption {
  readonly name: string;
  readonly reply: WireReply;
}

/** Who sends a fault: an operation, or of a request that named none its service, as far as that is known. */
export interface FaultSender {
  readonly binding?: ServiceBinding | undefined;
}

/** A message that cannot be read or written in the operation's protocol. */
export class WireError extends Error {
  override readonly name = 'WireError';
}
