import { append, type BrokenCase, onOutput } from './breakage.ts';

/** Code that takes the place of `send`. It has the real one as `send`, and the command and what else is given. */
const onSend = (client: string, code: string, before = '') =>
  append(
    `{ ${before} const send = ${client}.prototype.send; ${client}.prototype.send = function (command, ...rest) { ${code} }; }`,
  );

/** Clients that are right in one awaited call, and wrong in another way of use. */
export const usageCases: readonly BrokenCase[] = [
  {
    title: 'calls at once that share one request',
    operation: 'GetInstanceSnapshot',
    breakage: onSend(
      'LightsailClient',
      `const key = JSON.stringify(command.input);
       const shared = (this.running ??= new Map()).get(key);
       if (shared && rest.length === 0) return shared;
       const sent = send.call(this, command, ...rest);
       this.running.set(key, sent);
       const done = () => this.running.delete(key);
       sent?.then(done, done);
       return sent;`,
    ),
    want: ['use-answers-mixed Output'],
  },
  {
    title: 'calls at once that get the answer of the last one',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: onSend(
      'ElastiCacheClient',
      `const sent = send.call(this, command, ...rest);
       return sent?.then((output) => { this.last = output; return new Promise((resolve) => setTimeout(resolve, 1)); }).then(() => this.last);`,
    ),
    want: ['use-answers-mixed Output'],
  },
  {
    title: 'a middleware that is added with each call',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: onSend(
      'ElastiCacheClient',
      `this.middlewareStack.add((next) => (args) => {
         args.request.headers['x-calls'] = String(Number(args.request.headers['x-calls'] ?? 0) + 1);
         return next(args);
       }, { step: 'build' });
       return send.call(this, command, ...rest);`,
    ),
    want: ['use-call-affects-next Request.headers["x-calls"]'],
  },
  {
    title: 'a client that gives up after a fault',
    operation: 'CreateDBClusterSnapshot',
    breakage: onSend(
      'NeptuneClient',
      `if (this.hasFailed) return Promise.reject(new Error('failed before'));
       return send.call(this, command, ...rest)?.catch((error) => { this.hasFailed = true; throw error; });`,
    ),
    want: ['use-call-affects-next Output'],
  },
  {
    title: 'a signal that is dropped',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: onSend(
      'RedshiftServerlessClient',
      `const done = rest.find((one) => typeof one === 'function');
       return done ? send.call(this, command, done) : send.call(this, command);`,
    ),
    want: ['use-abort-ignored Request'],
  },
  {
    title: 'a call that is tried again after it was aborted',
    operation: 'GetInstanceSnapshot',
    breakage: onSend(
      'LightsailClient',
      `return send.call(this, command, ...rest)?.catch((error) => {
         if (error.name === 'AbortError') return send.call(this, command);
         throw error;
       });`,
    ),
    want: ['use-abort-ignored Request'],
  },
  {
    title: 'a callback that is called twice',
    operation: 'GetInstanceSnapshot',
    breakage: onSend(
      'LightsailClient',
      `const done = rest.find((one) => typeof one === 'function');
       if (!done) return send.call(this, command, ...rest);
       send.call(this, command).then((output) => { done(null, output); done(null, output); }, done);`,
    ),
    want: ['use-callback Output'],
  },
  {
    title: 'a callback that gets an output beside its error',
    operation: 'CreateDBClusterSnapshot',
    breakage: onSend(
      'NeptuneClient',
      `const done = rest.find((one) => typeof one === 'function');
       if (!done) return send.call(this, command, ...rest);
       send.call(this, command).then((output) => done(null, output), (error) => done(error, {}));`,
    ),
    want: ['use-callback Output'],
  },
  {
    title: 'no aggregated class',
    operation: 'GetInstanceSnapshot',
    breakage: append('delete exports.Lightsail;'),
    want: ['use-method-missing Operation'],
  },
  {
    title: 'an aggregated class without the method',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append('delete RedshiftServerless.prototype.createSnapshotCopyConfiguration;'),
    want: ['use-method-missing Operation'],
  },
  {
    title: 'a method of the aggregated class that changes the output',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `{ const own = ElastiCache.prototype.describeServerlessCacheSnapshots;
         ElastiCache.prototype.describeServerlessCacheSnapshots = function (...given) {
           return own.apply(this, given).then((output) => output && output.ServerlessCacheSnapshots);
         }; }`,
    ),
    want: ['use-method Output'],
  },
  {
    title: 'a note in the input of the caller',
    operation: 'CreateDBClusterSnapshot',
    breakage: onSend('NeptuneClient', 'command.input.sentAt = 1; return send.call(this, command, ...rest);'),
    want: ['use-input-changed Input.sentAt', 'use-middleware Input.sentAt'],
  },
  {
    title: 'a list of the input that is emptied after the call',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: onSend(
      'ElastiCacheClient',
      `const sent = send.call(this, command, ...rest);
       sent?.finally(() => command.input.Tags?.splice(0)).catch(() => {});
       return sent;`,
    ),
    want: ['use-input-changed Input.Tags', 'use-call-affects-next Request.body'],
  },
  {
    title: 'a list of the input that is changed and changed back',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: onSend(
      'ElastiCacheClient',
      'command.input.Tags?.push({}); command.input.Tags?.pop(); return send.call(this, command, ...rest);',
    ),
    want: ['use-input-changed Output', 'client-crashed Client'],
  },
  {
    title: 'undefined members sent as text',
    operation: 'CreateServerlessCacheSnapshot',
    breakage: onSend(
      'ElastiCacheClient',
      `const { KmsKeyId } = command.input;
       if ('KmsKeyId' in command.input) command.input = { ...command.input, KmsKeyId: String(KmsKeyId) };
       return send.call(this, command, ...rest);`,
    ),
    want: ['input-member-invented Input.KmsKeyId'],
  },
  {
    title: 'nothing at all after destroy()',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ const { send, destroy } = LightsailClient.prototype;
         LightsailClient.prototype.destroy = function () { this.isGone = true; destroy.call(this); };
         LightsailClient.prototype.send = function (...given) { return this.isGone ? Promise.resolve() : send.apply(this, given); }; }`,
    ),
    want: ['use-after-destroy Output'],
  },
  {
    title: 'a destroy() that ends the calls of other clients',
    operation: 'CreateSnapshotCopyConfiguration',
    breakage: append(
      `{ const { send, destroy } = RedshiftServerlessClient.prototype;
         const running = new Set();
         RedshiftServerlessClient.prototype.destroy = function () {
           for (const end of running) end(new Error('destroyed'));
           destroy.call(this);
         };
         RedshiftServerlessClient.prototype.send = function (...given) {
           const sent = send.apply(this, given);
           return sent && new Promise((resolve, reject) => {
             running.add(reject);
             sent.then(resolve, reject).finally(() => running.delete(reject));
           });
         }; }`,
    ),
    want: ['use-clients-mixed Output'],
  },
  {
    title: 'settings that all clients share',
    operation: 'GetInstanceSnapshot',
    breakage: append(
      `{ let last;
         exports.LightsailClient = class extends LightsailClient {
           constructor(config) { super(config); last = this; }
           send(...given) { return super.send.apply(last, given); }
         }; }`,
    ),
    // A client that is kept for many calls sends through the one that was made last.
    want: [
      'use-clients-mixed Request',
      'spelling-misread Output',
      'request-escaped Request',
      'request-not-sent Request',
      'response-refused Output',
    ],
  },
  {
    title: 'middleware of the caller that is left out',
    operation: 'CreateDBClusterSnapshot',
    breakage: append(
      `exports.NeptuneClient = class extends NeptuneClient {
         constructor(config) { super(config); this.own = this.middlewareStack.clone(); }
         send(...given) { this.middlewareStack = this.own.clone(); return super.send(...given); }
       };`,
    ),
    want: ['use-abort-ignored Request', 'use-middleware Input'],
  },
  {
    title: 'a function in the output',
    operation: 'GetInstanceSnapshot',
    breakage: {
      append: `const parse = () => 1; ${onOutput('LightsailClient', 'if (output) output.$metadata.parse = parse').append}`,
    },
    want: ['use-output-no-data Output'],
  },
  {
    title: 'a list of the output that is cut off',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: onOutput('ElastiCacheClient', 'output?.ServerlessCacheSnapshots?.splice(500)'),
    want: ['output-member-lost Output.ServerlessCacheSnapshots[]'],
  },
  {
    title: 'a list of the input that is cut off',
    operation: 'CreateDBClusterSnapshot',
    breakage: onSend(
      'NeptuneClient',
      `command.input = { ...command.input, Tags: command.input.Tags?.slice(0, 100) };
       return send.call(this, command, ...rest);`,
    ),
    want: ['input-member-lost Input.Tags[]'],
  },
  {
    title: 'a paginator that always begins at the first page',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `{ const paginate = exports.paginateDescribeServerlessCacheSnapshots;
         exports.paginateDescribeServerlessCacheSnapshots = ({ startingToken, ...config }, ...rest) => paginate(config, ...rest); }`,
    ),
    want: ['page-token-ignored Input.NextToken'],
  },
  {
    title: 'a paginator that reads on from one token for ever',
    operation: 'DescribeServerlessCacheSnapshots',
    breakage: append(
      `{ const paginate = exports.paginateDescribeServerlessCacheSnapshots;
         exports.paginateDescribeServerlessCacheSnapshots = ({ stopOnSameToken, ...config }, ...rest) => paginate(config, ...rest); }`,
    ),
    want: ['page-item-repeated Output.ServerlessCacheSnapshots', 'page-endless Output.ServerlessCacheSnapshots'],
  },
];
