import type { Finding } from '../../src/findings/finding.ts';
import type { RecordedCase } from '../../src/findings/report/recorded-case.ts';
import { type Report, type ReportedOperation, summarize } from '../../src/findings/report/report.ts';

/** Strings that would do harm in a page that took them for anything but text. */
export const hostile: readonly string[] = [
  '<img src=x onerror="document.title=1">',
  '</script><script>document.title=1</script>',
  '</style></title></textarea><!-- <![CDATA[ -->',
  '<!--<script>',
  '" autofocus onfocus="document.title=1" x="',
  "' onmouseover='document.title=1",
  '&lt;b&gt; &amp;amp; &#60;',
  `line\u2028separator\u2029and${String.fromCodePoint(0x202e)}turned\u0000\u0007\u001b[31m`,
  'half \ud800 of a pair, \ufffe no character, \r\n an end of line',
  'שלום עולם, العربية',
  'javascript:document.title=1',
  // The id of a part of the page.
  'filter',
  '{{1+1}} %00 %zz',
  'a'.repeat(10_000),
];

/** A finding with a fingerprint of its own number. */
export const finding = (number: number, changes: Partial<Finding> = {}): Finding => ({
  rule: 'output-member-lost',
  severity: 'error',
  service: 'neptune',
  operation: 'CreateDBClusterSnapshot',
  path: 'Output.DBClusterSnapshot.Engine',
  message: 'The client drops a documented member of the response',
  expected: '"neptune"',
  actual: 'nothing',
  fingerprint: number.toString(16).padStart(16, '0'),
  cases: ['response: full'],
  ...changes,
});

/** A case with one exchange of these bodies. */
export const recorded = (
  check: string,
  name: string,
  passed: boolean,
  sent = 'A=1&B=x+y',
  got = '<R><A>1</A></R>',
): RecordedCase => ({
  check,
  name,
  passed,
  more: 0,
  exchanges: [
    {
      request: {
        method: 'POST',
        host: 'rds.us-east-1.amazonaws.com',
        path: '/',
        headers: {
          'content-length': String(sent.length),
          'content-type': 'application/x-www-form-urlencoded',
          'x-amz-date': '<date>',
        },
        body: { text: sent },
      },
      response: { status: 200, headers: { 'content-type': 'text/xml' }, body: { text: got } },
    },
  ],
});

/** An operation of which one case of three failed. */
export const operation = (changes: Partial<ReportedOperation> = {}): ReportedOperation => ({
  service: 'neptune',
  operation: 'CreateDBClusterSnapshot',
  sdk: { package: '@aws-sdk/client-neptune', version: '3.1127.0' },
  checks: [
    { name: 'request', passed: 1, failed: 0 },
    { name: 'response', passed: 1, failed: 1 },
  ],
  findings: [finding(1)],
  cases: [
    recorded('request', 'minimal', true),
    recorded('response', 'minimal', true),
    recorded('response', 'full', false),
  ],
  ...changes,
});

/** A report of these operations. */
export const reportOf = (operations: readonly ReportedOperation[], changes: Partial<Report> = {}): Report => ({
  version: 1,
  command: 'check',
  operations,
  ...changes,
  summary: summarize({ operations, ...changes }),
});

