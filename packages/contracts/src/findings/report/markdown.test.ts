import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { comparison, finding, findings, foreign, operation, report } from '../../../test/sample-report.ts';
import { commentLimit, escapeCode, escapeText, fit, formatMarkdown } from './markdown.ts';
import type { Report } from './report.ts';

/** The tags of the page that GitHub's Markdown makes of a report. */
const tags = (given: Report): readonly string[] =>
  render(given)
    .match(/<\/?[a-z][^>]*>|<!--.*?-->/gi)
    ?.map(String) ?? [];

const render = (given: Report): string =>
  micromark(formatMarkdown(given), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });

it('shows operations by checks, then each finding folded', () => {
  const found = [
    finding(),
    finding({ severity: 'info', path: 'Output.New', message: 'A new member', cases: [] }),
    finding({ suppressed: { by: 'baseline', reason: 'known since May' }, cases: [] }),
  ];
  expect(formatMarkdown(report([operation(found)]))).toMatchInlineSnapshot(`
    "<!-- docpact check -->
    ### ❌ docpact check

    1 operation of 1 client: 44 cases passed, 2 failed; 1 error, 0 warnings, 1 info; 1 suppressed

    | Client | Result |
    | --- | --- |
    | <code>&#64;zoo/client 3.1.0</code><br><sub>declared by <code>package.json</code></sub> | 1 operation checked |

    | Operation | request | model |
    | --- | --: | --: |
    | <code>zoo/FeedAnimal</code><br><sub><code>&#64;zoo/client 3.1.0</code></sub> | **2/42 ✘** | 4 ✔ |

    #### 1 error

    <details><summary><code>zoo/FeedAnimal</code> <code>Input.Food&#91;&#93;.Name</code> The client leaves a member of the input out of the request</summary><table><tr><td>rule</td><td><code>input-member-lost</code></td></tr><tr><td>expected</td><td><code>"hay"</code></td></tr><tr><td>actual</td><td><code>nothing</code></td></tr><tr><td>page</td><td><code>zoo/feed&#95;animal.rst&#58;12</code></td></tr><tr><td>docs</td><td><a href="https&#58;//docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal"><code>zoo/FeedAnimal</code></a></td></tr><tr><td>case</td><td><code>request&#58; input typical and 1 more</code></td></tr></table></details>

    #### 1 info

    <details><summary><code>zoo/FeedAnimal</code> <code>Output.New</code> A new member</summary><table><tr><td>rule</td><td><code>input-member-lost</code></td></tr><tr><td>expected</td><td><code>"hay"</code></td></tr><tr><td>actual</td><td><code>nothing</code></td></tr><tr><td>page</td><td><code>zoo/feed&#95;animal.rst&#58;12</code></td></tr><tr><td>docs</td><td><a href="https&#58;//docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal"><code>zoo/FeedAnimal</code></a></td></tr></table></details>

    #### 1 suppressed

    <details><summary><code>zoo/FeedAnimal</code> <code>Input.Food&#91;&#93;.Name</code> The client leaves a member of the input out of the request</summary><table><tr><td>rule</td><td><code>input-member-lost</code></td></tr><tr><td>expected</td><td><code>"hay"</code></td></tr><tr><td>actual</td><td><code>nothing</code></td></tr><tr><td>page</td><td><code>zoo/feed&#95;animal.rst&#58;12</code></td></tr><tr><td>docs</td><td><a href="https&#58;//docs.aws.amazon.com/goto/WebAPI/zoo-2024-05-01/FeedAnimal"><code>zoo/FeedAnimal</code></a></td></tr><tr><td>baseline</td><td><code>known since May</code></td></tr></table></details>

    <sub>seed 7</sub>
    "
  `);
});

it.each([
  { given: report([]), want: '<!-- docpact check -->' },
  { given: comparison([]), want: '<!-- docpact diff -->' },
  { given: report([operation(findings(2000))]), want: '<!-- docpact check -->' },
])('the first line is the marker $want', ({ given, want }) => {
  expect(formatMarkdown(given).split('\n')[0]).toBe(want);
});

it.each(foreign)('$title is no markup', ({ text }) => {
  const reportOf = (foreign: string) =>
    report([
      operation(
        [
          finding({ message: foreign, path: foreign, expected: foreign, actual: foreign, cases: [foreign] }),
          finding({ operation: foreign, suppressed: { by: 'ignore', reason: foreign } }),
        ],
        {
          operation: foreign,
          sdk: { package: foreign, version: foreign },
          checks: [{ name: foreign, passed: 1, failed: 0 }],
        },
      ),
    ]);
  // The lines of a value are the one thing that a text decides.
  const markup = (given: Report) => tags(given).filter((tag) => tag !== '<br>');
  expect(markup(reportOf(text))).toEqual(markup(reportOf('harmless')));
});

it('no mention, reference or address stands outside of code, except the link to the page', () => {
  const message = 'ask @someone @org/team about org/repo#12, #3, https://example.com and www.example.com';
  const outside = render(report([operation([finding({ message })])]))
    .replace(/<code>.*?<\/code>|<a href="[^"]*">/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  expect(outside).not.toMatch(/@\w|#\w|:\/\/|www\./);
});

