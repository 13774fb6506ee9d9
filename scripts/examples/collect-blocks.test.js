import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectBlocks } from './collect-blocks.js';
import { sortBlocks } from './sort-blocks.js';

const fence = (lang, text = 'x') => `\`\`\`${lang}\n${text}\n\`\`\`\n\n`;
const sorted = (page) => sortBlocks(collectBlocks('page.md', page));

const accepted = [
  {
    title: 'every fenced block is found, in lists too',
    page: `${fence('sh')}- item\n\n  ${fence('ts').replaceAll('\n', '\n  ')}`,
    want: ['sh 2', 'ts 8'],
  },
  { title: 'an output belongs to the block before it', page: fence('sh') + fence('text'), want: ['sh 2 with text'] },
  {
    title: 'JSON is an output where a note says so',
    page: `${fence('sh')}<!-- output -->\n${fence('json')}`,
    want: ['sh 2 with json'],
  },
  {
    title: 'a block that is not run is passed over with its reason',
    page: `<!-- not run: a drawing -->\n${fence('text')}`,
    want: [],
  },
  { title: 'indented code is no fenced block', page: '    indented\n', want: [] },
];

for (const { title, page, want } of accepted)
  test(title, () => {
    const { runs, problems } = sorted(page);
    assert.deepEqual(problems, []);
    const said = runs.map(({ block, output }) => `${block.lang} ${block.line}${output ? ` with ${output.lang}` : ''}`);
    assert.deepEqual(said, want);
  });

const refused = [
  {
    title: 'a language that nobody knows',
    page: fence('pascal'),
    want: 'page.md:2: nobody knows how to run the language pascal',
  },
  {
    title: 'a block without a language',
    page: fence(''),
    want: 'page.md:2: nobody knows how to run a block without a language',
  },
  {
    title: 'a block that is not run for no reason',
    page: `<!-- not run -->\n${fence('sh')}`,
    want: 'page.md:3: a block that is not run has to say why: <!-- not run: reason -->',
  },
  {
    title: 'a misspelt note',
    page: `<!-- notrun: later -->\n${fence('sh')}`,
    want: 'page.md:3: the comment before the block says nothing that is known: <!-- notrun: later -->',
  },
  {
    title: 'an output of nothing',
    page: fence('text'),
    want: 'page.md:2: nothing before it in its section could have printed this block',
  },
  {
    title: 'an output of another section',
    page: `${fence('sh')}## Next\n\n${fence('text')}`,
    want: 'page.md:8: nothing before it in its section could have printed this block',
  },
];

for (const { title, page, want } of refused)
  test(`refused: ${title}`, () => assert.deepEqual(sorted(page).problems, [want]));

test('a page whose blocks build on each other is one folder, any other a folder a section', () => {
  const folders = (page) => new Set(collectBlocks('page.md', page).map(({ folder }) => folder)).size;
  const page = `# One\n\n${fence('sh')}## Two\n\n${fence('sh')}### Three\n\n${fence('sh')}`;
  assert.equal(folders(page), 2);
  assert.equal(folders(`<!-- one folder -->\n${page}`), 1);
});
