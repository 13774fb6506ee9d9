import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry, Page, Section } from './page.ts';
import { PageError } from './page-error.ts';
import { readHtml } from './read-html.ts';
import { readRst } from './read-rst.ts';

const read = (path: string): string => readFileSync(new URL(`../../test/pages/${path}`, import.meta.url), 'utf8');
const source = read('html/create_garden.html');
const page = readHtml('create_garden.html', source);

/** A page of one operation. */
const pageOf = (parameters: string, syntax = "Name='string'", rest = '<dt>Returns:</dt><dd><p>None</p></dd>'): string =>
  `<p><a href="../../orchard.html">Orchard</a> / Client / plant_tree</p>
<dl><dt>Orchard.Client.plant_tree(**kwargs)</dt><dd>
<p><strong>Request Syntax</strong></p><pre>response = client.plant_tree(${syntax})</pre>
<dl><dt>Parameters:</dt><dd>${parameters}</dd>${rest}</dl>
</dd></dl>`;

const entriesOf = ({ list }: Section): readonly Entry[] => (typeof list === 'object' ? list : []);
const listOf = ({ input }: Page): readonly Entry[] => entriesOf(input);

const outline = (entries: readonly Entry[]): string =>
  entries
    .map(
      ({ name = '', type, required, children }) =>
        `${name}:${type}${required ? '!' : ''}${children.length > 0 ? `(${outline(children)})` : ''}`,
    )
    .join(' ');

const failure = (text: string): unknown => {
  try {
    return readHtml('x.html', text);
  } catch (error) {
    return error;
  }
};

