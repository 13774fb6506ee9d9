/** The guard goes into the stack of every client and command as it is. `tsc` is the test: a cast that is needed does not compile. */
import { ElastiCache, ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { GetInstanceSnapshotCommand, Lightsail, LightsailClient } from '@aws-sdk/client-lightsail';
import { CreateDBClusterSnapshotCommand, Neptune, NeptuneClient } from '@aws-sdk/client-neptune';
import {
  CreateSnapshotCopyConfigurationCommand,
  RedshiftServerless,
  RedshiftServerlessClient,
} from '@aws-sdk/client-redshift-serverless';
import { guard } from '../../src/guard/index.ts';

const clients = (): void => {
  new ElastiCacheClient({}).middlewareStack.use(guard());
  new ElastiCache({}).middlewareStack.use(guard({ mode: 'warn' }));
  new NeptuneClient({ region: 'eu-west-1' }).middlewareStack.use(guard({ output: true }));
  new Neptune({}).middlewareStack.use(guard({ unknown: 'fail' }));
  new RedshiftServerlessClient({}).middlewareStack.use(guard({ mode: 'throw' }));
  new RedshiftServerless({}).middlewareStack.use(guard());
  new LightsailClient({}).middlewareStack.use(guard({ mode: 'observe', onViolation: ({ issues }) => issues[0]?.path }));
  new Lightsail({}).middlewareStack.use(guard());
};

const commands = (): void => {
  new GetInstanceSnapshotCommand({ instanceSnapshotName: 'a' }).middlewareStack.use(guard());
  new CreateDBClusterSnapshotCommand({
    DBClusterIdentifier: 'a',
    DBClusterSnapshotIdentifier: 'b',
  }).middlewareStack.use(guard());
  new CreateSnapshotCopyConfigurationCommand({
    namespaceName: 'a',
    destinationRegion: 'eu-west-1',
  }).middlewareStack.use(guard());
};

const mistakes = (): void => {
  // @ts-expect-error observe has nobody to tell
  guard({ mode: 'observe' });
  // @ts-expect-error no such mode
  guard({ mode: 'log' });
  // @ts-expect-error a callback that nothing would call
  guard({ mode: 'warn', onViolation: () => {} });
};

export const all = [clients, commands, mistakes];