/** An operation with a failed case and no finding. */
const failing = (name: string) =>
  operation([], { operation: name, checks: [{ name: 'request', passed: 1, failed: 1 }] });

const many = (operations: number, found: number) =>
  report(
    Array.from({ length: operations }, (_, i) => operation(i % 2 ? [] : findings(found), { operation: `Op${i}` })),
  );

it.each([
  { title: 'many findings', given: many(1, 5000) },
  { title: 'many operations', given: report(Array.from({ length: 5000 }, (_, i) => failing(`Op${i}`))) },
  { title: 'many of both', given: many(3000, 3) },
  { title: 'findings of many bytes', given: report([operation(findings(400, { actual: '漢'.repeat(80) }))]) },
])('a report of $title is cut after a whole finding, and says so', ({ given }) => {
  const text = formatMarkdown(given);
  expect(text.length).toBeLessThanOrEqual(commentLimit);
  expect(text.length).toBeGreaterThan(commentLimit / 4);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect(text).toMatch(/\d+ (rows|findings) more/);
  const [, left = '0'] = /\*\*(\d+) findings? more/.exec(text) ?? [];
  const shown = text.match(/<details>/g)?.length ?? 0;
  expect(shown + Number(left)).toBe(given.operations.flatMap((one) => one.findings).length);
});

it('where not all operations have room, those that failed are shown', () => {
  const given = report(
    Array.from({ length: 3000 }, (_, i) => operation(i === 2999 ? [finding()] : [], { operation: `Op${i}` })),
  );
  expect(formatMarkdown(given)).toContain('zoo/Op2999');
});

it('with room there is no cut', () => {
  const text = formatMarkdown(many(1, 1000), 2 ** 20);
  expect(text).not.toContain('left out');
  expect(text.length).toBeGreaterThan(commentLimit);
});

const blocks = [
  { heading: 'A:', items: ['aaaa', 'bbbb'] },
  { heading: 'B:', items: ['cccc'] },
  { heading: 'C:', items: [] },
];
const tell = (left: number): string => `(${left})`;

it.each([
  { room: 16, want: 'A:aaaabbbbB:cccc' },
  { room: 15, want: 'A:aaaabbbb(1)' },
  { room: 13, want: 'A:aaaabbbb(1)' },
  { room: 12, want: 'A:aaaa(2)' },
  { room: 9, want: 'A:aaaa(2)' },
  { room: 8, want: '(3)' },
  { room: 0, want: '(3)' },
])('in $room bytes there is room for $want', ({ room, want }) => {
  expect(fit(blocks, room, tell)).toBe(want);
});

it('room is counted in bytes', () => {
  expect(fit([{ heading: '', items: ['éé', 'éé'] }], 8, tell)).toBe('éééé');
  expect(fit([{ heading: '', items: ['éé', 'éé'] }], 7, tell)).toBe('éé(1)');
});

it.each([
  { text: 'Input.Tags[].Key', code: 'Input.Tags&#91;&#93;.Key' },
  { text: '<b> & "c"', code: '&#60;b&#62; &#38; "c"' },
  { text: 'a | `b` \\', code: 'a &#124; &#96;b&#96; &#92;' },
  { text: 'a\r\nb\tc\u0000', code: 'a&#92;u000d&#92;nb&#92;tc&#92;u0000' },
  { text: '\u009b31m\u202e', code: '&#92;u009b31m&#92;u202e' },
  { text: '@someone #12', code: '&#64;someone &#35;12' },
  { text: 'https://a.b www.c.d', code: 'https&#58;//a.b www&#46;c.d' },
  { text: 'é 漢 😀', code: 'é 漢 😀' },
  { text: 'half \ud800', code: 'half &#92;ud800' },
])('$text in code is $code', ({ text, code }) => {
  expect(escapeCode(text)).toBe(code);
});

it.each([
  { text: 'by @someone', want: 'by &#64;\u200bsomeone' },
  { text: 'as in org/repo#12', want: 'as in org/repo&#35;\u200b12' },
  { text: 'see https://a.b', want: 'see https&#58;\u200b//a.b' },
  { text: 'a value: "b"', want: 'a value&#58; "b"' },
])('$text in text is broken by a space of no width', ({ text, want }) => {
  expect(escapeText(text)).toBe(want);
});

it('the lines of a value stay lines, in one cell', () => {
  const text = formatMarkdown(report([operation([finding({ actual: 'one\r\ntwo | three' })])]));
  expect(text).toContain('<td><code>one<br>two &#124; three</code></td>');
});

it('an address that nobody should follow is no link', () => {
  const text = formatMarkdown(report([operation([finding({ docs: 'javascript:alert(1)' })])]));
  expect(text).toContain('<td>docs</td><td><code>javascript&#58;alert(1)</code></td>');
  expect(text).not.toContain('href');
});
