import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findClient } from './find-clients.ts';
import { readWaiters } from './sdk-facts.ts';

const modulesOf = (name: string): string => join(findClient(name, [import.meta.dirname]), 'dist-es');

it('reads which operation each waiter calls, under both of its names', () => {
  expect(readWaiters(modulesOf('@aws-sdk/client-neptune'))).toEqual({
    waitForDBInstanceAvailable: 'DescribeDBInstances',
    waitForDBInstanceDeleted: 'DescribeDBInstances',
    waitUntilDBInstanceAvailable: 'DescribeDBInstances',
    waitUntilDBInstanceDeleted: 'DescribeDBInstances',
  });
});

it('reads no waiter of a client that has none', () => {
  expect(readWaiters(modulesOf('@aws-sdk/client-lightsail'))).toEqual({});
});
