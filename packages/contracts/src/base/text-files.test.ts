import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readText, writeWhole } from './text-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpact-tests-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readText(path, { file: path, code: 'source', hint: 'name another' });

it('a byte order mark is no part of a text', () => {
  const file = join(folder, 'bom.json');
  writeFileSync(file, '\ufeff{}');
  expect(read(file)).toBe('{}');
});

it.each([
  ['a pipe', () => execFileSync('mkfifo', [join(folder, 'pipe')]), join(folder, 'pipe'), 'that is no file'],
  ['a device without an end', () => {}, '/dev/zero', 'that is no file'],
  ['a folder', () => {}, folder, 'that is a folder'],
  [
    'a link that leads nowhere',
    () => symlinkSync('nowhere', join(folder, 'link')),
    join(folder, 'link'),
    'no such file',
  ],
])('%s is refused at once', (_, make, path, says) => {
  make();
  expect(() => read(path)).toThrow(`${path}: ${says}`);
});

it('a file is written whole, through links, and nothing else is left', () => {
  const inside = mkdtempSync(join(folder, 'w-'));
  symlinkSync('b', join(inside, 'a'));
  symlinkSync('c', join(inside, 'b'));
  writeWhole(join(inside, 'a'), 'text');
  expect(readdirSync(inside)).toEqual(['a', 'b', 'c']);
  expect(readFileSync(join(inside, 'c'), 'utf8')).toBe('text');
});
