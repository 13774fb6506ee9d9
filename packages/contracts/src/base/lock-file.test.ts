import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockFile } from './lock-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpact-tests-'));
const file = join(folder, 'state.json');
const lock = `${file}.lock`;
const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

beforeAll(() => expect(other.pid).toBeGreaterThan(0));
afterAll(() => {
  other.kill();
  rmSync(folder, { recursive: true });
});

it('a file is kept to this process until it is given free', () => {
  const release = lockFile(file);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
  release();
  expect(existsSync(lock)).toBe(false);
});

it('a file that a running process has is refused, with its number and what to do', () => {
  writeFileSync(lock, `${other.pid}\n`);
  expect(() => lockFile(file)).toThrow(`${file} is in use by process ${other.pid}`);
  expect(readFileSync(lock, 'utf8')).toBe(`${other.pid}\n`);
});

it.each([
  ['a process that ended', '999999999'],
  ['a process of this number, before it', `${process.pid}`],
  ['nobody', ''],
  ['something that is no number', 'abc'],
])('what %s left is taken over', (_, left) => {
  writeFileSync(lock, left);
  lockFile(file)();
  expect(existsSync(lock)).toBe(false);
});
