import type { Mock } from './mock.ts';

/** What the hosts of each AWS partition end with: https://github.com/aws/aws-sdk-js-v3, `partitions.json` of the endpoint rules. */
const suffixes = [
  '.amazonaws.com',
  '.api.aws',
  '.amazonaws.com.cn',
  '.api.amazonwebservices.com.cn',
  '.amazonaws.eu',
  '.api.amazonwebservices.eu',
  '.c2s.ic.gov',
  '.sc2s.sgov.gov',
  '.cloud.adc-e.uk',
  '.csp.hci.ic.gov',
];

/** Whether the mock answers what goes to this address: its service's host in any region and partition, FIPS and VPC ones too, or its endpoint. */
export function servedAt({ contract, endpoint }: Mock, url: URL): boolean {
  if (url.origin === endpoint) return true;
  if (!suffixes.some((suffix) => url.hostname.endsWith(suffix))) return false;
  const { endpointPrefix } = contract.binding;
  const labels = url.hostname.split('.');
  return labels.includes(endpointPrefix) || labels.includes(`${endpointPrefix}-fips`);
}
