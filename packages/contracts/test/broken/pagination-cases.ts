import { append, type BrokenCase } from './breakage.ts';

/** Paginators, changed. */
export const paginationCases: readonly BrokenCase[] = [
  {
    title: 'no paginator',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append('delete exports.paginateDescribeServerlessCacheSnapshots;'),
    want: ['paginator-missing Output'],
  },
  {
    title: 'a paginator that reads the wrong marker',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { yield await config.client.send(new DescribeServerlessCacheSnapshotsCommand(input)); };`,
    ),
    want: [
      'page-limit-ignored Input.MaxResults',
      'page-item-lost Output.ServerlessCacheSnapshots',
      'page-item-repeated Output.ServerlessCacheSnapshots',
      'page-token-ignored Input.NextToken',
    ],
  },
  {
    title: 'a paginator that repeats a page',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token })); yield page; yield page; token = page.NextToken; } while (token); };`,
    ),
    want: [
      'page-item-repeated Output.ServerlessCacheSnapshots',
      'page-endless Output.ServerlessCacheSnapshots',
      'page-token-ignored Input.NextToken',
    ],
  },
  {
    title: 'a paginator that forgets the marker',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize })); yield page; token = page.NextToken; } while (token); };`,
    ),
    want: [
      'page-item-repeated Output.ServerlessCacheSnapshots',
      'page-token-ignored Input.NextToken',
      'page-endless Output.ServerlessCacheSnapshots',
    ],
  },
  {
    title: 'a paginator that takes an empty marker for one',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token })); yield page; if (config.stopOnSameToken && page.NextToken === token) return; token = page.NextToken; } while (token !== undefined); };`,
    ),
    want: ['page-endless Output.ServerlessCacheSnapshots', 'page-token-ignored Input.NextToken'],
  },
  {
    title: 'a paginator that never stops at the same marker',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token })); yield page; token = page.NextToken; } while (token); };`,
    ),
    want: [
      'page-endless Output.ServerlessCacheSnapshots',
      'page-token-ignored Input.NextToken',
      'page-item-repeated Output.ServerlessCacheSnapshots',
    ],
  },
];
