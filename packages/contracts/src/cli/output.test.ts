import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from './output.ts';

const scratch = () => mkdtempSync(join(tmpdir(), 'docpact-output-'));

it('writes every file whole, over what was there', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'a'), 'what was there before');
  writeFiles(['a', 'b'].map((name) => ({ file: join(folder, name), text: name })));
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['a', 'b']);
});

it.each([
  { title: 'is in no folder', name: 'none/b', says: 'no such file or directory' },
  { title: 'is a folder', name: 'folder', says: 'that is a folder' },
])('writes nothing, and leaves nothing, where one file $title', ({ name, says }) => {
  const folder = scratch();
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'a'), 'before');
  const files = ['a', name, 'c'].map((name) => ({ file: join(folder, name), text: 'after' }));
  expect(() => writeFiles(files)).toThrow(says);
  expect(readdirSync(folder)).toEqual(['a', 'folder']);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('before');
});

it.each([
  ['a file', (folder: string) => writeFileSync(join(folder, 'real'), 'before')],
  ['nothing yet', () => {}],
])('a link that leads to %s stays a link, and what it leads to is written', (_, prepare) => {
  const folder = scratch();
  prepare(folder);
  symlinkSync('real', join(folder, 'link'));
  writeFiles([{ file: join(folder, 'link'), text: 'after' }]);
  expect(readdirSync(folder)).toEqual(['link', 'real']);
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('after');
});
