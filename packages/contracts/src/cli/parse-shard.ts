import { InvalidArgumentError } from 'commander';
import type { ShardNumber } from '../findings/report/shard.ts';

/** Reads `2/3`. Throws commander's `InvalidArgumentError` for anything else, or a shard that there is not. */
export function parseShard(text: string): ShardNumber {
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (shard.index >= 1 && shard.index <= shard.total) return shard;
  throw new InvalidArgumentError('<index>/<total> is expected, such as 1/3, 2/3 or 3/3.');
}
