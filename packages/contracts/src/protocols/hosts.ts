import type { ServiceBinding } from '@docpact/schemas/runtime';

/** A separate part of AWS: the prefixes of its regions and the suffixes of its hosts. */
interface Partition {
  readonly name: string;
  readonly regions: string;
  readonly suffix: string;
  readonly dualStackSuffix: string;
}

/** As in the SDK's `partitions.json`. The public partition is last, and every other region belongs to it. */
const partitions: readonly Partition[] = [
  { name: 'aws-cn', regions: 'cn-', suffix: 'amazonaws.com.cn', dualStackSuffix: 'api.amazonwebservices.com.cn' },
  { name: 'aws-eusc', regions: 'eusc-', suffix: 'amazonaws.eu', dualStackSuffix: 'api.amazonwebservices.eu' },
  { name: 'aws-iso', regions: 'us-iso-', suffix: 'c2s.ic.gov', dualStackSuffix: 'api.aws.ic.gov' },
  { name: 'aws-iso-b', regions: 'us-isob-', suffix: 'sc2s.sgov.gov', dualStackSuffix: 'api.aws.scloud' },
  { name: 'aws-iso-e', regions: 'eu-isoe-', suffix: 'cloud.adc-e.uk', dualStackSuffix: 'api.cloud-aws.adc-e.uk' },
  { name: 'aws-iso-f', regions: 'us-isof-', suffix: 'csp.hci.ic.gov', dualStackSuffix: 'api.aws.hci.ic.gov' },
  { name: 'aws-us-gov', regions: 'us-gov-', suffix: 'amazonaws.com', dualStackSuffix: 'api.aws' },
  { name: 'aws', regions: '', suffix: 'amazonaws.com', dualStackSuffix: 'api.aws' },
];

const partitionOf = (region: string): Partition | undefined =>
  partitions.find(({ regions }) => region.startsWith(regions));

/** The name of a region's partition, as in ARNs. */
export const partitionName = (region: string): string => partitionOf(region)?.name ?? 'aws';

/** The host of a service in a region. */
export const hostOf = ({ endpointPrefix }: ServiceBinding, region: string): string =>
  `${endpointPrefix}.${region}.${partitionOf(region)?.suffix}`;

const suffixes = [...new Set(partitions.flatMap(({ suffix, dualStackSuffix }) => [suffix, dualStackSuffix]))];

/** Whether a host name is one of AWS, in any partition. */
export const isOfAws = (hostname: string): boolean => suffixes.some((suffix) => hostname.endsWith(`.${suffix}`));

/** Whether a host name belongs to a service, in any region and partition, including FIPS, dual-stack and VPC endpoints. */
export function standsAt({ endpointPrefix }: ServiceBinding, hostname: string): boolean {
  if (!isOfAws(hostname)) return false;
  const labels = hostname.split('.');
  return labels.includes(endpointPrefix) || labels.includes(`${endpointPrefix}-fips`);
}
