import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Each room with those that it may import, besides itself; the folder itself holds what puts them together. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  runtime: [],
  text: [],
  document: ['runtime'],
  'emit/check': ['document', 'runtime'],
  emit: ['emit/check', 'document', 'runtime'],
  page: ['text'],
  'prose/sentences': ['page', 'text'],
  'prose/about': ['prose/sentences', 'document', 'text'],
  'prose/values': ['prose/about', 'prose/sentences', 'document', 'text'],
  'prose/characters': ['prose/about', 'prose/sentences', 'text'],
  'prose/rules': ['prose/characters', 'prose/values', 'prose/about', 'prose/sentences', 'document', 'text'],
  prose: ['prose/rules', 'prose/values', 'prose/about', 'prose/sentences', 'page'],
  schema: ['prose', 'prose/about', 'prose/sentences', 'page', 'document'],
  transcribe: ['schema', 'prose/sentences', 'page', 'document'],
  '.': ['emit', 'document', 'runtime'],
};

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** What each file imports, types too, by its path below `src`. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const targets = [...text.matchAll(/^(?:import|export|\}) .*? ?from '(\.[^']+)';$/gm)].map(([, target = '']) =>
      normalize(join(dirname(file), target)).replaceAll('\\', '/'),
    );
    return [file, targets];
  }),
);

it('every room imports only rooms above it', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => dirname(target) !== dirname(file) && !rooms[dirname(file)]?.includes(dirname(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('no imports go in a circle, not of types either', () => {
  const done = new Set<string>();
  const walk = (file: string, above: readonly string[]): string[] => {
    if (above.includes(file)) return [[...above.slice(above.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const circles = (imports.get(file) ?? []).flatMap((target) => walk(target, [...above, file]));
    done.add(file);
    return circles;
  };
  expect(files.flatMap((file) => walk(file, []))).toEqual([]);
});

it('a file has 250 lines at most, and no line that nobody can read', () => {
  const read = files.map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n') }));
  expect(read.filter(({ lines }) => lines.length > 251).map(({ file }) => file)).toEqual([]);
  const isLong = (line: string): boolean => line.length > 145 && !/^\s*(?:\/\*\*|\*|\/\/)/.test(line);
  expect(read.filter(({ lines }) => lines.some(isLong)).map(({ file }) => file)).toEqual([]);
});