/** One operation with findings of every severity, suppressed ones, and none at a member. */
export const everySeverity = reportOf([
  operation({
    findings: [
      finding(1, { source: { page: 'neptune/create_db_cluster_snapshot.rst', line: 157 } }),
      finding(2, {
        path: 'Input.Tags[].Key',
        rule: 'input-member-altered',
        message: 'The client sends another value than the input has',
        cases: ['request: minimal'],
      }),
      finding(3, {
        path: 'Request.host',
        rule: 'request-host',
        message: 'The request goes to another host',
        expected: 'rds.us-east-1.amazonaws.com',
        actual: 'neptune.us-east-1.amazonaws.com',
        cases: ['request: minimal'],
      }),
      finding(4, {
        severity: 'warn',
        path: 'Faults',
        rule: 'faults-unavailable',
        message: 'The SDK does not say which faults its command throws; they were checked on the wire alone',
        cases: [],
      }),
      finding(5, {
        severity: 'info',
        path: 'Faults.DBClusterNotFoundFault',
        rule: 'member-undocumented',
        message: 'The SDK has a member that the page does not document',
        cases: ['response: minimal'],
      }),
      finding(6, { suppressed: { by: 'ignore', reason: 'The page is wrong, told to AWS', until: '2026-12-31' } }),
    ],
  }),
  operation({
    service: 'lightsail',
    operation: 'GetInstanceSnapshot',
    sdk: { package: '@aws-sdk/client-lightsail', version: '3.1169.0' },
    checks: [{ name: 'request', passed: 1, failed: 0 }],
    cases: [recorded('request', 'minimal', true, '{"instanceSnapshotName":"blog-1"}', '{"a":[1,{"b":null}],"c":{}}')],
    findings: [
      finding(7, {
        severity: 'info',
        service: 'lightsail',
        operation: 'GetInstanceSnapshot',
        path: 'ResourceType',
        rule: 'enum-value-undocumented',
        message: 'The SDK has a value that the page does not document: "Subdomain"',
        cases: ['request: minimal'],
      }),
    ],
  }),
]);

/** Hostile strings wherever a report holds text. */
export const hostileReport = reportOf(
  hostile.map((text, i) =>
    operation({
      service: text.slice(0, 80),
      operation: text.slice(0, 80),
      sdk: { package: text, version: text },
      checks: [{ name: text.slice(0, 80), passed: 0, failed: 1 }],
      cases: [recorded(text.slice(0, 80), text, false, text, text)],
      findings: [
        finding(i, {
          service: text.slice(0, 80),
          operation: text,
          path: text,
          message: text,
          expected: text,
          actual: text,
          cases: [text],
          source: { page: text, line: 1 },
          suppressed: { by: 'ignore', reason: text, until: text },
        }),
        // A fingerprint that is no fingerprint, and twice the same.
        finding(i, { fingerprint: text, cases: [`${text.slice(0, 80)}: ${text}`] }),
        finding(i, { fingerprint: text }),
      ],
    }),
  ),
  {
    clients: hostile.map((text, i) => ({
      package: text,
      version: text,
      folder: text,
      declaredBy: [text],
      runtime: { [text]: text },
      state: i % 2 ? 'checked' : 'left out',
      reason: text,
      withoutContract: [text],
      findings: [finding(i, { service: text, operation: '', path: text, message: text, fingerprint: text })],
    })),
  },
);

/** What two versions differ in. */
export const drift = reportOf(
  [
    {
      service: 'neptune',
      operation: 'CreateDBClusterSnapshot',
      findings: [
        finding(1, {
          rule: 'member-type-changed',
          path: 'Output.DBClusterSnapshot.Port',
          message: 'A member has another type in the SDK model',
          expected: 'integer',
          actual: 'string',
        }),
        finding(2, {
          rule: 'enum-value-missing',
          severity: 'warn',
          path: 'Input.Tags',
          message: 'A documented value is not in the SDK',
          expected: 'one of a, b, c',
          actual: 'one of a, c',
        }),
      ],
    },
  ],
  {
    command: 'diff',
    labels: { before: '@aws-sdk/client-neptune 3.1000.0', after: '@aws-sdk/client-neptune 3.1127.0' },
  },
);

/** As many operations as a whole service and more, each with findings and cases. */
export const manyOperations = (count: number): Report =>
  reportOf(
    Array.from({ length: count }, (_, i) =>
      operation({
        service: `service-${i % 20}`,
        operation: `Operation${i}`,
        findings: [
          finding(3 * i, { service: `service-${i % 20}`, operation: `Operation${i}` }),
          finding(3 * i + 1, {
            severity: 'warn',
            service: `service-${i % 20}`,
            operation: `Operation${i}`,
            path: `Input.Member${i}`,
          }),
          finding(3 * i + 2, { severity: 'info', service: `service-${i % 20}`, operation: `Operation${i}` }),
        ],
      }),
    ),
  );
