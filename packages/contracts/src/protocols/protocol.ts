import type { OperationContract, ServiceBinding } from '@docpact/schemas/runtime';
import type { Difference } from '../base/differences.ts';
import type { RequestHead, WireReply, WireRequest } from './message.ts';
import type { RefusalKind } from './refusal.ts';
import type { TimestampFormat } from './timestamps.ts';

/**
 * One protocol as the service implements it. It depends on the contract, its wire facts and `service.json`, never on the SDK's own schemas.
 * Code outside this folder never tests which protocol it has. Every difference between protocols is a member of this object.
 */
export interface Protocol {
  /** Its Smithy name, which `service.json` uses. */
  readonly name: string;

  /** The facts that it requires and the contract lacks, as sentences without their end. */
  missingFacts(contract: OperationContract): readonly string[];

  // The operation of a request

  /** Whether the head of a request matches this protocol, whatever the service. */
  speaks(head: RequestHead): boolean;
  /** Whether the head alone names this service. Undefined if it names no service at all. */
  names(head: RequestHead, binding: ServiceBinding): boolean | undefined;
  /**
   * Makes a function that finds the operation of a request among some operations of one or more services.
   * It throws `Refusal` for a request that names none of them, or several.
   */
  router(contracts: readonly OperationContract[]): (request: WireRequest) => OperationContract;

  // Requests

  /** The required parts of the request outside its input (JSON view). */
  expectedEnvelope(contract: OperationContract, input: unknown): ExpectedEnvelope;
  /** The parts of the request outside its input. Never throws: a missing part is empty. */
  readEnvelope(request: WireRequest): Envelope;
  /** The input in a request. Throws `WireError` when the request cannot be read at all. */
  decodeInput(contract: OperationContract, request: WireRequest): DecodedInput;
  /** Whether the protocol, as clients implement it, can carry every part of this input (JSON view, valid). */
  carriesInput(contract: OperationContract, input: unknown): boolean;

  // Responses

  /** `output` is in JSON view. A value of the wrong type is sent as it is. Throws `WireError` for a value that it cannot write. */
  encodeOutput(contract: OperationContract, output: unknown, requestId: string): WireReply;
  /** Whether the protocol, as clients read it, can carry every part of this output (JSON view, valid). */
  carriesOutput(contract: OperationContract, output: unknown): boolean;
  /** Whether an output can contain a text. */
  carriesText(text: string): boolean;
  /** Whether a value of the wrong type looks different in a response. */
  readonly showsTypes: boolean;
  /** The default format of a timestamp. */
  readonly timestamps: TimestampFormat;
  /** Whether the items of a list have a name on the wire. */
  readonly namesItems: boolean;
  /** A full response, broken in each way of the protocol that clients are known to accept without an error. */
  corruptions(contract: OperationContract, intact: WireReply): readonly Corruption[];
  /** The other ways to write outputs and faults that its specification allows. */
  readonly spellings: readonly Spelling[];

  /** The traits by which a client's schemas rename a member, in order of precedence. */
  readonly nameTraits: readonly ('xmlName' | 'jsonName')[];

  // Faults

  /** Writes a fault. Throws `WireError` for a member that it cannot write. */
  encodeFault(sender: FaultSender, fault: WireFault, requestId: string): WireReply;
  /** The wire code in an error of a client. Undefined if it has none. */
  codeIn(error: unknown): unknown;
  /** The throttling faults of its services. Clients retry these. */
  readonly throttles: readonly CommonFault[];
  /** The status and code of refusals before any operation sees the request. */
  readonly refusals: Readonly<Record<RefusalKind, Pick<WireFault, 'status' | 'code'>>>;
}

/** The parts of a request outside its input. */
export interface Envelope {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** `Content-Type` without parameters. */
  readonly contentType: string;
  /** The complete value that names operation and version besides method and path: `X-Amz-Target`, or `Action@Version`. */
  readonly target: string;
}

/** The required parts of a request outside its input. */
export interface ExpectedEnvelope extends Omit<Envelope, 'contentType'> {
  /** All allowed values. An empty text means no content type. */
  readonly contentTypes: readonly string[];
}

/** The input found in a request (JSON view), and the parts of the request that were not input of this operation. */
export interface DecodedInput {
  readonly input: unknown;
  readonly problems: readonly Difference[];
}

/** A fault to send: its wire code, HTTP status, side, and members in JSON view (including `message`). */
export interface WireFault {
  readonly code: string;
  readonly status: number;
  readonly side: 'client' | 'server';
  readonly members: Readonly<Record<string, unknown>>;
  /** The shape of a documented fault, which defines how its members are written. Without a shape, members are text. */
  readonly shape?: string | undefined;
}

/** A fault that any operation may return, and whose only member is its message. */
export type CommonFault = Omit<WireFault, 'members' | 'shape'>;

/** A wrong response. */
export interface Corruption {
  readonly name: string;
  readonly reply: WireReply;
}

/** What an answer may leave out, so that no client can know it. `code`: a member of that name that the fault itself has. */
export type LeftOut = 'request id' | 'name' | 'message' | 'code' | 'members';

/** Another way to write answers that a protocol allows. A client must read it as it reads the plainest one. */
export interface Spelling {
  /** What is special about it. */
  readonly name: string;
  /** An output (JSON view). Absent if the spelling is one of faults. */
  readonly output?: (contract: OperationContract, output: unknown, requestId: string) => WireReply;
  /** Absent if the spelling is one of outputs. Undefined for a fault that cannot be written so. */
  readonly fault?: (sender: FaultSender, fault: WireFault, requestId: string) => WireReply | undefined;
  readonly leavesOut?: readonly LeftOut[];
  /** Whether it has members that no contract has. A client may pass them on. */
  readonly addsMembers?: boolean;
  /** Whether it says something only on a real connection: HTTP handlers change it before a client sees it. */
  readonly isOfHttp?: boolean;
}

/** The sender of a fault: an operation. For a request that named none, its service, if known. */
export interface FaultSender {
  readonly binding?: ServiceBinding | undefined;
}

/** A message that cannot be read or written in the operation's protocol. */
export class WireError extends Error {
  override readonly name = 'WireError';
}
