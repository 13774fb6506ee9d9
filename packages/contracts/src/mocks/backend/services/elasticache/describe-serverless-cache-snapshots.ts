import { DescribeServerlessCacheSnapshots } from '@docpact/schemas/elasticache';
import type { Refused } from '../../../outcome.ts';
import { pageOf } from '../../../pages.ts';
import { modelOf } from '../../model.ts';
import { seededHash } from '../../seeded-values.ts';
import { showCacheSnapshot } from './service.ts';

const invalid = (message: string): Refused => ({ fault: 'InvalidParameterValueException', message });

/** ElastiCache `DescribeServerlessCacheSnapshots`: snapshots in the order of creation. Several filters must all match. */
export const describeServerlessCacheSnapshots = modelOf(DescribeServerlessCacheSnapshots, (context, input) => {
  const { serverlessCaches, serverlessCacheSnapshots } = context.rows.elasticache;
  const { ServerlessCacheName: cache, ServerlessCacheSnapshotName: name, SnapshotType: type } = input;
  const { MaxResults: limit = 50, NextToken: token } = input;

  if (cache !== undefined && !serverlessCaches.some((one) => one.ServerlessCacheName === cache))
    return { fault: 'ServerlessCacheNotFoundFault', message: `No serverless cache is named ${cache}.` };
  if (name !== undefined && !serverlessCacheSnapshots.some((one) => one.ServerlessCacheSnapshotName === name))
    return { fault: 'ServerlessCacheSnapshotNotFoundFault', message: `No serverless cache snapshot is named ${name}.` };
  if (limit < 1) return invalid(`MaxResults is ${limit}; it must be at least 1.`);

  const rows = serverlessCacheSnapshots.filter(
    (one) =>
      (cache === undefined || one.ServerlessCacheConfiguration?.ServerlessCacheName === cache) &&
      (name === undefined || one.ServerlessCacheSnapshotName === name) &&
      (type === undefined || one.SnapshotType === type),
  );
  const question = [cache, name, type].map((asked) => JSON.stringify(asked ?? null));
  const { seed, now } = context;
  // A token is valid only for the same query, and only while the row before it keeps its position.
  const seal = (position: number) =>
    seededHash(seed, 'token', ...question, rows[position - 1]?.ServerlessCacheSnapshotName ?? '').slice(0, 32);
  const page = pageOf({ rows, limit, token, seal });
  if (!page) return invalid('NextToken was not given by an earlier answer to the same question.');
  return {
    output: {
      ...(page.next === undefined ? {} : { NextToken: page.next }),
      ServerlessCacheSnapshots: page.rows.map((row) => showCacheSnapshot(row, now)),
    },
  };
});
