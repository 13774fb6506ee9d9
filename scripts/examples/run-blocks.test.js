import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../files.js';
import { collectBlocks } from './collect-blocks.js';
import { runBlocks } from './run-blocks.js';
import { sortBlocks } from './sort-blocks.js';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'docpact-examples-test-')));
after(() => rmSync(work, { recursive: true, force: true }));

const fence = (lang, text) => `\`\`\`${lang}\n${text}\n\`\`\`\n`;
const importing = (name, from) => `import { ${name} } from '${from}';\nconsole.log(typeof ${name}.is);`;
const validator = importing('CreateDBClusterSnapshotInput', '@docpact/schemas/neptune');
const configuration = (member) => `{ "$schema": "./node_modules/@docpact/contracts/config.schema.json", ${member} }`;

const cases = [
  { title: 'a script and what it prints', page: [fence('ts', validator), fence('text', 'function')] },
  {
    title: 'a wrong output',
    page: [fence('js', validator), fence('text', 'object')],
    want: /^page:2: .*line 1 of the output: expected "object", got "function"/s,
  },
  { title: 'an output that no page shows', page: [fence('js', validator)], want: /^page:2: expected no output/ },
  {
    title: 'a misspelt import',
    page: [fence('js', importing('CreateSnapshot', '@docpact/schemas/neptune'))],
    want: /^page:2: expected exit code 0.*does not provide an export/s,
  },
  {
    title: 'a misspelt package',
    page: [fence('mjs', importing('a', '@docpact/schemes'))],
    want: /^page:2: expected exit code 0.*Cannot find package/s,
  },
  { title: 'a type error', page: [fence('ts', '\nconst count: number = "3";')], want: /^page:3: error TS2322/ },
  {
    title: 'a test that fails',
    page: [fence('js', `import { expect, it } from 'vitest';\nit('adds', () => expect(1).toBe(2));`)],
    want: /^page:2: expected exit code 0.*1 failed/s,
  },
  {
    title: 'a test that passes',
    page: [fence('ts', `import { expect, it } from 'vitest';\nit('adds', () => expect(1).toBe(1));`)],
  },
  {
    title: 'a command that fails',
    page: [fence('sh', 'true\nls nowhere')],
    want: /^page:2: expected exit code 0.*nowhere.*exit code 2/s,
  },
  { title: 'an exit code that the block announces', page: [fence('sh', 'exit 3 # exit code 3')] },
  {
    title: 'an exit code that does not come',
    page: [fence('sh', 'true # exit code 1')],
    want: /^page:2: expected exit code 1/,
  },
  {
    title: 'what a note takes for granted',
    page: ['<!-- given: export NAME=docpact -->\n', fence('sh', 'echo "$NAME"'), fence('text', 'docpact')],
  },
  {
    title: 'a file that later blocks find',
    page: [
      fence('js', '// data.mjs\nexport const data = 7;'),
      fence('sh', 'node -e \'import("./data.mjs").then((all) => console.log(all.data))\''),
      fence('text', '7'),
    ],
  },
  { title: 'a configuration', page: [fence('json', configuration('"failOn": "warn"'))] },
  {
    title: 'an unknown option in a configuration',
    page: [fence('jsonc', configuration('"failsOn": "warn" // typo\n'))],
    want: /^page:2: \/ must NOT have additional properties.*failsOn/,
  },
  { title: 'a JSON block of no schema', page: [fence('json', '{}')], want: /^page:2: no schema to hold it to/ },
  { title: 'broken JSON', page: [fence('json', '{')], want: /^page:2: no JSON at offset/ },
  { title: 'a step of a workflow', page: [fence('yaml', '- run: npm ci')] },
  {
    title: 'a workflow with a misspelt key',
    page: [fence('yaml', 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    step:\n      - run: npm ci')],
    want: /^page:2: 3:3: "steps" section is missing/,
  },
];

for (const { title, page, want } of cases)
  test(want ? `found: ${title}` : `passes: ${title}`, async () => {
    const { runs, problems } = sortBlocks(collectBlocks('page', page.join('')));
    assert.deepEqual(problems, []);
    const found = await runBlocks(runs, makeProject());
    if (want === undefined) assert.deepEqual(found, []);
    else assert.match(found[0] ?? '', want);
  });

/** Instead of packed packages it has those of the workspace, so that nothing is installed. */
function makeProject() {
  const project = mkdtempSync(join(work, 'project-'));
  symlinkSync(join(root, 'packages/contracts/node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}
