import { ownVersion } from '../src/base/own-version.ts';
import type { Finding } from '../src/findings/finding.ts';
import { copyKey } from '../src/findings/report/copies.ts';
import type { RecordedCase } from '../src/findings/report/recorded-case.ts';
import { type Report, type ReportedClient, type ReportedOperation, summarize } from '../src/findings/report/report.ts';
import type { RuleId } from '../src/findings/rules.ts';
import { rules } from '../src/findings/rules.ts';

/** A finding in which a test names what matters to it. */
export const finding = (differs: Partial<Finding> = {}): Finding => ({
  rule: 'input-member-lost',
  severity: 'error',
  service: 'zoo',
  operation: 'FeedAnimal',
  path: 'Input.Food[].Name',
  message: 'The client leaves a member of the input out of the request',
  expected: '"hay"',
  actual: 'nothing',
  source: { page: 'zoo/feed_animal.rst', line: 12 },
  docs: 'https://docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal',
  fingerprint: '0123456789abcdef',
  cases: ['request: input typical', 'request: input full'],
  ...differs,
});

/** Several findings that differ. */
export const findings = (number: number, differs: Partial<Finding> = {}): readonly Finding[] =>
  Array.from({ length: number }, (_, i) => finding({ path: `Input.Food[].Name${i}`, ...differs }));

/** An operation with these findings. */
export const operation = (found: readonly Finding[], differs: Partial<ReportedOperation> = {}): ReportedOperation => ({
  service: 'zoo',
  operation: 'FeedAnimal',
  sdk: { package: '@zoo/client', version: '3.1.0' },
  checks: [
    { name: 'request', passed: 40, failed: found.length > 0 ? 2 : 0 },
    { name: 'model', passed: 4, failed: 0 },
  ],
  findings: found,
  ...differs,
});

/** A report of these operations. */
export const report = (operations: readonly ReportedOperation[], differs: Partial<Report> = {}): Report => {
  const whole = {
    version: 1,
    command: 'check',
    docpact: ownVersion,
    seed: 7,
    clients: clientsOf(operations),
    operations,
    ...differs,
  } as const;
  return { ...whole, summary: differs.summary ?? summarize(whole) };
};

/** The clients of operations, which stand in no folder. */
function clientsOf(operations: readonly ReportedOperation[]): readonly ReportedClient[] {
  const copies = new Map(operations.flatMap(({ sdk }) => (sdk ? [[copyKey(sdk), sdk] as const] : [])));
  return [...copies.values()].map((sdk) => ({
    ...sdk,
    declaredBy: ['package.json'],
    runtime: {},
    state: 'checked',
    findings: [],
  }));
}

/** A client of which operations were checked. */
export const client = (differs: Partial<ReportedClient> = {}): ReportedClient => ({
  package: '@zoo/client',
  version: '3.1.0',
  folder: 'node_modules/@zoo/client',
  declaredBy: ['package.json'],
  runtime: { '@smithy/core': '3.2.0', '@aws-sdk/core': '3.1.0' },
  state: 'checked',
  findings: [],
  ...differs,
});

/** A finding of a client as a whole. */
export const clientFinding = (rule: RuleId, differs: Partial<Finding> = {}): Finding => ({
  rule,
  severity: rules[rule].severity,
  service: 'zoo',
  operation: '',
  path: 'Client',
  message: rules[rule].message,
  expected: 'all of it checked',
  actual: 'nothing checked',
  fingerprint: `c11e${rule.length.toString(16).padStart(12, '0')}`,
  cases: [],
  ...differs,
});

const withCopy = (
  one: ReportedOperation,
  { package: name, version = '', folder }: ReportedClient,
): ReportedOperation => ({
  ...one,
  sdk: { package: name, version, ...(folder !== undefined && { folder }) },
});

/** Two installed copies of one client. Both have the finding. */
export const copyA = client({ folder: 'a/node_modules/@zoo/client', declaredBy: ['a/package.json'] });
export const copyB = client({ version: '3.2.0', folder: 'b/node_modules/@zoo/client', declaredBy: ['b/package.json'] });
export const twoCopies = (found: readonly Finding[] = [finding()]): Report =>
  report([withCopy(operation(found), copyA), withCopy(operation(found), copyB)], { clients: [copyA, copyB] });

