import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../../test/folder-of.ts';
import { findConfig } from './find-config.ts';

const json = 'docpact.config.json';

it.each([
  ['of the folder itself', ['a/.git/HEAD', `a/b/${json}`], `a/b/${json}`],
  ['of the folder above', ['a/.git/HEAD', `a/${json}`], `a/${json}`],
  ['of the nearest folder', ['a/.git/HEAD', `a/${json}`, 'a/b/docpact.config.mjs'], 'a/b/docpact.config.mjs'],
  ['of the root of a worktree, whose .git is a file', ['a/.git', `a/${json}`], `a/${json}`],
  ['none from above the root of the repository', ['a/.git/HEAD', json], undefined],
  ['none from above where there is no repository', [`a/${json}`], undefined],
  ['of a folder without a repository', ['a/b/docpact.config.ts'], 'a/b/docpact.config.ts'],
  ['none under another name', ['a/.git/HEAD', 'a/b/docpact.config.yaml'], undefined],
])('the configuration is taken %s', (_, files, want) => {
  const root = folderOf(Object.fromEntries(files.map((file) => [file, ''])));
  mkdirSync(join(root, 'a/b'), { recursive: true });
  const found = findConfig(join(root, 'a/b'));
  expect(found && relative(root, found)).toBe(want);
});

it.each([
  ['.', 'this folder has docpact.config.ts and docpact.config.json: only one can be meant'],
  ['b', '.. has docpact.config.ts and docpact.config.json: only one can be meant'],
])('two in one folder are refused from %s', (from, message) => {
  const root = folderOf({ '.git/HEAD': '', 'docpact.config.ts': '', 'docpact.config.json': '', 'b/x': '' });
  expect(() => findConfig(join(root, from))).toThrow(message);
});

it('a link that leads nowhere is a configuration that is there, and that cannot be read', () => {
  const root = folderOf({ '.git/HEAD': '' });
  symlinkSync('nowhere.json', join(root, json));
  expect(findConfig(root)).toBe(join(root, json));
});
