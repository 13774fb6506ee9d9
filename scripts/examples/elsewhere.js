import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.js';

/**
 * Blocks that something else of CI holds to what they say, and the words by which its file shows that it does: commands about
 * this checkout, made-up contracts of the rules' pages, and usage lines.
 */
const keepers = [
  { sh: 'npx --yes pnpm@12 start', file: '.ci/run', has: 'step gate readme start' },
  { sh: 'npx --yes pnpm@12 test', file: '.ci/run', has: 'step test readme test' },
  { sh: 'npx --yes pnpm@12 build', file: 'package.json', has: '"start": "turbo run build' },
  { sh: 'node scripts/pack.js packs', file: 'scripts/examples/fresh-project.js', has: 'packed(' },
  // The registry has none of them: they are installed from what was packed.
  {
    sh: /^npm install (--save-dev )?@docpact\/(schemas|codegen|fixtures|contracts)( (@docpact\/(schemas|fixtures)|vitest|msw|jest|typescript|@aws-sdk\/client-[a-z-]+))*$/,
    file: 'scripts/examples/fresh-project.js',
    has: 'packed(',
  },
  { sh: 'bash .ci/run', file: '.github/workflows/ci.yml', has: 'run: bash .ci/run' },
  {
    lang: 'json',
    page: /^docs\/rules\/[\w-]+\.md$/,
    file: 'packages/contracts/test/diff/rules.test.ts',
    has: 'rulePage(',
  },
  {
    lang: 'javascript',
    page: /^(docs\/testing|packages\/contracts\/README)\.md$/,
    file: 'packages/contracts/test/runners.test.ts',
    has: 'the tests that the documentation shows pass',
  },
  { lang: 'usage', page: /./, file: 'scripts/docs.js', has: 'usageProblems(pages)' },
];

/** What else runs this block: its file, or undefined if nothing does. Of a shell block it has to be each command. */
export function keeperOf({ file, lang, text }) {
  if (lang !== 'sh') return keepers.find((keeper) => keeper.lang === lang && keeper.page?.test(file))?.file;
  const commands = text
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, '').trim())
    .filter((line) => line !== '');
  const found = commands.map((command) =>
    keepers.find(({ sh }) => (sh instanceof RegExp ? sh.test(command) : sh === command)),
  );
  return found.every((keeper) => keeper) ? found[0]?.file : undefined;
}

/** Keepers that no longer do it. */
export const keeperProblems = () =>
  keepers
    .filter(({ file, has }) => !readFileSync(join(root, file), 'utf8').includes(has))
    .map(({ file, has }) => `${file} is said to run examples, and has no more: ${has}`);