/** A client in every state: what was looked at, and what was not. */
export const everyState: Report = report(
  [
    withCopy(
      operation([finding({ severity: 'warn' })], { checks: [{ name: 'request', passed: 40, failed: 2 }] }),
      client(),
    ),
  ],
  {
    clients: [
      client({
        withoutContract: ['ListAnimals', 'ListCages'],
        findings: [clientFinding('operations-without-contract')],
      }),
      client({
        package: '@zoo/client-birds',
        version: '2.0.0',
        folder: 'node_modules/@zoo/client-birds',
        state: 'unchecked',
        findings: [clientFinding('client-without-contracts', { service: 'birds' })],
      }),
      {
        package: '@zoo/client-fish',
        declaredBy: ['b/package.json (as fish)', 'c/package.json'],
        runtime: {},
        state: 'unchecked',
        findings: [clientFinding('client-not-installed', { service: 'fish' })],
      },
      client({
        package: '@zoo/client-cats',
        version: '1.0.0',
        folder: 'node_modules/@zoo/client-cats',
        state: 'left out',
        reason: 'only used by scripts',
      }),
      client({
        package: '@zoo/client-dogs',
        version: '1.1.0',
        folder: 'node_modules/@zoo/client-dogs',
        state: 'failed',
        findings: [clientFinding('client-failed', { service: 'dogs', actual: 'SyntaxError: Unexpected token' })],
      }),
    ],
  },
);

/** An operation of which some cases could not be looked at, and one failed. */
export const cutShort: ReportedOperation = operation(
  [
    finding({ rule: 'check-crashed', path: 'Case', cases: ['request: input full', 'model: input'] }),
    finding({ rule: 'input-member-lost', fingerprint: '00000000000000aa', cases: ['request: input typical'] }),
    finding({ rule: 'client-ended', path: 'Case', fingerprint: '00000000000000bb', cases: ['model: output'] }),
  ],
  {
    checks: [
      { name: 'request', passed: 40, failed: 2 },
      { name: 'model', passed: 2, failed: 2 },
    ],
  },
);

/** A report as a command gives it that runs no cases. */
export const comparison = (operations: readonly ReportedOperation[]): Report => ({
  version: 1,
  command: 'diff',
  operations,
  summary: summarize({ operations }),
});

/** What a formatter must not take for its own: markup, commands, references, and what is no character. */
export const foreign: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'HTML', text: '<img src=x onerror="alert(1)"> & </code></summary></details><!--' },
  { title: 'a table cell that ends', text: 'a | b \\| c' },
  { title: 'emphasis and code', text: '*a* _b_ ~~c~~ `d` ``` $e$ \\`f' },
  { title: 'a link and an image', text: '[a](https://example.com) ![b](c) <https://example.com> https://example.com' },
  { title: 'an address without a scheme', text: 'www.example.com and a@example.com' },
  { title: 'a mention and a reference', text: '@someone @org/team #12 org/repo#12 :smile:' },
  { title: 'line breaks and tabs', text: 'a\nb\r\nc\n\n# d\n\n- e\tf' },
  { title: 'the end of character data', text: 'a ]]> b' },
  { title: 'a workflow command', text: '::error file=a,line=1::b%0Ac' },
  { title: 'entities', text: '&lt;b&gt; &#60; &amp;' },
  { title: 'control characters', text: 'a\u0000b\u001b[31mc\u0007\u007f\u0085' },
  { title: 'half a pair and what is no character', text: 'a\ud800b\udc00c\ufffe\uffff' },
  { title: 'characters of all planes', text: 'é 漢 😀 \u202e' },
];

/** A case as it was recorded. */
export const recorded = (name: string): RecordedCase => ({
  check: 'request',
  name,
  passed: true,
  exchanges: [
    {
      request: { method: 'POST', host: 'zoo.amazonaws.com', path: '/', headers: { a: 'b' }, body: { text: '{}' } },
      response: { status: 200, headers: {}, body: { text: '{', cutFrom: 20_000 } },
    },
    { request: { method: 'POST', host: 'zoo', path: '/', headers: {}, body: { text: '' } }, error: 'reset' },
  ],
  more: 0,
});
