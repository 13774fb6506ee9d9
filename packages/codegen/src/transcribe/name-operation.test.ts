import { expect, test } from 'vitest';
import type { Page } from '../page/page.ts';
import { nameOperation } from './name-operation.ts';

const section = { line: 1, syntax: undefined, list: undefined };
const page = (given: Partial<Page>): Page => ({
  file: 'x',
  format: 'text',
  className: 'Orchard',
  method: 'create_db_garden',
  line: 3,
  folder: undefined,
  seeAlso: undefined,
  text: [],
  input: section,
  output: section,
  exceptions: [],
  ...given,
});
const seeAlso = { url: 'https://example.com', operation: 'CreateDBGarden', apiVersion: '2024-05-01', line: 9 };
const names = { apiVersion: '2024-05-01', operations: ['CreateDBGarden'] };

test.each([
  [
    'its link names it',
    page({ seeAlso, folder: 'orchard' }),
    undefined,
    undefined,
    'orchard CreateDBGarden 2024-05-01',
    [],
  ],
  [
    'its folder is the one that it lies in',
    page({ seeAlso }),
    'orchard',
    undefined,
    'orchard CreateDBGarden 2024-05-01',
    [],
  ],
  [
    'without a folder the class names the service',
    page({ seeAlso }),
    undefined,
    undefined,
    'orchard CreateDBGarden 2024-05-01',
    ['service'],
  ],
  [
    'without a link service.json has version and capitals',
    page({}),
    'orchard',
    names,
    'orchard CreateDBGarden 2024-05-01',
    [],
  ],
  [
    'service.json may not list the operation',
    page({}),
    'orchard',
    { apiVersion: '2024-05-01' },
    'orchard CreateDbGarden 2024-05-01',
    ['capitals'],
  ],
  [
    'without service.json nobody knows',
    page({}),
    'orchard',
    undefined,
    'orchard CreateDbGarden unknown',
    ['capitals', 'version'],
  ],
])('%s', (_, given, folder, service, want, unknown) => {
  const named = nameOperation(given, folder, service);
  expect(`${named.service} ${named.name} ${named.apiVersion}`).toBe(want);
  expect(named.unknown).toEqual(unknown);
  expect(URL.canParse(named.docs)).toBe(true);
});

test.each([
  ['a folder above', { folder: '../../..' }],
  ['this folder', { folder: '.' }],
  ['a path', { folder: 'a/b' }],
  ['a path of Windows', { folder: '..\\..' }],
  ['an option', { folder: '-rf' }],
  ['the prototype', { folder: '__proto__' }],
  ['a quote', { folder: "orchard'" }],
  ['a line end', { folder: 'orchard\nx' }],
  ['a long name', { folder: 'x'.repeat(300) }],
  ['an operation that is a file of a project', { seeAlso: { ...seeAlso, operation: '../package' } }],
  ['an operation with a dot', { seeAlso: { ...seeAlso, operation: 'Create.Garden' } }],
  ['a version with a slash', { seeAlso: { ...seeAlso, apiVersion: '2024/05' } }],
])('%s is no name of a folder or a file', (_, given) => {
  const hostile = page({ folder: 'orchard', seeAlso, ...given });
  expect(() => nameOperation(hostile, undefined, undefined)).toThrow(/expected (?:the name|a version) of an? /);
});

test('the folder that a page lies in is no better', () => {
  expect(() => nameOperation(page({ seeAlso }), '..', undefined)).toThrow('expected the name of a service');
});
