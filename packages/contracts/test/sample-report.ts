import type { Finding } from '../src/findings/finding.ts';
import type { RecordedCase } from '../src/findings/report/recorded-case.ts';
import { type Report, type ReportedOperation, summarize } from '../src/findings/report/report.ts';

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
export const report = (operations: readonly ReportedOperation[], differs: Partial<Report> = {}): Report => ({
  version: 1,
  command: 'check',
  seed: 7,
  operations,
  summary: summarize({ operations }),
  ...differs,
});

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
