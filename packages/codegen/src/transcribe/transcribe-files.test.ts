import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { madeUpPage, madeUpPageWith } from '../../test/read-made-up-page.ts';
import { findPages } from './find-pages.ts';
import type { TranscribeMode } from './transcribe-file.ts';
import { transcribeFiles } from './transcribe-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docpact-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

const run = (mode: TranscribeMode, ...paths: string[]) =>
  transcribeFiles(findPages(paths.map((path) => join(folder, path))).pages, {
    out: join(folder, 'out'),
    mode,
    descriptions: false,
    report: false,
  });
const read = (name: string): string => readFileSync(join(folder, 'out/orchard', name), 'utf8');
const wider = madeUpPageWith(['between 3 and 40', 'between 3 and 50']);

test('a folder is walked, and every page of it gives a document and a sidecar', async () => {
  put('pages/orchard/client/create_garden.rst', madeUpPage);
  put('pages/readme.md', 'not a page');
  const [result, none] = await run('write', 'pages');
  expect(none).toBeUndefined();
  expect(result).toMatchObject({
    failed: false,
    known: false,
    problems: [],
    contract: { service: 'orchard', operation: 'CreateGarden' },
  });
  expect(readdirSync(join(folder, 'out/orchard')).sort()).toEqual(['CreateGarden.json', 'CreateGarden.source.json']);
});

test('a page that cannot be read is reported, and the others are done', async () => {
  put('pages/a/binary.rst', Buffer.from([0, 1, 2]));
  put('pages/b/cut.rst', madeUpPage.subarray(0, 3000));
  put('pages/c/other.html', '<!doctype html><html><body><h1>Another site</h1></body></html>');
  put('pages/d/empty.txt', '');
  put('pages/orchard/create_garden.rst', madeUpPage);
  const results = await run('write', 'pages');
  expect(results.map(({ failed, problems }) => [failed, problems.map(({ code }) => code).join()])).toEqual([
    [true, 'not-text'],
    [true, 'cut-off'],
    [true, 'not-an-operation'],
    [true, 'not-an-operation'],
    [false, ''],
  ]);
});

test('a contract that stands is renewed only when that is asked', async () => {
  put('p/create_garden.rst', madeUpPage);
  await run('write', 'p');
  const before = read('CreateGarden.json');
  const file = put('p/create_garden.rst', wider);
  const change = { pointer: '/$defs/Input/properties/Name/maxLength', before: 40, after: 50, line: 51 };

  expect(await run('check', 'p')).toMatchObject([{ changes: [change], problems: [] }]);
  expect(await run('write', 'p')).toMatchObject([{ changes: [change], problems: [{ code: 'contract-exists', file }] }]);
  expect(read('CreateGarden.json')).toBe(before);

  expect(await run('update', 'p')).toMatchObject([{ changes: [change], problems: [] }]);
  expect(read('CreateGarden.json')).not.toBe(before);
  expect(await run('check', 'p')).toMatchObject([{ changes: [], moved: false, problems: [] }]);
});

test('decisions beside a contract are kept when it is renewed', async () => {
  put('p/create_garden.rst', madeUpPage);
  put('out/orchard/CreateGarden.decisions.json', JSON.stringify({ shapes: { 'Input.Beds[]': 'Bed' } }));
  await run('write', 'p');
  put('p/create_garden.rst', wider);
  await run('update', 'p');
  expect(JSON.parse(read('CreateGarden.json')).$defs.Bed).toBeDefined();
  expect(JSON.parse(read('CreateGarden.decisions.json'))).toEqual({ shapes: { 'Input.Beds[]': 'Bed' } });
});

test.each([
  ['no JSON', '{', 'json-syntax'],
  ['an unknown table', '{"shape":{}}', 'unknown-member'],
  ['a name that is no identifier', '{"shapes":{"Input.Beds[]":"a b"}}', 'wrong-value'],
  ['a correction without a reason', '{"corrections":[{"path":"Input.Name","keyword":"default"}]}', 'missing-member'],
])('decisions that are %s stop their page', async (_, text, code) => {
  put('p/create_garden.rst', madeUpPage);
  put('out/orchard/CreateGarden.decisions.json', text);
  expect(await run('write', 'p')).toMatchObject([{ failed: true, problems: [{ code }] }]);
});

test('where only lines moved the contract is the same', async () => {
  put('p/create_garden.rst', madeUpPage);
  await run('write', 'p');
  put('p/create_garden.rst', `\n${madeUpPage.toString()}`);
  expect(await run('check', 'p')).toMatchObject([{ changes: [], moved: true, problems: [] }]);
});

test('a page without a contract is a finding of a check', async () => {
  const file = put('p/create_garden.rst', madeUpPage);
  expect(await run('check', 'p')).toMatchObject([{ known: false, problems: [{ code: 'no-contract', file }] }]);
});

test('two pages of one operation: the first in order stands, the other is reported', async () => {
  put('p/a.rst', madeUpPage);
  put('p/b.rst', wider);
  const [first, second] = await run('write', 'p');
  expect(first).toMatchObject({ failed: false, problems: [] });
  expect(second).toMatchObject({ failed: true, problems: [{ code: 'same-contract' }] });
  expect(JSON.parse(read('CreateGarden.json')).$defs.Input.properties.Name.maxLength).toBe(40);
  expect(JSON.parse(read('CreateGarden.source.json')).page).toBe('orchard/a.rst');
});

test('a path that is not there is reported', () => {
  expect(findPages([join(folder, 'gone')]).problems).toMatchObject([{ code: 'file-unreadable', actual: 'ENOENT' }]);
});
