import { append, type BrokenCase, onError, onOutput, onReply } from './breakage.ts';

const [query, json] = ['CreateServerlessCacheSnapshot', 'CreateSnapshotCopyConfiguration'];
const [queryClient, jsonClient] = ['ElastiCacheClient', 'RedshiftServerlessClient'];

/** A client that is confused by a spelling of XML, or of JSON. */
const ofXml = (title: string, code: string, want: readonly string[] = both): BrokenCase => ({
  title,
  operation: query,
  breakage: onReply(queryClient, code),
  want,
});
const ofJson = (title: string, code: string, want: readonly string[] = both): BrokenCase => ({
  title,
  operation: json,
  breakage: onReply(jsonClient, code),
  want,
});

const inFaults = ['spelling-misread Faults'];
const both = ['spelling-misread Output', ...inFaults];

/** What the client makes of another spelling, changed. */
export const spellingCases: readonly BrokenCase[] = [
  ofXml('a client that knows no XML declaration', `if (body.startsWith('<?xml')) body = ''`),
  ofXml('a client that reads single quotes as text', `if (body.includes("xmlns='")) body = body.slice(0, -9)`),
  ofXml('a client that keeps white space between elements', `if (/[a-z]>[\\r\\n]/i.test(body)) body = '<x/>'`),
  ofXml('a client that knows no white space in tags', `body = body.replace(/<(\\/\\w+)\\s+>/g, '<$1x>')`),
  ofXml('a client that knows no empty tag', `body = body.replace(/<\\w+ ?\\/>/g, '')`, ['spelling-misread Output']),
  ofXml('a client that knows named references alone', `body = body.replace(/&#(?!x[AD9];)\\w+;/g, '?')`),
  ofXml('a client that knows no hexadecimal references', `body = body.replace(/&#x(?![AD9];)[0-9a-fA-F]+;/g, '?')`),
  ofXml('a client that cuts references with zeros', `body = body.replace(/&#x0+(\\w+);/g, '$1')`),
  ofXml('a client that takes a CDATA section for a comment', `body = body.replace(/<!\\[CDATA\\[.*?\\]\\]>/gs, '')`),
  ofXml('a client that takes a comment for an end', `body = body.replace(/<!--.*?-->/gs, '<x/>')`, both),
  ofXml('a client that ends a text at a comment', `body = body.replace(/<!--.*?-->[^<]*/gs, '')`),
  ofXml(
    'a client that takes an attribute for a value',
    `body = body.replace(/<(\\w+) xsi:type="[^"]*">[^<]+</g, '<$1>type<')`,
  ),
  ofXml('a client that knows no new elements', `if (body.includes('DocpactText')) body = '<x/>'`),
  ofXml(
    'a client that takes the first element for the result',
    `body = body.replace(/^(<\\w+ xmlns[^>]*>)<ResponseMetadata>.*?<\\/ResponseMetadata>.*$/s, '$1</CreateServerlessCacheSnapshotResponse>')`,
    ['spelling-misread Output'],
  ),
  ofXml('a client that knows no lower-case message', `body = body.replace(/<message>.*?<\\/message>/s, '')`, inFaults),
  ofXml(
    'a client that needs the type of an error',
    `if (body.includes('<Error>') && !body.includes('<Type>')) body = '<x/>'`,
    inFaults,
  ),
  ofXml('a client that needs milliseconds', `body = body.replace(/\\d\\d:\\d\\d:\\d\\dZ/g, '00:00:00Z')`, [
    'output-member-altered Output.ServerlessCacheSnapshot.CreateTime',
    'output-member-altered Output.ServerlessCacheSnapshot.ExpiryTime',
  ]),
  ofXml('a client that drops offsets', `body = body.replace(/\\+05:30</g, 'Z<')`, ['spelling-misread Output']),
  {
    title: 'a client that gives up on many references',
    operation: query,
    breakage: onReply(
      queryClient,
      `if (body.split('&quot;').length > 1000) throw new Error('Entity expansion limit exceeded')`,
    ),
    want: ['response-refused Output'],
  },
  ofJson('a client that reads exponents as text', `body = body.replace(/:(-?\\d[\\d.]*e[+-]?\\d+)/gi, ':"$1"')`, [
    'spelling-misread Output',
  ]),
  ofJson('a client that knows no white space', `if (/^[{]\\s/.test(body)) body = '{}'`),
  ofJson('a client that knows no escapes', `body = body.replace(/\\\\u00(6[0-9a-f])/g, '$1')`),
  ofJson('a client that takes null for text', `body = body.replace(/:null/g, ':"null"')`, ['spelling-misread Output']),
  ofJson('a client that knows no new members', `if (body.includes('docpactNumber')) body = '{}'`),
  ofJson(
    'a client that reads __type to its end',
    `body = body.replace(/("__type":")[^"]*[#:][^"]*"/, '$1Other"')`,
    inFaults,
  ),
  ofJson('a client that knows no x-amzn-errortype', `delete headers['x-amzn-errortype']`, inFaults),
  ofJson(
    'a client that reads x-amzn-errortype to its end',
    `if (/[:#]/.test(headers['x-amzn-errortype'] ?? '')) headers['x-amzn-errortype'] = 'Other'`,
    inFaults,
  ),
  ofJson('a client that knows no code', `body = body.replace('{"code":', '{"edoc":')`, inFaults),
  ofJson('a client that knows no capital Message', `body = body.replace('"Message":', '"egasseM":')`, inFaults),
  {
    title: 'a client that needs a content type',
    operation: json,
    breakage: onReply(jsonClient, `if (!headers['content-type']) body = '{}'`),
    want: both,
  },
  {
    title: 'a client that knows the names of headers in one case',
    operation: json,
    breakage: append(
      `{ const send = RedshiftServerlessClient.prototype.send; RedshiftServerlessClient.prototype.send = function (...args) { const handler = this.config.requestHandler; const own = handler.handle; if (!handler.raw && handler.constructor.name === 'NodeHttpHandler') { handler.raw = true; handler.handle = async (...rest) => { const got = await own.apply(handler, rest); const raw = got.response.body?.rawHeaders ?? []; if (raw.includes('X-AMZN-REQUESTID')) got.response.headers = {}; return got; }; } return send.apply(this, args); }; }`,
    ),
    want: both,
  },
  {
    title: 'a client that reads the first piece of a body',
    operation: json,
    breakage: append(
      `{ const send = RedshiftServerlessClient.prototype.send; RedshiftServerlessClient.prototype.send = function (...args) { const handler = this.config.requestHandler; const own = handler.handle; if (!handler.raw && handler.constructor.name === 'NodeHttpHandler') { handler.raw = true; handler.handle = async (...rest) => { const got = await own.apply(handler, rest); if (!got.response.headers['content-length']) { const first = await new Promise((resolve) => got.response.body.once('data', resolve)); got.response.body = require('stream').Readable.from([first]); } return got; }; } return send.apply(this, args); }; }`,
    ),
    want: both,
  },
  {
    title: 'a client that fails in its own code',
    operation: json,
    breakage: onOutput(jsonClient, 'output.none.such'),
    want: [
      'client-crashed Client',
      'use-middleware Output',
      'response-refused Output',
      'boundary-refused Input',
      'fault-not-retried Faults',
      'fault-not-retried Faults.ThrottlingException',
      'fault-not-retried Faults.InternalFailure',
      'clock-uncorrected Request.headers["x-amz-date"]',
    ],
  },
  {
    title: 'a client that fails in its own code at a fault',
    operation: json,
    breakage: onError(jsonClient, `if (error.name === 'ConflictException') error.none.such`),
    want: [
      'client-crashed Client',
      'fault-unmapped Faults.ConflictException',
      ...['Code', 'message', '$fault', '$metadata.requestId', '$metadata.httpStatusCode'].map(
        (member, i) =>
          `fault-${['code', 'member-lost', 'side', 'request-id', 'status'][i]} Faults.ConflictException.${member}`,
      ),
    ],
  },
  {
    title: 'a client that decodes each piece of a body for itself',
    operation: json,
    breakage: append(
      `{ const send = RedshiftServerlessClient.prototype.send; RedshiftServerlessClient.prototype.send = function (...args) { const handler = this.config.requestHandler; const own = handler.handle; if (!handler.raw && handler.constructor.name === 'NodeHttpHandler') { handler.raw = true; handler.handle = async (...rest) => { const got = await own.apply(handler, rest); let text = ''; await new Promise((resolve) => got.response.body.on('data', (part) => { text += part.toString(); }).on('end', resolve)); got.response.body = Buffer.from(text); return got; }; } return send.apply(this, args); }; }`,
    ),
    want: both,
  },
];
