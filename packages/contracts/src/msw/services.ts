import { CreateServerlessCacheSnapshot, DescribeServerlessCacheSnapshots } from '@docpact/schemas/elasticache';
import { GetInstanceSnapshot } from '@docpact/schemas/lightsail';
import { CreateDBClusterSnapshot } from '@docpact/schemas/neptune';
import { CreateSnapshotCopyConfiguration } from '@docpact/schemas/redshift-serverless';
import type { RequestHandler } from 'msw';
import { AwsHandler } from './aws-handler.ts';
import { endpointOf } from './endpoint-of.ts';
import type { OperationHandler } from './operation-handler.ts';
import { mockOperation } from './operation-mock.ts';
import { mockPages } from './paged-mock.ts';

/** The mocks of a service: each operation under its name, and all of them at once. */
export type ServiceMocks<Operations> = Operations & {
  /** Handlers that answer every operation with its typical output. */
  handlers(): RequestHandler[];
};

/**
 * The mocks of all services, which answer at a custom endpoint (such as `http://localhost:4566`) beside the hosts of AWS.
 * Throws `DocpactError` (usage) for an endpoint that is no URL.
 */
export const at = (endpoint: string): ReturnType<typeof servicesAt> => servicesAt(endpointOf(endpoint));

const servicesAt = (endpoint?: string) => ({
  elasticache: mockService({
    createServerlessCacheSnapshot: mockOperation(CreateServerlessCacheSnapshot, endpoint),
    describeServerlessCacheSnapshots: mockPages(DescribeServerlessCacheSnapshots, endpoint),
  }),
  lightsail: mockService({ getInstanceSnapshot: mockOperation(GetInstanceSnapshot, endpoint) }),
  neptune: mockService({ createDBClusterSnapshot: mockOperation(CreateDBClusterSnapshot, endpoint) }),
  redshiftServerless: mockService({
    createSnapshotCopyConfiguration: mockOperation(CreateSnapshotCopyConfiguration, endpoint),
  }),
});

const services = servicesAt();
/** Mocks of Amazon ElastiCache. */
export const elasticache = services.elasticache;
/** Mocks of Amazon Lightsail. */
export const lightsail = services.lightsail;
/** Mocks of Amazon Neptune, which speaks at the hosts of RDS. */
export const neptune = services.neptune;
/** Mocks of Amazon Redshift Serverless. */
export const redshiftServerless = services.redshiftServerless;

function mockService<Operations extends Readonly<Record<string, () => OperationHandler>>>(
  operations: Operations,
): ServiceMocks<Operations> {
  const handlers = () => [new AwsHandler(Object.values(operations).map((typical) => typical().mock))];
  return { ...operations, handlers };
}
