import { append, type BrokenCase, noLightsailAnswer, onCall, onRequest, onSigned, replace } from './breakage.ts';

/** What leaves the client, changed. */
export const requestCases: readonly BrokenCase[] = [
  {
    title: 'the target',
    operation: 'GetInstanceSnapshot',
    breakage: replace('Lightsail_20161128', 'Lightsail_20170101'),
    want: ['request-target Request.target'],
  },
  {
    title: 'the API version',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: replace('version: "2015-02-02"', 'version: "2016-02-02"'),
    want: ['request-target Request.target'],
  },
  {
    title: 'the operation that is named',
    operation: 'GetInstanceSnapshot',
    breakage: append(`GetInstanceSnapshot$[2] = 'GetInstance';`),
    want: ['request-target Request.target'],
  },
  {
    title: 'the name that is signed for',
    operation: 'CreateDBClusterSnapshot',
    breakage: replace('"rds"', '"neptune"'),
    want: ['request-signature Request.headers.authorization'],
  },
  ...[
    [
      'a signature of nothing',
      `headers.authorization = headers.authorization.replace(/[0-9a-f]{64}$/, '0'.repeat(64))`,
    ],
    ['a header that is changed after it was signed', `headers['amz-sdk-request'] += '; more=1'`],
    ['a signature without the host', `headers.authorization = headers.authorization.replace(';host', '')`],
    ['a signature with another key', `headers.authorization = headers.authorization.replace('=DOCPACT/', '=OTHER/')`],
    [
      'a signature of another body',
      `request.body = Buffer.from(Buffer.from(request.body).toString().replace('}', ' }')); headers['content-length'] = String(request.body.length)`,
    ],
  ].map(([title = '', code]) => ({
    title,
    operation: 'GetInstanceSnapshot',
    breakage: onSigned('LightsailClient', `const { headers } = request; ${code}`),
    want: ['request-signature Request.headers.authorization'],
  })),
  {
    title: 'another HTTP method',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.method = 'PUT'`),
    want: ['request-method Request.method'],
  },
  {
    title: 'another path',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.path = '/v2'`),
    want: ['request-path Request.path'],
  },
  {
    title: 'another host',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.hostname = 'lightsail.example.com'`),
    want: ['request-host Request.host'],
  },
  {
    title: 'another content type',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.headers['content-type'] = 'application/json'`),
    want: ['request-content-type Request.headers["content-type"]'],
  },
  {
    title: 'a body that is not of the protocol',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest('LightsailClient', `request.body = 'snapshot'; request.headers['content-length'] = '8'`),
    want: [
      'request-unreadable Request.body',
      'boundary-refused Input',
      'constraint-fault-unmapped Input.instanceSnapshotName',
    ],
  },
  {
    title: 'a value sent altered',
    operation: 'GetInstanceSnapshot',
    breakage: onRequest(
      'LightsailClient',
      `request.body = Buffer.from(Buffer.from(request.body).toString().replace('blog', 'shop'))`,
    ),
    want: ['input-member-altered Input.instanceSnapshotName'],
  },
  {
    title: 'a client that throws before it sends',
    operation: 'GetInstanceSnapshot',
    breakage: onCall('LightsailClient', `throw new Error('no');`),
    want: [
      'request-not-sent Request',
      'error-unclear Request',
      'fault-retried Faults.InvalidInputException',
      ...noLightsailAnswer,
    ],
  },
  {
    title: 'a client that never answers',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append(`RedshiftServerlessClient.prototype.send = () => new Promise(() => {});`),
    want: ['check-stuck Case'],
  },
];
