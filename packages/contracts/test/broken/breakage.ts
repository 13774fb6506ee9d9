import type { Breakage } from '../broken-client.ts';

/** Held against a client that is broken in one place, the command fails and names operation, path and rule. */
export interface BrokenCase {
  readonly title: string;
  readonly operation: string;
  readonly breakage: Breakage;
  /** All that is found, as `rule path`; in a path `{all}` stands for each fault that is tried, `{documented}` for those of the page. */
  readonly want: readonly string[];
}

/** What is found where no call comes to its answer, neither to an output nor to a fault. */
const noAnswer: readonly string[] = [
  'response-refused Output',
  'boundary-refused Input',
  'error-unclear Output',
  'fault-unmapped Faults.{all}',
  'fault-code Faults.{all}.Code',
  'fault-side Faults.{all}.$fault',
  'fault-status Faults.{all}.$metadata.httpStatusCode',
  'fault-request-id Faults.{all}.$metadata.requestId',
  'fault-member-lost Faults.{all}.message',
];
/** The same in GetInstanceSnapshot, with its member and those of its faults. */
export const noLightsailAnswer: readonly string[] = [
  ...noAnswer,
  'constraint-fault-unmapped Input.instanceSnapshotName',
  ...['code', 'docs', 'tip'].map((member) => `fault-member-lost Faults.{documented}.${member}`),
  'fault-not-retried Faults.ThrottlingException',
  'fault-not-retried Faults.InternalFailure',
  'fault-not-retried Faults',
  'fault-retried Faults.DocpactFault',
  'clock-uncorrected Request.headers["x-amz-date"]',
];

/** Code that runs at the end of the client's bundle. */
export const append = (code: string): Breakage => ({ append: code });

/** Text of a file of the package, replaced. */
export const replace = (from: string, to: string, file = 'dist-cjs/index.js'): Breakage => ({
  replace: [[file, from, to]],
});

/** Takes a member out of a structure, or changes its name or its type. */
export const drop = (shape: string, member: string) =>
  append(
    `{ const [,,,, names, types] = ${shape}$; const at = names.indexOf('${member}'); names.splice(at, 1); types.splice(at, 1); }`,
  );
export const rename = (shape: string, member: string, name: string) =>
  append(`{ const [,,,, names] = ${shape}$; names[names.indexOf('${member}')] = '${name}'; }`);
export const retype = (shape: string, member: string, type: number) =>
  append(`{ const [,,,, names, types] = ${shape}$; types[names.indexOf('${member}')] = ${type}; }`);

const onAttempt = (client: string, code: string, relation: 'before' | 'after') =>
  append(
    `{ const send = ${client}.prototype.send; ${client}.prototype.send = function (command, ...rest) { this.middlewareStack.addRelativeTo((next) => async (args) => { const { request } = args; ${code}; return next(args); }, { relation: '${relation}', toMiddleware: 'httpSigningMiddleware', override: true, name: 'broken' }); return send.call(this, command, ...rest); }; }`,
  );
/** Changes each request before it is signed, or after that; each parsed output, or each error. */
export const onRequest = (client: string, code: string) => onAttempt(client, code, 'before');
export const onSigned = (client: string, code: string) => onAttempt(client, code, 'after');
/** Code that takes the place of awaited calls; those with a callback end in the same way. It has the real call as `sent()`. */
export const onCall = (client: string, code: string) =>
  append(
    `{ const { send } = ${client}.prototype; ${client}.prototype.send = function (command, ...given) { const done = given.find((one) => typeof one === 'function'); const options = given.filter((one) => one !== done); const sent = async () => send.call(this, command, ...options); const ended = (async () => { ${code} })(); if (!done) return ended; ended.then((output) => done(null, output), done); }; }`,
  );
export const onOutput = (client: string, code: string) =>
  onCall(client, `const output = await sent(); ${code}; return output;`);
export const onError = (client: string, code: string) =>
  onCall(client, `return sent().catch((error) => { ${code}; throw error; });`);

/** Changes the text of each body, or the headers, before the client reads them. */
export const onReply = (client: string, code: string) =>
  append(
    `{ const send = ${client}.prototype.send; ${client}.prototype.send = function (command, ...rest) { this.middlewareStack.add((next) => async (args) => { const got = await next(args); const { response } = got; const parts = []; if (Buffer.isBuffer(response.body) || response.body instanceof Uint8Array) parts.push(response.body); else for await (const part of response.body) parts.push(part); let body = Buffer.concat(parts).toString(); const { headers } = response; ${code}; response.body = Buffer.from(body); return got; }, { step: 'deserialize', priority: 'low', override: true, name: 'reply' }); return send.call(this, command, ...rest); }; }`,
  );
