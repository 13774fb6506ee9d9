import type { ServiceBinding } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { contractOf } from '../../test/server/canned-backend.ts';
import { hostOf, partitionName, standsAt } from './hosts.ts';

const { binding } = contractOf('neptune/CreateDBClusterSnapshot');

/** A region of each partition, and what its hosts end with, plain and dual-stack. */
const partitions = [
  ['us-east-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['ap-southeast-7', 'aws', 'amazonaws.com', 'api.aws'],
  ['a-region-of-tomorrow', 'aws', 'amazonaws.com', 'api.aws'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com', 'api.aws'],
  ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov', 'api.aws.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov', 'api.aws.scloud'],
  ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu', 'api.amazonwebservices.eu'],
] as const;

it.each(partitions)(
  '%s is of the partition %s, with hosts that end with %s or %s',
  (region, name, suffix, dualStack) => {
    expect(partitionName(region)).toBe(name);
    expect(hostOf(binding, region)).toBe(`rds.${region}.${suffix}`);
    for (const host of [hostOf(binding, region), `rds-fips.${region}.${suffix}`, `rds.${region}.${dualStack}`])
      expect(standsAt(binding, host), host).toBe(true);
  },
);

it.each([
  ['a VPC endpoint', 'vpce-0123456789-abcdefgh.rds.us-east-1.vpce.amazonaws.com', true],
  ['a FIPS endpoint that names it so in front', 'rds-fips.us-east-1.amazonaws.com', true],
  ['a dual-stack FIPS endpoint', 'rds-fips.us-east-1.api.aws', true],
  ['another service', 'lightsail.us-east-1.amazonaws.com', false],
  ['a service of a longer name', 'rds-data.us-east-1.amazonaws.com', false],
  ['a host of nobody known', 'rds.us-east-1.example.com', false],
  ['a host that only ends alike', 'rds.us-east-1.notamazonaws.com', false],
  ['this machine', 'localhost', false],
])('%s: %s is a place of Neptune: %s', (_, host, stands) => {
  expect(standsAt(binding, host)).toBe(stands);
});

it('a service is called by the first label of its host, whatever its own name', () => {
  const lightsail: ServiceBinding = contractOf('lightsail/GetInstanceSnapshot').binding;
  expect(hostOf(lightsail, 'eu-west-1')).toBe('lightsail.eu-west-1.amazonaws.com');
  expect(binding.service).toBe('neptune');
});
