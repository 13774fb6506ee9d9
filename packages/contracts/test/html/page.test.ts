import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formatHtml } from '../../src/findings/report/html/format-html.ts';
import type { Report } from '../../src/findings/report/report.ts';
import { contexts } from '../contexts.ts';
import { cutShort, everyState, report as sampleReport, twoCopies } from '../sample-report.ts';
import {
  drift,
  everySeverity,
  finding,
  hostile,
  hostileReport,
  manyOperations,
  operation,
  recorded,
  reportOf,
} from './reports.ts';

const contracts = contexts.map(({ contract }) => contract);

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

interface ParsedNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly ParsedNode[];
}

/** The page as a parser that follows the standard reads it, and whatever it has to say against it. */
function parsed(page: string): { readonly errors: readonly string[]; readonly elements: readonly Element[] } {
  const errors: string[] = [];
  const document = parse(page, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
  });
  return { errors, elements: elementsOf(document) };
}

function elementsOf(node: ParsedNode): readonly Element[] {
  const { nodeName, attrs = [], childNodes = [] } = node;
  const own = {
    tag: nodeName,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    text: textOf(node),
  };
  return [...(nodeName.startsWith('#') ? [] : [own]), ...childNodes.flatMap(elementsOf)];
}

const textOf = ({ value, childNodes = [] }: ParsedNode): string => (value ?? '') + childNodes.map(textOf).join('');

const reports: readonly { readonly title: string; readonly report: Report }[] = [
  { title: 'nothing', report: reportOf([]) },
  { title: 'a clean operation', report: reportOf([operation({ findings: [] })]) },
  { title: 'every severity', report: everySeverity },
  { title: 'hostile strings', report: hostileReport },
  { title: 'drift', report: drift },
  { title: 'the same operation twice', report: reportOf([operation(), operation()]) },
  { title: 'forty operations', report: manyOperations(40) },
  { title: 'clients in every state', report: everyState },
  { title: 'two copies', report: twoCopies() },
  { title: 'a client that was cut short', report: sampleReport([cutShort]) },
];

