import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../files.js';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const restricted = 'lint/style/noRestrictedImports';
const circle = 'lint/suspicious/noImportCycles';

/** The rooms of each package, from the one that imports none. */
const rooms = {
  contracts: 'base registry guard protocols clients findings mocks compare check policy cli',
  fixtures: 'base schema text value cases violations arbitrary',
  codegen: 'text runtime document page prose schema transcribe emit',
};
/** What the order alone would allow: `guard` is for programs, and reading pages is apart from writing modules. */
const apart = [/^contracts: \w+ guard$/, /^codegen: emit (page|prose|schema|transcribe)$/];

/** From each room into each other. */
const roomCases = Object.entries(rooms).flatMap(([name, names]) =>
  names.split(' ').flatMap((from, i, all) =>
    all
      .filter((to) => to !== from)
      .map((to) => {
        const may = all.indexOf(to) < i && !apart.some((pattern) => pattern.test(`${name}: ${from} ${to}`));
        return {
          title: `${name}: ${from} ${may ? 'may' : 'may not'} import ${to}`,
          files: { [`packages/${name}/src/${from}/from-${from}-to-${to}.ts`]: `import '../${to}/a.ts';` },
          want: may ? [] : [restricted],
        };
      }),
  ),
);

const cases = [
  ...roomCases,
  {
    title: 'a type counts',
    files: { 'packages/contracts/src/base/type.ts': "export type { A } from '../cli/a.ts';" },
    want: [restricted],
  },
  {
    title: 'an import while it runs counts',
    files: { 'packages/contracts/src/base/late.ts': "await import('../cli/a.ts');" },
    want: [restricted],
  },
  {
    title: 'a folder of a room counts as the room',
    files: { 'packages/contracts/src/mocks/msw/deep.ts': "import '../../check/replay/a.ts';" },
    want: [restricted],
  },
  {
    title: 'a test may import any room',
    files: { 'packages/contracts/src/base/a.test.ts': "import '../cli/a.ts';" },
    want: [],
  },
  {
    title: 'the index may import any room',
    files: { 'packages/contracts/src/index.ts': "import './cli/a.ts';\nimport './guard/a.ts';" },
    want: [],
  },
  ...[
    ['codegen', '@docpact/schemas', false],
    ['codegen', '@docpact/schemas/runtime', false],
    ['fixtures', '@docpact/schemas/runtime', true],
    ['fixtures', '@docpact/codegen', false],
    ['fixtures', '@docpact/contracts/msw', false],
    ['contracts', '@docpact/codegen/transcribe', true],
    ['contracts', '@docpact/fixtures', true],
    ['contracts', '../../fixtures/src/a.ts', false],
    ['fixtures', '../../schemas/generated/index.js', false],
    ['codegen', '../../schemas/services/neptune/service.json', false],
  ].map(([name, target, may], i) => ({
    title: `${name} ${may ? 'may import' : 'may not import'} ${target}`,
    files: { [`packages/${name}/src/package-${i}.ts`]: `import '${target}';` },
    want: may ? [] : [restricted],
  })),
  {
    title: 'a circle',
    files: {
      'packages/codegen/src/circle/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'packages/codegen/src/circle/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
    },
    want: [circle, circle],
  },
  {
    title: 'a circle of types',
    files: {
      'packages/codegen/src/types/a.ts': "import type { B } from './b.ts';\nexport type A = B[];",
      'packages/codegen/src/types/b.ts': "import type { A } from './a.ts';\nexport type B = A[];",
    },
    want: [circle, circle],
  },
];

const work = mkdtempSync(join(tmpdir(), 'docpact-rooms-'));
after(() => rmSync(work, { recursive: true, force: true }));
const found = lintAll();

for (const { title, files, want } of cases)
  test(title, () => {
    const rules = found.filter(({ file }) => file in files).map(({ rule }) => rule);
    assert.deepEqual(rules, want);
  });

/** Lints the files of all cases at once by this repository's configuration: the rule and the file of each of these findings. */
function lintAll() {
  for (const file of ['biome.json', 'rooms.biome.json']) cpSync(join(root, file), join(work, file));
  for (const [file, text] of cases.flatMap(({ files }) => Object.entries(files))) {
    mkdirSync(dirname(join(work, file)), { recursive: true });
    writeFileSync(join(work, file), `${text}\n`);
  }
  const flags = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', ...flags, '.'], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout)
    .diagnostics.map(({ category, location }) => ({ rule: category, file: location.path?.file ?? location.path }))
    .filter(({ rule }) => [restricted, circle].includes(rule));
}
