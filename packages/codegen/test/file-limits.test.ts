import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

it('a file has 250 lines at most, and no line that nobody can read', () => {
  const read = files.map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n') }));
  expect(read.filter(({ lines }) => lines.length > 251).map(({ file }) => file)).toEqual([]);
  const isLong = (line: string): boolean => line.length > 145 && !/^\s*(?:\/\*\*|\*|\/\/)/.test(line);
  expect(read.filter(({ lines }) => lines.some(isLong)).map(({ file }) => file)).toEqual([]);
});