describe.each(reports)('the page of $title', ({ report }) => {
  const page = formatHtml(report, contracts);
  const { errors, elements } = parsed(page);
  const values = (name: string) => elements.flatMap(({ attributes }) => attributes[name] ?? []);

  it('is HTML without an error', () => {
    expect(errors).toEqual([]);
  });

  it('has each id once, and something at the end of each link', () => {
    const ids = values('id');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const known = new Set(ids);
    const inside = values('href').filter((href) => href.startsWith('#'));
    expect(inside.filter((href) => !known.has(decodeURIComponent(href.slice(1))))).toEqual([]);
  });

  it('loads nothing and has no code but its own two scripts', () => {
    expect(elements.filter(({ tag }) => /^(?:img|iframe|object|embed|audio|video|source|base|svg)$/.test(tag))).toEqual(
      [],
    );
    expect(elements.filter(({ tag }) => tag === 'script').map(({ attributes }) => attributes)).toEqual([
      {},
      { type: 'module' },
    ]);
    expect(elements.filter(({ tag }) => tag === 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'icon', href: 'data:,' },
    ]);
    expect(values('src')).toEqual([]);
    expect(values('style')).toEqual([]);
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect(values('href').filter((href) => !/^(?:#|data:,$|https:\/\/docs\.aws\.amazon\.com\/)/.test(href))).toEqual(
      [],
    );
  });

  it('has headings without a gap, and a scope for each heading of a table', () => {
    const levels = elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(elements.filter(({ tag, attributes }) => tag === 'th' && !attributes.scope)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(formatHtml(report, contracts)).toBe(page);
  });
});

it.each(hostile)('shows %j as text', (text) => {
  const [first] = reportOf([operation({ sdk: { package: text, version: '1' } })]).operations;
  const page = formatHtml(reportOf(first ? [first] : []), []);
  const shown = parsed(page).elements.filter(({ attributes }) => attributes.class === 'sdk');
  // Characters that a page cannot hold, or that would turn it around, are named.
  const want = text.replace(
    /[^\P{C}\n\u{e000}-\u{f8ff}]|[\u2028\u2029]/gu,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  expect(shown.map((element) => element.text)).toEqual([`${want} 1`, `${want} 1`]);
});

it('the policy names each script and the style by its hash, so that a changed page runs nothing', async () => {
  const { elements } = parsed(formatHtml(everySeverity, contracts));
  const policy = elements.find(({ attributes }) => attributes['http-equiv'])?.attributes.content ?? '';
  const { createHash } = await import('node:crypto');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const hashes = (tag: string) =>
    elements
      .filter((element) => element.tag === tag)
      .map(({ text }) => hash(text))
      .join(' ');
  expect(policy).toBe(
    `default-src 'none'; script-src ${hashes('script')}; style-src ${hashes('style')}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

it('the script of the page is all modules of its folder, and imports nothing', () => {
  const script =
    parsed(formatHtml(everySeverity, [])).elements.find(({ attributes }) => attributes.type === 'module')?.text ?? '';
  expect(script).not.toMatch(/^\s*(?:import|export)\b/m);
  const folder = new URL('../../page/', import.meta.url);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'theme.js')) {
    const last = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n').slice(-5).join('\n');
    expect(script, name).toContain(last);
  }
});

it('each head and each body stands in the page once, however many cases sent it', () => {
  const page = formatHtml(everySeverity, []);
  expect(page.split('A=1&amp;B=x+y').length - 1).toBe(1);
  expect(page.split('x-amz-date: &lt;date>').length - 1).toBe(1);
});

it('seventy operations fit in three megabytes, with the messages of all cases that failed', () => {
  const longText = 'x'.repeat(1500);
  const cases = Array.from({ length: 200 }, (_, i) =>
    recorded('response', `DBClusterSnapshot.DBClusterSnapshotIdentifier ${i}`, i !== 100, `${i}`, `${i} ${longText}`),
  );
  const operations = Array.from({ length: 70 }, (_, i) => {
    const name = `CreateDBClusterSnapshot${i}`;
    return operation({
      operation: name,
      cases: cases.map((one) => ({
        ...one,
        exchanges: one.exchanges.map((exchange) => ({
          ...exchange,
          request: { ...exchange.request, body: { text: `${name} ${exchange.request.body.text}` } },
        })),
      })),
    });
  });
  const given = contracts.filter(({ key }) => key === 'neptune/CreateDBClusterSnapshot');
  const named = given.flatMap((one) => operations.map(({ operation: name }) => ({ ...one, key: `neptune/${name}` })));
  const page = formatHtml(reportOf(operations), named);
  expect(Buffer.byteLength(page)).toBeLessThan(3e6);
  for (const { operation: name } of operations) expect(page).toContain(`${name} 100</pre>`);
  expect(page).not.toContain('CreateDBClusterSnapshot0 99</pre>');
  // An example, the one that failed, and the names of the others in a line.
  expect(page).toContain('<li>DBClusterSnapshot.DBClusterSnapshotIdentifier 0 · 1 · 2 · ');
});

it('a member shows its type, its constraints, their lines and its findings', () => {
  const { elements } = parsed(formatHtml(everySeverity, contracts));
  const member = elements.find(
    ({ attributes }) => attributes.id === 'neptune/CreateDBClusterSnapshot:Input.Tags[].Key',
  );
  expect(member?.text.replace(/\s+/g, ' ')).toMatchInlineSnapshot(
    `"✗error: Key string error: input-member-altered line 97 Key of the tag.minLength 1 line 99maxLength 128 line 99pattern ^(?!aws:) No prefix aws: line 99pattern ^(?!rds:) No prefix rds: line 99pattern ^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-]*$ Only letters of any script, blanks of any kind, numbers of any script and "_ . : / = + -". line 99ambiguous: The sentence calls the key required, the page's structure does not. line 99ambiguous: The listed characters leave out the colon that the regular expression allows; the expression is followed. line 99"`,
  );
});

it('a report compares two things side by side where it has their names', () => {
  const page = formatHtml(drift, contracts);
  expect(
    page.slice(page.indexOf('<table class="drift">'), page.indexOf('</table>', page.indexOf('<table class="drift">'))),
  ).toMatchInlineSnapshot(`
    "<table class="drift">
    <thead><tr><th scope="col">Severity</th><th scope="col">Where</th><th scope="col">@aws-sdk/client-neptune 3.1000.0</th><th scope="col">@aws-sdk/client-neptune 3.1127.0</th></tr></thead>
    <tbody>
    <tr class="finding error" id="0000000000000001" tabindex="-1" data-of="neptune/CreateDBClusterSnapshot" data-severity="error" data-service="neptune" data-check="" data-suppressed="no"><td><span class="badge error">error</span></td><th scope="row"><a href="#neptune/CreateDBClusterSnapshot:Output.DBClusterSnapshot.Port"><code>Output.DBClusterSnapshot.Port</code></a><p>A member has another type in the SDK model <span class="rule">member-type-changed</span></p><a class="anchor" href="#0000000000000001" aria-label="Link to finding 0000000000000001">#0000000000000001</a></th><td data-label="@aws-sdk/client-neptune 3.1000.0"><code>integer</code></td><td data-label="@aws-sdk/client-neptune 3.1127.0"><code>string</code></td></tr>
    <tr class="finding warn" id="0000000000000002" tabindex="-1" data-of="neptune/CreateDBClusterSnapshot" data-severity="warn" data-service="neptune" data-check="" data-suppressed="no"><td><span class="badge warn">warning</span></td><th scope="row"><a href="#neptune/CreateDBClusterSnapshot:Input.Tags"><code>Input.Tags</code></a><p>A documented value is not in the SDK <span class="rule">enum-value-missing</span></p><a class="anchor" href="#0000000000000002" aria-label="Link to finding 0000000000000002">#0000000000000002</a></th><td data-label="@aws-sdk/client-neptune 3.1000.0"><code>one of a, <del>b, </del>c</code></td><td data-label="@aws-sdk/client-neptune 3.1127.0"><code>one of a, c</code></td></tr>
    </tbody>
    "
  `);
});

it('a small report is written like this', () => {
  const small = operation({ findings: [finding(1, { message: 'It says <b>' })] });
  const page = formatHtml(reportOf([{ ...small, cases: (small.cases ?? []).slice(2) }]), []);
  expect(page.slice(page.indexOf('<header>'), page.indexOf('<script type="module">'))).toMatchInlineSnapshot(`
    "<header>
    <h1>docpact check</h1>
    <p class="verdict fail"><span aria-hidden="true">✗</span> <b>Failed</b> 1 operation: 2 cases passed, 1 failed; 1 error, 0 warnings, 0 info</p>
    <button type="button" id="theme" hidden>Dark theme</button>
    <nav aria-label="Sections"><a href="#overview">Overview</a> <a href="#findings">Findings</a> <a href="#operations">Operations</a></nav>
    </header>
    <main id="main" tabindex="-1">
    <section id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">Overview</h2>
    <div class="scroll" role="group" aria-label="What came of each operation" tabindex="0">
    <table class="matrix">
    <thead><tr><th scope="col">Operation</th><th scope="col">request</th><th scope="col">response</th><th scope="col">Findings</th></tr></thead>
    <tbody>
    <tr><th scope="rowgroup" colspan="4">neptune <span class="sdk">@aws-sdk/client-neptune 3.1127.0</span></th></tr>
    <tr data-of="neptune/CreateDBClusterSnapshot"><th scope="row"><a href="#neptune/CreateDBClusterSnapshot">CreateDBClusterSnapshot</a></th><td class="pass"><a href="#neptune/CreateDBClusterSnapshot:request"><span aria-hidden="true">✓</span> 1<span class="sr"> passed</span></a></td><td class="fail"><a href="#neptune/CreateDBClusterSnapshot:response"><span aria-hidden="true">✗</span> 1<span aria-hidden="true">/2</span><span class="sr"> of 2 failed</span></a></td><td class="counts"><span class="badge error">1 <span aria-hidden="true">E</span><span class="sr">errors</span></span> </td></tr>
    </tbody>
    </table>
    </div>
    </section>
    <form class="filter" id="filter" role="search" aria-label="Filter the report" hidden>
    <label class="search"><span class="sr">Search findings and operations</span><input type="search" name="q" placeholder="Search" autocomplete="off" spellcheck="false"></label>
    <fieldset><legend class="sr">Severity</legend><label><input type="checkbox" name="severity" value="error" checked> <span class="badge error">error</span></label><label><input type="checkbox" name="severity" value="warn" checked> <span class="badge warn">warning</span></label><label><input type="checkbox" name="severity" value="info" checked> <span class="badge info">info</span></label></fieldset>
    <label>Service <select name="service"><option value="">all</option><option value="neptune">neptune</option></select></label>
    <label>Check <select name="check"><option value="">all</option><option value="request">request</option><option value="response">response</option></select></label>
    <label>Suppressed <select name="suppressed"><option value="">shown</option><option value="no">hidden</option><option value="yes">only</option></select></label>
    <p role="status" id="shown"></p>
    <button type="reset">Reset</button>
    </form>
    <section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>

    <div class="group">
    <h3><a href="#neptune/CreateDBClusterSnapshot"><span class="service">neptune/</span>CreateDBClusterSnapshot</a></h3>
    <article class="finding error" id="0000000000000001" tabindex="-1" data-of="neptune/CreateDBClusterSnapshot" data-severity="error" data-service="neptune" data-check="response" data-suppressed="no">
    <h4><span class="badge error">error</span> <code>Output.DBClusterSnapshot.Engine</code> <span class="rule">output-member-lost</span></h4>
    <p>It says &lt;b></p>
    <dl>
    <div><dt>Expected</dt><dd><code>&quot;neptune&quot;</code></dd></div>
    <div><dt>Actual</dt><dd><code>nothing</code></dd></div>

    <div><dt>Case</dt><dd><ul><li><a href="#neptune/CreateDBClusterSnapshot:response.1">response: full</a></li></ul></dd></div>
    </dl>
    <p class="share"><a class="anchor" href="#0000000000000001" aria-label="Link to finding 0000000000000001">#0000000000000001</a></p>
    </article>
    </div>
    </section>
    <section id="operations" aria-labelledby="operations-title">
    <h2 id="operations-title">Operations</h2>
    <p class="text">Every message of a case that failed is here. Of cases that passed, one of each check and the first of each finding show a message; the others are named.</p>
    <details class="operation" id="neptune/CreateDBClusterSnapshot" data-service="neptune" open>
    <summary><h3><span class="service">neptune/</span>CreateDBClusterSnapshot</h3> <span class="sdk">@aws-sdk/client-neptune 3.1127.0</span> <span class="fail"><span aria-hidden="true">✗</span> 1 of 3 failed</span> <span class="badge error">1 <span aria-hidden="true">E</span><span class="sr">errors</span></span> </summary>
    <ul class="elsewhere"><li><code>Output.DBClusterSnapshot.Engine</code> It says &lt;b> <a class="badge error" href="#0000000000000001" title="It says &lt;b>">error: output-member-lost</a></li></ul>
    <h4 class="checks-title">Checks</h4>
    <details class="check" id="neptune/CreateDBClusterSnapshot:request" data-check="request">
    <summary><h5>request</h5> <span class="pass"><span aria-hidden="true">✓</span> 1 passed</span></summary>

    </details>
    <details class="check" id="neptune/CreateDBClusterSnapshot:response" data-check="response">
    <summary><h5>response</h5> <span class="fail"><span aria-hidden="true">✗</span> 1 of 2 failed</span></summary>
    <ol class="cases">
    <li><details id="neptune/CreateDBClusterSnapshot:response.1"><summary><span class="fail"><span aria-hidden="true">✗ </span><span class="sr">failed: </span></span>full</summary><p class="wire">Request <a href="#head-1">head</a> <a href="#body-2">body</a> Response <a href="#head-3">head</a> <a href="#body-4">body</a></p></details></li>
    </ol>
    </details>
    </details>
    </section>
    <section id="messages" aria-labelledby="messages-title">
    <h2 id="messages-title">Messages on the wire</h2>
    <p>Each head and each body once. The cases of the operations link here.</p>
    <h3>Heads</h3>
    <pre id="head-1">POST https://rds.us-east-1.amazonaws.com/
    content-type: application/x-www-form-urlencoded
    x-amz-date: &lt;date>
    </pre>
    <pre id="head-3">HTTP 200
    content-type: text/xml
    </pre>
    <h3>Bodies</h3>
    <div id="body-2"><pre>content-length: 9
    </pre><pre>
    A=1&amp;B=x+y</pre></div>
    <div id="body-4"><pre>
    &lt;R>&lt;A>1&lt;/A>&lt;/R></pre></div>
    </section>
    </main>
    <footer>Form 1 of the report. Made by docpact, without any network.</footer>
    "
  `);
});
