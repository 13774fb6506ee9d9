/** What no page says of one place of a document: how it stands on the wire, and what clients call its values. */
export interface WireFacts {
  /** A member's name on the wire, where it has another than its own. */
  readonly name?: string;
  /** The name of a list's items. */
  readonly item?: string;
  /** The names of a map's keys and values, and of what holds the two. */
  readonly entry?: { readonly name?: string; readonly key: string; readonly value: string };
  /** Whether the items of a list, or the entries of a map, stand where the member does, without an element around them. */
  readonly flattened?: boolean;
  /** How a timestamp is written, where it is not the protocol's own way. */
  readonly timestamp?: 'date-time' | 'epoch-seconds' | 'http-date';
  /** For a named set of values: all that the client has, by the names that programs write, such as `NodeState.PENDING`. The page may lack some. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Where the fact was read, where that is not what the whole file was read from. */
  readonly source?: string;
}

/** The facts of a document's places, by JSON pointer. A place that is not here has none. */
export type WireFactsByPointer = Readonly<Record<string, WireFacts>>;

/** How a paginated operation reads on: the names of the members that carry it. */
export interface PaginationBinding {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly limit: string;
  readonly items: string;
}

/** What pages do not say of how one operation speaks: `<Operation>.wire.json`. */
export interface OperationWire {
  /** What the facts were read from, such as a client and its version. */
  readonly source: string;
  /** Absent: the operation is not paginated. */
  readonly pagination?: PaginationBinding;
  readonly facts: WireFactsByPointer;
}
