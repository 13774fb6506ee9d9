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
      'use-abort-ignored Request',
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
      'use-abort-ignored Request',
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
    want: [
      'use-abort-ignored Request',
      'page-endless Output.ServerlessCacheSnapshots',
      'page-token-ignored Input.NextToken',
    ],
  },
  {
    title: 'a paginator that never stops at the same marker',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token })); yield page; token = page.NextToken; } while (token); };`,
    ),
    want: [
      'use-abort-ignored Request',
      'page-endless Output.ServerlessCacheSnapshots',
      'page-token-ignored Input.NextToken',
      'page-item-repeated Output.ServerlessCacheSnapshots',
    ],
  },
  {
    title: 'a paginator that ends quietly at a fault',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input, ...rest) { let token; do { let page; try { page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token }), ...rest); } catch (error) { if (error.name === 'AbortError') throw error; return; } yield page; token = page.NextToken; if (config.stopOnSameToken && token === input.NextToken) return; input.NextToken = token; } while (token); };`,
    ),
    want: ['fault-not-thrown Faults.ServerlessCacheNotFoundFault', 'page-token-ignored Input.NextToken'],
  },
  {
    title: 'a paginator that loses the other input after the first page',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input, ...rest) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...(token ? {} : input), MaxResults: config.pageSize, NextToken: token ?? config.startingToken }), ...rest); yield page; if (config.stopOnSameToken && page.NextToken === token) return; token = page.NextToken; } while (token); };`,
    ),
    want: [
      'input-member-lost Input.ServerlessCacheName',
      'input-member-lost Input.ServerlessCacheSnapshotName',
      'input-member-lost Input.SnapshotType',
    ],
  },
  {
    title: 'a paginator that ends at an empty page',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input, ...rest) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token ?? config.startingToken }), ...rest); yield page; if (!page.ServerlessCacheSnapshots?.length) return; if (config.stopOnSameToken && page.NextToken === token) return; token = page.NextToken; } while (token); };`,
    ),
    want: ['page-item-repeated Output.ServerlessCacheSnapshots', 'page-item-lost Output.ServerlessCacheSnapshots'],
  },
  {
    title: 'a paginator that drops the signal',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `exports.paginateDescribeServerlessCacheSnapshots = async function* (config, input, ...rest) { let token; do { const page = await config.client.send(new DescribeServerlessCacheSnapshotsCommand({ ...input, MaxResults: config.pageSize, NextToken: token ?? config.startingToken }), {}); yield page; if (config.stopOnSameToken && page.NextToken === token) return; token = page.NextToken; } while (token); };`,
    ),
    want: ['use-abort-ignored Request'],
  },
];
