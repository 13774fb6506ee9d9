import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Real pages with their facts lie beside a maintainer's checkout; a clone has none, and the tests that need them say so. */
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const haveCorpus = existsSync(corpus);
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [path(`../scripts/${script}`), corpus, ...args], { encoding: 'utf8' });

test.runIf(haveCorpus)(
  'every fact of every page of the corpus is right, in all three forms',
  { timeout: 120_000 },
  () => {
    expect(run('compare-facts.js').match(/recall 1\.00000, precision 1\.00000/g)).toHaveLength(3);
  },
);

test.runIf(haveCorpus)(
  'a page gives the same contract in every form that still holds the fact',
  { timeout: 120_000 },
  () => {
    expect(run('compare-forms.js')).toContain(
      'html: 80 of 80 pages give the contract of the RST; 0 give something that it has not',
    );
  },
);

test.runIf(haveCorpus)('prose is read with precision 0.98 and recall 0.85 at least', { timeout: 120_000 }, () => {
  // The script exits with 1, and this throws, where either is missed.
  expect(run('score-prose.js', path('./prose-sample/labels.tsv'))).toMatch(/precision (?:0\.9[89]|1\.00)/);
});

if (!haveCorpus)
  test('the corpus is not beside this checkout, so its pages were not read', (context) => {
    context.skip('there is no folder of pages with facts beside the checkout');
  });
