import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { finding, report } from '../../../test/sample-report.ts';
import { visible, visibleLine } from '../../base/visible.ts';
import { formatGithub } from './github.ts';
import { formatHtml } from './html/format-html.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatMarkdown } from './markdown.ts';
import { formatPretty } from './pretty.ts';
import type { Cell, Report } from './report.ts';
import { formatSarif } from './sarif.ts';
import { visibleFinding } from './visible-report.ts';

/** Clears the screen, colours what follows, turns it around, and writes over it. */
const hostile = 'a\u001b[2J\u009b31m\u202eb\u0007\u2066c\r\ud800\u0000d\u001b]8;;https://example.com\u0007';

/** A line that stands by itself. */
const forged = '\n✔ 9 operations: 9 cases passed, 0 failed\n::error::x\n';

const failedIn = (version: string): Cell => ({
  version,
  state: 'failed',
  reason: version,
  passed: 0,
  failed: 0,
  error: 1,
  warn: 0,
  info: 0,
  unseen: [],
});

/** A report in which every text that comes from elsewhere is this one. */
function reportOf(text: string, command: Report['command']): Report {
  const sdk = { package: text, version: text, folder: text };
  const about = { service: text, operation: text, path: text, subject: text, message: text, docs: text };
  const found = [
    finding({ ...about, expected: text, actual: text, source: { page: text, line: 1 }, cases: [text] }),
    finding({ ...about, severity: 'info', since: text, gone: text, fingerprint: '00000000000000aa' }),
    finding({ ...about, suppressed: { by: 'ignore', reason: text }, fingerprint: '00000000000000bb' }),
  ];
  const client = { ...sdk, declaredBy: [text, text], runtime: { [text]: text }, withoutContract: [text] };
  const checks = [{ name: text, passed: 1, failed: 1 }];
  return report(
    [{ service: text, operation: text, sdk, checks, cells: [failedIn(text)], unseen: [text], findings: found }],
    {
      command,
      clients: [
        { ...client, state: 'checked', findings: [] },
        { ...client, version: `${text}2`, state: 'left out', reason: text, findings: [] },
        {
          ...client,
          version: `${text}3`,
          state: 'failed',
          findings: [finding({ ...about, operation: '', rule: 'client-failed', actual: text })],
        },
      ],
      ...(command === 'check'
        ? {}
        : { labels: { before: text, after: text }, package: text, versions: [text, 'next'] }),
    },
  );
}

const formats: readonly { readonly name: string; readonly write: (report: Report) => string }[] = [
  { name: 'pretty', write: (given) => formatPretty(given, pc.createColors(false), true) },
  { name: 'github', write: (given) => formatGithub(given, (page) => page) },
  { name: 'junit', write: formatJunit },
  { name: 'markdown', write: (given) => formatMarkdown(given) },
  { name: 'html', write: (given) => formatHtml(given, []) },
  { name: 'json', write: formatJson },
  { name: 'sarif', write: formatSarif },
];

describe.each(formats)('in the format $name', ({ name, write }) => {
  it.each(['check', 'diff', 'matrix'] as const)('every character of a report of %s is visible', (command) => {
    const text = write(reportOf(hostile, command));
    expect(text).toContain(
      name === 'markdown' ? 'a&#92;u001b' : name === 'sarif' || name === 'json' ? '\\u009b31m' : 'a\\u001b[2J',
    );
    expect(visible(text)).toBe(text);
  });
});

it.each(formats.filter(({ name }) => name === 'pretty' || name === 'github'))(
  'in the format $name no text passes for a line of its own',
  ({ write }) => {
    const text = write(reportOf(`a${forged}`, 'check'));
    expect(text).toContain('9 operations');
    expect(text).not.toMatch(/^(?:✔ 9|::error::x)/m);
  },
);

it('a matrix still knows its versions', () => {
  const text = formatPretty(reportOf('3.1.\u001b0', 'matrix'), pc.createColors(false));
  expect(text).toContain('everything: 3.1.\\u001b0');
});

it('the colours of docpact are left', () => {
  expect(formatPretty(reportOf(hostile, 'check'), pc.createColors(true))).toContain('\u001b[31m');
});

it('expected and actual keep their lines, everything else is one line', () => {
  const found = visibleFinding(finding({ message: 'a\nb', expected: 'a\r\nb', actual: 'a\n\u001bb', cases: ['a\tb'] }));
  const { message, expected, actual, cases } = found;
  expect({ message, expected, actual, cases }).toEqual({
    message: visibleLine('a\nb'),
    expected: 'a\nb',
    actual: 'a\n\\u001bb',
    cases: ['a\\tb'],
  });
});
