// The calls of the load and what must come back. No operation takes a resource away, so the account's quotas bound the state: once they
// are used up, a create is answered by the fault for it, which costs the endpoint about as much.
const json = (target, input) => ({
  headers: `content-type: application/x-amz-json-1.1\r\nx-amz-target: ${target}\r\n`,
  body: JSON.stringify(input),
});
const form = (action, version, parameters) => ({
  headers: 'content-type: application/x-www-form-urlencoded; charset=utf-8\r\n',
  body: new URLSearchParams({ Action: action, Version: version, ...parameters }).toString(),
});

/** The resources that the endpoint starts with. */
export const state = {
  quotas: { serverlessCacheSnapshots: 200, dbClusterSnapshots: 200, snapshotCopyConfigurations: 1 },
  elasticache: {
    serverlessCaches: [{ ServerlessCacheName: 'orders' }],
    serverlessCacheSnapshots: Array.from({ length: 100 }, (_, i) => ({ ServerlessCacheSnapshotName: `kept-${i}` })),
  },
  neptune: { dbClusters: [{ DBClusterIdentifier: 'graph' }] },
  redshiftServerless: { namespaces: [{ namespaceName: 'analytics' }] },
  lightsail: { instanceSnapshots: [{ name: 'blog-1', tags: [{ key: 'team', value: 'web' }] }] },
};

const described = form('DescribeServerlessCacheSnapshots', '2015-02-02', { MaxResults: '20' });
const got = json('Lightsail_20161128.GetInstanceSnapshot', { instanceSnapshotName: 'blog-1' });
const absent = json('Lightsail_20161128.GetInstanceSnapshot', { instanceSnapshotName: 'blog-2' });
const copied = json('RedshiftServerless.CreateSnapshotCopyConfiguration', {
  namespaceName: 'analytics',
  destinationRegion: 'eu-west-1',
});
const broken = json('RedshiftServerless.CreateSnapshotCopyConfiguration', { namespaceName: 'analytics' });
const unknown = form('DescribeDBClusters', '2014-10-31', {});

/** By weight: how a call is made (`n` is new for each), and for each status it may have what its body must hold. */
const mix = [
  [30, () => described, { 200: '<ServerlessCacheSnapshotName>kept-0</ServerlessCacheSnapshotName>' }],
  [30, () => got, { 200: '"name":"blog-1"' }],
  [5, () => absent, { 404: 'NotFoundException' }],
  [
    12,
    (n) =>
      form('CreateServerlessCacheSnapshot', '2015-02-02', {
        ServerlessCacheName: 'orders',
        ServerlessCacheSnapshotName: `s${n}`,
        'Tags.Tag.1.Key': 'team',
        'Tags.Tag.1.Value': 'web & co',
      }),
    { 200: '<Status>creating</Status>', 400: '<Code>ServerlessCacheSnapshotQuotaExceededFault</Code>' },
  ],
  [
    12,
    (n) =>
      form('CreateDBClusterSnapshot', '2014-10-31', {
        DBClusterIdentifier: 'graph',
        DBClusterSnapshotIdentifier: `s${n}`,
      }),
    { 200: '<Status>creating</Status>', 400: '<Code>SnapshotQuotaExceeded</Code>' },
  ],
  [5, () => copied, { 200: '"destinationRegion":"eu-west-1"', 402: 'Quota', 409: 'ConflictException' }],
  [3, () => broken, { 400: 'ValidationException' }],
  [3, () => unknown, { 400: '<Code>InvalidAction</Code>' }],
];
const wheel = mix.flatMap(([weight, make, expected]) => Array.from({ length: weight }, () => ({ make, expected })));

/** The n-th call of the load: its bytes and what it may be answered with. The steps of 37 mix the kinds evenly. */
export function callOf(n) {
  const { make, expected } = wheel[(n * 37) % wheel.length];
  const { headers, body } = make(n);
  const head = `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return { bytes: head + body, expected };
}
