import {
  DescribeServerlessCacheSnapshots,
  DescribeServerlessCacheSnapshotsOutputJson,
} from '@docpact/schemas/elasticache';
import type { Backend } from '../../src/mocks/backend/index.ts';

/** The names of all snapshots that a question lists, page by page; `between` is called before each further page. */
export function listAll(backend: Backend, question: object, between: () => void = () => {}): string[] {
  const names: string[] = [];
  let token: string | undefined;
  do {
    if (token !== undefined) between();
    const outcome = backend.call(DescribeServerlessCacheSnapshots, { ...question, ...(token && { NextToken: token }) });
    if ('fault' in outcome) throw new Error(`${outcome.fault}: ${outcome.message}`);
    DescribeServerlessCacheSnapshotsOutputJson.assert(outcome.output);
    const { ServerlessCacheSnapshots: snapshots = [], NextToken } = outcome.output;
    names.push(...snapshots.map(({ ServerlessCacheSnapshotName }) => ServerlessCacheSnapshotName ?? ''));
    token = NextToken;
  } while (token !== undefined);
  return names;
}
