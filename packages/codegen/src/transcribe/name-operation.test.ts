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
