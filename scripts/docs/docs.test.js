import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { linkProblems, reachProblems } from './link-problems.js';
import { usageProblems } from './usage-problems.js';

const work = mkdtempSync(join(tmpdir(), 'docpact-docs-test-'));
after(() => rmSync(work, { recursive: true, force: true }));

function folderOf(pages) {
  const folder = mkdtempSync(join(work, 'pages-'));
  for (const [page, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), text);
  }
  return folder;
}

const links = [
  { title: 'a link to a page and its heading', text: '[a](docs/a.md#the-end-1)', want: [] },
  { title: 'a link to an anchor of its own', text: '[a](docs/a.md#start)', want: [] },
  { title: 'a link in a block of code', text: '```js\nx[1](none.md)\n```', want: [] },
  { title: 'a link to no page', text: '[a](docs/b.md)', want: ['README.md: docs/b.md does not exist'] },
  {
    title: 'a link to no heading',
    text: '[a](docs/a.md#middle)',
    want: ['README.md: docs/a.md has no heading #middle'],
  },
  {
    title: 'a link within the page to no heading',
    text: '[a](#middle)',
    want: ['README.md: README.md has no heading #middle'],
  },
];

for (const { title, text, want } of links)
  test(title, () => {
    const folder = folderOf({ 'README.md': text, 'docs/a.md': '<a id="start"></a>\n# The end\n## The *end*\n' });
    assert.deepEqual(linkProblems('README.md', folder), want);
  });

test('a page to which no way of links leads is reported', () => {
  const folder = folderOf({
    'README.md': '[a](docs/a.md)',
    'docs/a.md': '[b](b.md)',
    'docs/b.md': '',
    'docs/c.md': '[a](a.md)',
  });
  const pages = ['README.md', 'docs/a.md', 'docs/b.md', 'docs/c.md'];
  assert.deepEqual(reachProblems(pages, folder), ['docs/c.md: no link leads here from README.md']);
});

const help = (path) =>
  path.length === 0
    ? 'Commands:\n  check [options]  look\n  help [command]   help\n\n'
    : 'Options:\n  --sdk <folder>  clients\n  -h, --help      help\n\nFormats:\n  --none\n';

const usages = [
  {
    title: 'usage lines that say all there is',
    text: '```usage\ndocpact check\n              [--sdk DIR]\n```\n`--sdk .`',
    want: [],
  },
  {
    title: 'a flag that no usage line shows',
    text: '```usage\ndocpact check\n```',
    want: ['no usage line of docpact check shows --sdk'],
  },
  {
    title: 'a command that no usage line shows',
    text: '',
    want: ['no ```usage block of the docs shows docpact check'],
  },
  {
    title: 'a flag that is not there',
    text: '```usage\ndocpact check --sdk DIR --sdq\n```',
    want: ['README.md:2: docpact check has no --sdq'],
  },
  {
    title: 'a command that is not there',
    text: '```usage\ndocpact check --sdk DIR\ndocpact chekc\n```',
    want: ['README.md:2: there is no command docpact chekc'],
  },
  {
    title: 'a flag of a sentence that is not there',
    text: '```usage\ndocpact check --sdk DIR\n```\nGive `--skd DIR`.',
    want: ['README.md:4: no command of docpact has --skd'],
  },
];

for (const { title, text, want } of usages)
  test(title, () => assert.deepEqual(usageProblems(['README.md'], folderOf({ 'README.md': text }), help), want));
