/** The part of the operations that a run takes. The first of three is `{ index: 1, total: 3 }`. */
export interface ShardNumber {
  readonly index: number;
  readonly total: number;
}

/** One part of a report that several runs make, and the values that must be the same in all parts. */
export interface Shard extends ShardNumber {
  /** The version of docpact that made it. */
  readonly docpact: string;
  /** Every operation of all shards, as `service/Operation`, in order; once for each copy of its client. */
  readonly operations: readonly string[];
}

/**
 * The part of a list that belongs to a shard. The shards in order add up to the list. Their lengths differ by one at most. Neighbors stay
 * together, so that a run loads as few clients as possible.
 */
export const takeShard = <T>(all: readonly T[], { index, total }: ShardNumber): readonly T[] =>
  all.slice(Math.floor((all.length * (index - 1)) / total), Math.floor((all.length * index) / total));
