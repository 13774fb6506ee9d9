import { elasticache, stateful } from '@docpact/contracts/msw';
import { setupServer } from 'msw/node';

const create = elasticache.createServerlessCacheSnapshot;

setupServer(...elasticache.handlers(), ...stateful().handlers(), create.fault('ServerlessCacheNotFoundFault').once());
create(({ ServerlessCacheName }) => ({
  ServerlessCacheSnapshot: { ServerlessCacheSnapshotName: ServerlessCacheName },
}));
// @ts-expect-error Not a documented fault.
create.fault('ServerlessCacheNotFound');
// @ts-expect-error A timestamp is a Date.
create({ ServerlessCacheSnapshot: { CreateTime: 'today' } });
