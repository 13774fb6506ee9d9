import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ServiceBinding } from '../runtime/service-binding.ts';
import { checkBindingNames } from './check-binding-names.ts';
import { readServices } from './read-services.ts';

const services = await readServices(fileURLToPath(new URL('../../../schemas/services', import.meta.url)));
const elasticache = services.find(({ name }) => name === 'elasticache');
if (!elasticache) throw new Error('there is no service elasticache to check');

const { listNames, pagination } = elasticache.binding;
const pages = {
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  limit: 'MaxResults',
  items: 'ServerlessCacheSnapshots',
};
const list = 'DescribeServerlessCacheSnapshotsOutput.ServerlessCacheSnapshots';

const cases: readonly { title: string; change: Partial<ServiceBinding>; want: readonly string[] }[] = [
  { title: 'the binding as it is', change: {}, want: [] },
  {
    title: 'a list without a name',
    change: { listNames: { [list]: 'ServerlessCacheSnapshot' } },
    want: ['/listNames expected a name for the items of CreateServerlessCacheSnapshotInput.Tags'],
  },
  { title: 'a list without a name where JSON has none', change: { protocol: 'awsJson1_1', listNames: {} }, want: [] },
  {
    title: 'a name for no list',
    change: { listNames: { ...listNames, 'Tag.Key': 'Key' } },
    want: ['/listNames/Tag.Key expected a list of a contract'],
  },
  {
    title: 'pages of no operation',
    change: { pagination: { ...pagination, ListCaches: pages } },
    want: ['/pagination/ListCaches expected an operation of the service'],
  },
  {
    title: 'pages by members that are not there',
    change: { pagination: { DescribeServerlessCacheSnapshots: { ...pages, limit: 'Limit', items: 'Caches' } } },
    want: [
      '/pagination/DescribeServerlessCacheSnapshots expected a member of DescribeServerlessCacheSnapshotsInput',
      '/pagination/DescribeServerlessCacheSnapshots expected a member of DescribeServerlessCacheSnapshotsOutput',
    ],
  },
];

it.each(cases)('$title', ({ change, want }) => {
  const problems = checkBindingNames({ ...elasticache, binding: { ...elasticache.binding, ...change } });
  expect(problems.map(({ pointer, expected }) => `${pointer} expected ${expected}`)).toEqual(want);
});
