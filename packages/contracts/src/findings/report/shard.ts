/** Which part of the operations a run takes: the first of three is `{ index: 1, total: 3 }`. */
export interface ShardNumber {
  readonly index: number;
  readonly total: number;
}

/** One part of a report that several runs make, and what must be the same in all its parts. */
export interface Shard extends ShardNumber {
  /** The version of docpact that made it. */
  readonly docpact: string;
  /** Every operation of the whole, as `service/Operation`, in its order. */
  readonly operations: readonly string[];
}

/**
 * The part of a list that belongs to a shard. Shards in a row give the list again, and differ in length by one at most.
 * Neighbours stay together, so that a run loads as few clients as can be.
 */
export const takeShard = <T>(all: readonly T[], { index, total }: ShardNumber): readonly T[] =>
  all.slice(Math.floor((all.length * (index - 1)) / total), Math.floor((all.length * index) / total));
