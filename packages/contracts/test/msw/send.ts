import type { RequestHandler } from 'msw';
import { isolated } from '../../src/clients/client-source.ts';
import { newClient } from '../../src/clients/sdk-client.ts';
import { elasticache, lightsail, neptune, redshiftServerless } from '../../src/msw/index.ts';
import { type EndOfCall, endOfCall } from '../../src/replay/end-of-call.ts';
import { subjectOf } from '../subjects.ts';

/** The mocks of every operation, by its key. */
export const mocks = {
  'elasticache/CreateServerlessCacheSnapshot': elasticache.createServerlessCacheSnapshot,
  'elasticache/DescribeServerlessCacheSnapshots': elasticache.describeServerlessCacheSnapshots,
  'lightsail/GetInstanceSnapshot': lightsail.getInstanceSnapshot,
  'neptune/CreateDBClusterSnapshot': neptune.createDBClusterSnapshot,
  'redshift-serverless/CreateSnapshotCopyConfiguration': redshiftServerless.createSnapshotCopyConfiguration,
} as const;

/** The handler that answers with a fault, whatever the name: what a caller without types can write. */
export function faultOf(key: string, name: string, message?: string): RequestHandler {
  const [, mock] = Object.entries(mocks).find(([known]) => known === key) ?? [];
  if (!mock) throw new Error(`no mock of ${key}`);
  return Reflect.apply(mock.fault, mock, [name, message]);
}

/** One call through the real client over its own HTTP handler, with as many attempts as clients make. Never rejects. */
export async function send(key: string, input: unknown, config: object = {}): Promise<EndOfCall> {
  const { sdk, contract } = subjectOf(key);
  const client = newClient(sdk, contract, { ...isolated, maxAttempts: 3, ...config });
  try {
    return await endOfCall({ sdk, contract }, client, input);
  } finally {
    client.destroy();
  }
}

/** What a person sees of an error: its name, status, the attempts that were made, and its message. */
export function told({ error }: EndOfCall): string {
  if (!(error instanceof Error)) return `no error: ${String(error)}`;
  const metadata: unknown = Reflect.get(error, '$metadata');
  const of = (name: string) => (typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, name) : '-');
  return `${error.name} ${of('httpStatusCode')} after ${of('attempts')}: ${error.message}`;
}