describe('the HTML of a page', () => {
  test('it says what the RST of the same page says', () => {
    const rst = readRst('create_garden.rst', read('rst/create_garden.rst'));
    expect(withoutForm(page)).toEqual(withoutForm(rst));
  });

  test('its places are lines of the HTML', () => {
    const lines = source.split('\n');
    const [name] = listOf(page);
    expect(lines[page.line - 1]).toContain('Orchard.Client.');
    expect(lines[(page.seeAlso?.line ?? 0) - 1]).toContain('See also');
    expect(lines[page.input.line - 1]).toContain('Request Syntax');
    expect(lines[page.output.line - 1]).toContain('Response Syntax');
    expect(lines[(name?.line ?? 0) - 1]).toContain('<strong>Name</strong>');
    expect(lines[(name?.text[2]?.line ?? 0) - 1]).toContain('First character');
    expect(lines[(page.exceptions[1]?.line ?? 0) - 1]).toContain('BadSoilException');
    const { syntax } = page.input;
    const members = typeof syntax === 'object' && 'members' in syntax ? syntax.members : [];
    expect(members.map(({ name, line }) => lines[line - 1]?.includes(`"n">${name}</span>`))).toEqual(
      members.map(() => true),
    );
  });

  test.each([
    ['an optional end tag that is left out', (text: string) => text.replace(/<\/(?:p|li|dt|dd)>/g, '')],
    ['lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['tags in capitals', (text: string) => text.replace(/<\/?[a-z0-9]+/g, (tag) => tag.toUpperCase())],
    ['another theme', (text: string) => text.replace(/ class="(?!xref|headerlink)[^"]*"/g, '')],
    ['headings as strong paragraphs', (text: string) => text.replace(/<h3>(.*?)<\/h3>/g, '<p><strong>$1</strong></p>')],
    ['a button that copies code', (text: string) => text.replaceAll('<pre>', '<button>Copy</button><pre>')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('it may have %s', (_, change) => {
    expect(readHtml('create_garden.html', change(source))).toEqual(page);
  });

  test('a folder is taken from a link of any length', () => {
    const absolute = pageOf('').replace('../../orchard.html', 'https://example.com/services/orchard.html?a=/b#c');
    expect(readHtml('x.html', absolute).folder).toBe('orchard');
    expect(readHtml('x.html', pageOf('').replace('../../orchard.html', '../../')).folder).toBeUndefined();
  });
});

describe('a described list in HTML', () => {
  const member = (type: string): string =>
    `<p><strong>A</strong> (<em>dict</em>) – <ul><li><p><strong>B</strong> ${type}</p></li></ul></p>`;
  test.each([
    ['a single parameter', '<p><strong>Name</strong> (<em>string</em>) – <p>The name.</p></p>', 'Name:string'],
    [
      'a required one',
      '<p><strong>Name</strong> (<em>string</em>) – <p><strong>[REQUIRED]</strong></p><p>It.</p></p>',
      'Name:string!',
    ],
    [
      'a mark on the same line',
      '<p><strong>Name</strong> (<em>string</em>) – <strong>[REQUIRED]</strong></p>',
      'Name:string!',
    ],
    [
      'a mark that comes too late',
      '<p><strong>Name</strong> (<em>string</em>) – <p>It.</p><p>[REQUIRED]</p>',
      'Name:string',
    ],
    [
      'two parameters',
      '<ul><li><p><strong>A</strong> (<em>list</em>) –</p><ul><li><p><em>(integer) –</em></p></li></ul></li><li><p><strong>B</strong> (<em>float</em>) –</p></li></ul>',
      'A:list(:integer) B:float',
    ],
    ['a member', member('<em>(boolean) –</em> text'), 'A:dict(B:boolean)'],
    [
      'a type of several words',
      '<p><strong>A</strong> (<em>bytes</em><em> or </em><em>seekable file-like object</em>) –',
      'A:stream',
    ],
    ['a type that is code', member('(<code>StreamingBody</code>) –'), 'A:dict(B:stream)'],
    ['a type that is a class', member('(<code class="xref">EventStream</code>) –'), 'A:dict(B:eventstream)'],
    ['a type that is a link', member('(<a href="#document"><span>document</span></a>) –'), 'A:dict(B:document)'],
    ['a type that nothing marks', member('(JSON serializable) –'), 'A:dict(B:json)'],
    ['a type that is new', member('<em>(quaternion) –</em>'), 'A:dict(B:unknown)'],
    ['a parameter of a new type', '<p><strong>A</strong> (<em>quaternion</em>) – x</p>', 'A:unknown'],
    ['a bullet with a word in brackets', member('(old) – gone'), 'A:dict'],
    ['a bullet with an emphasis', member('(<em>since spring</em>) – gone'), 'A:dict'],
    [
      'a bullet that begins with one',
      member('<em>(Optional)</em> – gone').replace('<strong>B</strong> ', ''),
      'A:dict',
    ],
    [
      'bullets after the members',
      member('<em>(string) –</em>').replace('</ul>', '</ul><ul><li>x</li></ul>'),
      'A:dict(B:string)',
    ],
  ])('%s', (_, parameters, want) => {
    expect(outline(listOf(readHtml('x.html', pageOf(parameters))))).toBe(want);
  });
});

describe('a page that Sphinx broke at a line of prose that stands too far left', () => {
  const item = (name: string, type: string, inner = ''): string =>
    `<li><p>${name === '' ? '' : `<strong>${name}</strong> `}<em>(${type}) –</em></p>${inner}</li>`;
  const broken = `<dl><dt>Orchard.Client.plant_tree(**kwargs)</dt><dd><blockquote>
<p><strong>Request Syntax</strong></p><pre>response = client.plant_tree(Kind='string', Pot={'Size': 123})</pre>
<dl><dt>type Kind:</dt><dd><p>string</p></dd><dt>param Kind:</dt><dd><p><strong>[REQUIRED]</strong></p><p>The kind.</p></dd>
<dt>type Pot:</dt><dd><p>dict</p></dd><dt>param Pot:</dt><dd><p>The pot.</p><ul>${item('Size', 'integer')}</ul></dd>
<dt>rtype:</dt><dd><p>dict</p></dd><dt>returns:</dt><dd><p><strong>Response Syntax</strong></p>
<pre>{'Tree': {'Id': 'string', 'Leaves': [{'Green': True|False}], 'Names': {'string': 'string'}}, 'Count': 123}</pre>
<p><strong>Response Structure</strong></p><ul>${item('', 'dict', `<ul>${item('Tree', 'dict', `<ul>${item('Id', 'string', '<p>One of</p>')}</ul>`)}</ul>`)}</ul></dd></dl></blockquote>
<p>these.</p><blockquote><blockquote><ul>${item('Leaves', 'list', `<ul>${item('', 'dict', `<ul>${item('Green', 'boolean')}</ul>`)}</ul>`)}
${item('Names', 'dict', `<ul>${item('', 'string', `<ul>${item('', 'string')}</ul>`)}</ul>`)}</ul></blockquote><ul>${item('Count', 'integer')}</ul></blockquote>
<p><strong>Exceptions</strong></p></dd></dl>`;

  test('its fields are read as they were typed, and its syntax block says how entries nest', () => {
    const read = readHtml('x.html', broken);
    expect(outline(listOf(read))).toBe('Kind:string! Pot:dict(Size:integer)');
    expect(outline(entriesOf(read.output))).toBe(
      'Tree:dict(Id:string Leaves:list(:dict(Green:boolean)) Names:dict(:string(:string))) Count:integer',
    );
  });

  test('its prose stays with the entry above it', () => {
    const id = entriesOf(readHtml('x.html', broken).output)[0]?.children[0];
    expect(id?.text.map(({ text, depth }) => [text, depth])).toEqual([
      ['One of', 0],
      ['these.', 0],
    ]);
  });

  test.each([
    ['an entry too many', broken.replace("'Count': 123", ''), 'Count'],
    ['an entry too few', broken.replace("'Count': 123", "'Count': 123, 'Sum': 123"), 'none'],
    ['another entry', broken.replace("'Green'", "'Red'"), 'Green'],
    ['no syntax', broken.replace(/<pre>\{.*?<\/pre>/, '<pre># This section is too large to render.</pre>'), 'Tree'],
  ])('it is refused for %s', (_, text, actual) => {
    expect(failure(text)).toMatchObject({ code: 'broken-page', actual });
  });
});

describe('prose in HTML', () => {
  test.each([
    ['code stands between backquotes', '<p>Say <code><span>a</span> <span>b</span></code>.</p>', ['0  Say `a b`.']],
    ['the name of a class does not', '<p>A <code class="xref py">Tree</code>.</p>', ['0  A Tree.']],
    ['a link is its text', '<p>See <a href="/x">the <em>guide</em></a>.</p>', ['0  See the guide.']],
    ['entities are read', '<p>&lt;a&gt; &amp; &quot;b&quot; &#64;&nbsp;c</p>', ['0  <a> & "b" @\u00A0c']],
    ['quotes are straight', '<p>The tree’s “crown”…</p>', ['0  The tree\'s "crown"…']],
    ['blanks are one', '<p>one\n   two<br/>three</p>', ['0  one two three']],
    ['code that Sphinx left as it was typed', '<p>All ``Tree``s.</p>', ['0  All `Tree`s.']],
    ['literal blocks are left out', '<p>So:</p><div><pre>x = 1</pre></div><p>Yes.</p>', ['0  So:', '0  Yes.']],
    [
      'a note is its text',
      '<div class="admonition note"><p class="admonition-title">Note</p><p>Water it.</p></div>',
      ['0  Water it.'],
    ],
    [
      'bullets have a depth',
      '<ul><li>a<ul><li><p>b</p><p>c</p></li></ul></li></ul><p>d</p>',
      ['1* a', '2* b', '2  c', '0  d'],
    ],
    ['a heading is a paragraph', '<p><strong>Constraints</strong></p><p>Few.</p>', ['0  Constraints', '0  Few.']],
  ])('%s', (_, prose, want) => {
    const [name] = listOf(
      readHtml('x.html', pageOf(`<ul><li><p><strong>Name</strong> (<em>string</em>) – ${prose}</li></ul>`)),
    );
    expect(name?.text.map(({ text, depth, item }) => `${depth}${item ? '*' : ' '} ${text}`)).toEqual(want);
  });
});

describe('HTML that cannot be read as an operation', () => {
  const term = (text: string): string => `<html><dl><dt>${text}</dt><dd></dd></dl></html>`;
  const cut = (at: string): string => source.slice(0, source.indexOf(at));
  test.each([
    ['a paginator', term('<em>class </em>Orchard.Paginator.ListTrees'), 'not-an-operation', 'the page of a paginator'],
    ['a waiter', term('class Orchard.Waiter.TreeReady'), 'not-an-operation', 'the page of a waiter'],
    ['a client', term('class Orchard.Client'), 'not-an-operation', 'the page of a whole client'],
    ['a function', term('orchard.count(kind)'), 'not-an-operation', 'a page about something else than a client method'],
    ['a plain method', term('Orchard.Client.close()'), 'not-an-operation', 'the method close without one'],
    ['several methods', pageOf('') + pageOf(''), 'not-an-operation', 'the page of 2 methods'],
    [
      'an index',
      '<html><title>Boto3 documentation</title></html>',
      'not-an-operation',
      'a page of the boto3 reference without a client method',
    ],
    ['another site', '<html><h1>Apples</h1></html>', 'not-an-operation', 'the page of another site'],
    ['the head alone', '<html><head><title>x - Boto3 documentation</title>', 'cut-off', 'the end of the page'],
    ['half of the syntax', cut('PlantedAt'), 'cut-off', 'the end of the page'],
    ['half of the parameters', cut('One bed.'), 'cut-off', 'the end of the page'],
    ['half of the exceptions', cut('BadSoil'), 'cut-off', 'the end of the page'],
    ['no return', pageOf('', '', ''), 'broken-page', 'none'],
    ['a broken syntax', pageOf('', "Name='string"), 'broken-page', '"\'string)"'],
    ['an item that is no parameter', pageOf('<ul><li><p>A tree.</p></li></ul>'), 'broken-page', '"A tree."'],
    ['too deep a nesting', '<b>'.repeat(100_000), 'broken-page', 'more'],
  ])('%s', (_, text, code, actual) => {
    const error = failure(text);
    expect(error).toBeInstanceOf(PageError);
    expect(error).toMatchObject({ code, actual });
  });

  test('a section that is too large to render says so', () => {
    const large = '<pre># This section is too large to render.\n# See elsewhere.</pre>';
    const rest = `<dt>Returns:</dt><dd><h3>Response Syntax</h3>${large}<h3>Response Structure</h3>${large}</dd>`;
    const text = pageOf('', '', rest).replace(/<pre>response.*?<dd>/s, `${large}<h3>Parameters</h3>${large}<dl>`);
    expect(readHtml('x.html', text)).toMatchObject({
      input: { syntax: 'too-large', list: 'too-large' },
      output: { syntax: 'too-large', list: 'too-large' },
    });
  });

  test('a page that is cut off anywhere is refused, never half read', () => {
    const end = source.lastIndexOf('</dl>');
    for (let at = 0; at < source.length; at += 97) {
      const result = failure(source.slice(0, at));
      expect(result instanceof PageError, `cut at ${at}`).toBe(at < end);
    }
  });
});

/** Without what differs from form to form: lines, and how a type is written. */
function withoutForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForm);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !FORM.has(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutForm(part)]));
}
const FORM: ReadonlySet<string> = new Set(['file', 'format', 'line', 'typeLine', 'typeText']);
