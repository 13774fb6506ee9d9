import { expect, it } from 'vitest';
import {
  client,
  clientFinding,
  copyA,
  copyB,
  finding,
  operation,
  recorded,
  report,
} from '../../../test/sample-report.ts';
import { ownVersion } from '../../base/own-version.ts';
import { mergeShards, type ReportFile } from './merge-shards.ts';
import type { Report } from './report.ts';
import { type ShardNumber, takeShard } from './shard.ts';

const all = ['A', 'B', 'C', 'D', 'E'].map((name) =>
  operation([finding({ operation: name })], { operation: name, cases: [recorded(name)] }),
);
const keys = all.map((one) => `zoo/${one.operation}`);

/** A shard of the five operations, and how it differs from what it should be. */
function shardOf(number: ShardNumber, differs: Partial<Report> = {}): ReportFile {
  const shard = { ...number, docpact: ownVersion, operations: keys };
  const whole = report(takeShard(all, number), { shard, clients: report(all).clients ?? [] });
  return { file: `${number.index}.json`, report: { ...whole, ...differs } };
}

const first = shardOf({ index: 1, total: 2 });
const second = shardOf({ index: 2, total: 2 });
const shard = { index: 2, total: 2, docpact: ownVersion, operations: keys };

it.each([1, 2, 3, 5, 8])('%i shards are joined to the whole, in whatever order they come', (total) => {
  const shards = Array.from({ length: total }, (_, i) => shardOf({ index: i + 1, total }));
  expect(mergeShards(shards)).toEqual(report(all));
  expect(mergeShards(shards.toReversed())).toEqual(report(all));
});

it('a client is what its shards make of it: checked if one of them checked it, with all that they found', () => {
  const ended = clientFinding('client-left-open');
  const without = clientFinding('operations-without-contract');
  const given = [client({ state: 'unchecked', findings: [without] }), client({ findings: [without, ended] })].map(
    (one, i) => shardOf({ index: i + 1, total: 2 }, { clients: [one] }),
  );
  expect(mergeShards(given).clients).toEqual([client({ findings: [ended, without] })]);
});

it('an operation stands in the whole once for each copy of its client', () => {
  const copies = [copyA, copyB].map(({ version = '', folder = '' }) =>
    operation([], { sdk: { package: '@zoo/client', version, folder } }),
  );
  const keys = ['zoo/FeedAnimal', 'zoo/FeedAnimal'];
  const given = copies.map((one, i): ReportFile => {
    const shard = { index: i + 1, total: 2, docpact: ownVersion, operations: keys };
    return { file: `${i}.json`, report: report([one], { shard, clients: [copyA, copyB] }) };
  });
  expect(mergeShards(given)).toEqual(report(copies, { clients: [copyA, copyB] }));
});

const bad: readonly { title: string; given: readonly ReportFile[]; says: string }[] = [
  { title: 'no report', given: [], says: 'nothing to join' },
  {
    title: 'a whole report',
    given: [{ file: 'all.json', report: report(all) }],
    says: 'all.json is a whole report, not a shard of one',
  },
  { title: 'a missing shard', given: [first], says: 'missing: shard 2/2' },
  {
    title: 'several missing shards',
    given: [shardOf({ index: 2, total: 4 })],
    says: 'missing: shard 1/4, 3/4, 4/4',
  },
  {
    title: 'the same shard twice',
    given: [first, second, { ...second, file: 'copy.json' }],
    says: '2.json and copy.json are both shard 2/2',
  },
  {
    title: 'another number of shards',
    given: [first, shardOf({ index: 2, total: 3 })],
    says: '2.json was made with another number of shards than 1.json: 3, not 2',
  },
  {
    title: 'another seed',
    given: [first, shardOf({ index: 2, total: 2 }, { seed: 8 })],
    says: '2.json was made with another seed than 1.json: 8, not 7',
  },
  {
    title: 'another command',
    given: [first, shardOf({ index: 2, total: 2 }, { command: 'matrix' })],
    says: '2.json was made by another command than 1.json: matrix, not check',
  },
  {
    title: 'another version of docpact',
    given: [first, shardOf({ index: 2, total: 2 }, { shard: { ...shard, docpact: '9.9.9' } })],
    says: `2.json was made by docpact 9.9.9, this is ${ownVersion}`,
  },
  {
    title: 'other operations',
    given: [first, shardOf({ index: 2, total: 2 }, { shard: { ...shard, operations: ['zoo/Z', ...keys.slice(1)] } })],
    says: '2.json is a shard of other operations than 1.json: without zoo/A, with zoo/Z',
  },
  {
    title: 'operations in another order',
    given: [first, shardOf({ index: 2, total: 2 }, { shard: { ...shard, operations: keys.toReversed() } })],
    says: '2.json is a shard of other operations than 1.json: their order differs',
  },
  {
    title: 'a shard that lacks an operation',
    given: [first, shardOf({ index: 2, total: 2 }, { operations: all.slice(3) })],
    says: '2.json does not hold the operations of shard 2/2',
  },
  {
    title: 'another version of a client',
    given: [client(), client({ version: '3.2.0' })].map((one, i) =>
      shardOf({ index: i + 1, total: 2 }, { clients: [one] }),
    ),
    says: '2.json was made with other clients than 1.json: with @zoo/client 3.2.0 (node_modules/@zoo/client), without @zoo/client 3.1.0 (node_modules/@zoo/client)',
  },
  {
    title: 'another copy of a client',
    given: [[copyA, copyB], [copyA]].map((clients, i) => shardOf({ index: i + 1, total: 2 }, { clients })),
    says: '2.json was made with other clients than 1.json: without @zoo/client 3.2.0 (b/node_modules/@zoo/client)',
  },
  {
    title: 'another folder of the repository',
    given: ['a', 'b'].map((root, i) => shardOf({ index: i + 1, total: 2 }, { root })),
    says: '2.json was made in another folder of its repository than 1.json: b, not a',
  },
];

it.each(bad)('$title is refused', ({ given, says }) => {
  expect(() => mergeShards(given)).toThrow(says);
});
