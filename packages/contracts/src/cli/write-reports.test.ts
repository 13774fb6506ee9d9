import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageFile } from './write-reports.ts';

const repository = mkdtempSync(join(tmpdir(), 'docpact-page-'));
mkdirSync(join(repository, 'docs/zoo'), { recursive: true });
writeFileSync(join(repository, 'docs/zoo/feed_animal.rst'), '');

it.each([
  { page: 'zoo/feed_animal.rst', folder: 'docs', root: '', want: 'docs/zoo/feed_animal.rst' },
  { page: 'zoo/feed_animal.rst', folder: 'docs', root: 'docs', want: 'zoo/feed_animal.rst' },
  { page: 'zoo/feed_animal.rst', folder: '', root: '', want: undefined },
  { page: 'zoo/feed_animal.rst', folder: 'docs', root: 'other', want: undefined },
])('$page in "$folder" of the repository "$root" is $want', ({ page, folder, root, want }) => {
  expect(pageFile(page, join(repository, folder), join(repository, root))).toBe(want);
});
