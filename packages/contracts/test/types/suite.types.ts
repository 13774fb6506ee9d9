/** A factory of any client, and the functions of any runner, go into the suite as they are. `tsc` is the test. */
import { describe as nodeDescribe, it as nodeIt } from 'node:test';
import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { Lightsail } from '@aws-sdk/client-lightsail';
import { Neptune, NeptuneClient } from '@aws-sdk/client-neptune';
import { RedshiftServerlessClient } from '@aws-sdk/client-redshift-serverless';
import { describe as jestDescribe, it as jestIt } from '@jest/globals';
import { describe as vitestDescribe, it as vitestIt } from 'vitest';
import { contractSuite } from '../../src/check/testing/index.ts';
import { contractSuite as jestSuite } from '../../src/check/testing/matcher/jest.ts';
import { contractSuite as vitestSuite } from '../../src/check/testing/matcher/vitest.ts';

export const suites = async (): Promise<void> => {
  const mine = { region: 'eu-west-1', maxAttempts: 5 };
  await contractSuite({
    describe: vitestDescribe,
    it: vitestIt,
    client: (overrides) => new NeptuneClient({ ...mine, ...overrides }),
  });
  await contractSuite({
    describe: jestDescribe,
    it: jestIt,
    client: (overrides) => new Neptune({ ...mine, ...overrides }),
  });
  await contractSuite({
    describe: nodeDescribe,
    it: nodeIt,
    client: (overrides) => new ElastiCacheClient({ ...mine, ...overrides }),
    operations: ['CreateServerlessCacheSnapshot'],
  });
  await vitestSuite({ client: (overrides) => new RedshiftServerlessClient({ ...mine, ...overrides }) });
  await jestSuite({ client: (overrides) => new Lightsail({ ...overrides }) });
  // @ts-expect-error a client, and not what makes one
  await vitestSuite({ client: new Lightsail({}) });
};
