import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry } from './page.ts';
import { PageError } from './page-error.ts';
import { readRst } from './read-rst.ts';

const source = readFileSync(new URL('../../test/pages/rst/create_garden.rst', import.meta.url), 'utf8');
const page = readRst('create_garden.rst', source);

/** The names and types of a list, as deep as it goes. */
const outline = (entries: readonly Entry[]): unknown[] =>
  entries.map(({ name = '', type, required, children }) => [
    `${name} ${type}${required ? ' required' : ''}`,
    ...outline(children),
  ]);

describe('the RST source of a page', () => {
  test('its head names class, method, folder, operation and version', () => {
    expect(page).toMatchObject({
      className: 'Orchard',
      method: 'create_garden',
      folder: 'orchard',
      seeAlso: { operation: 'CreateGarden', apiVersion: '2024-05-01', line: 17 },
      text: [{ text: 'Plants a garden. See the guide for kinds of soil.', line: 13 }],
    });
  });

  test('its parameters keep their order, types, marks and nesting', () => {
    expect(Array.isArray(page.input.list) && outline(page.input.list)).toEqual([
      ['Name string required'],
      ['Soil string'],
      [
        'Beds list required',
        [
          ' dict',
          ['Width integer required'],
          ['Depth float'],
          ['Length float'],
          ['Plants dict', [' string', [' string']]],
        ],
      ],
      ['PlantedAt datetime'],
      ['Open boolean'],
      ['Map stream'],
      ['Notes document'],
      ['Rule dict', ['Not dict'], ['Equals dict', ['string string']]],
    ]);
  });

  test('its response is read below the dict that holds it', () => {
    expect(Array.isArray(page.output.list) && outline(page.output.list)).toEqual([
      [
        'Garden dict',
        ['Id string'],
        ['__proto__ string'],
        ['Visits eventstream', ['Came dict'], ['Left dict', ['At datetime']]],
      ],
      ['Photo stream'],
    ]);
  });

  test('prose keeps lines, and bullets their depth', () => {
    const [name] = Array.isArray(page.input.list) ? page.input.list : [];
    expect(name?.text).toEqual([
      { text: "The garden's name. Must be between 3 and 40 characters.", line: 51, depth: 0, item: false },
      { text: 'Constraints:', line: 55, depth: 0, item: false },
      { text: 'First character must be a letter.', line: 59, depth: 1, item: true },
      { text: 'Cannot end with a hyphen.', line: 61, depth: 1, item: true },
    ]);
  });

  test('an exception that is listed twice is one', () => {
    expect(page.exceptions.map(({ name }) => name)).toEqual(['TooManyGardens', 'BadSoilException']);
  });

  test('tabs in front of a line read as the blanks that they stand for', () => {
    const tabbed = source.replace(/^ {8}/gm, '\t');
    expect(readRst('create_garden.rst', tabbed)).toEqual(page);
  });
});

describe('a page that is no operation, or not whole', () => {
  const from = (change: (text: string) => string): unknown => {
    try {
      return readRst('x.rst', change(source));
    } catch (error) {
      return error;
    }
  };
  test.each([
    [
      'a paginator',
      () => '.. py:class:: Orchard.Paginator.ListGardens\n',
      'not-an-operation',
      'the page of a paginator',
    ],
    ['a waiter', () => 'x\n\n.. py:class:: Orchard.Waiter.GardenReady\n', 'not-an-operation', 'the page of a waiter'],
    ['a service', () => '.. py:class:: Orchard.Client\n', 'not-an-operation', 'the page of a whole client'],
    ['another text', () => 'Dear reader', 'not-an-operation', 'other text'],
    [
      'a method without syntax',
      () => '.. py:method:: Orchard.Client.close()\n',
      'not-an-operation',
      'the method close without one',
    ],
    [
      'cut off in the parameters',
      (text: string) => text.slice(0, text.indexOf(':type Open')),
      'cut-off',
      'the end of the page',
    ],
    [
      'cut off in the syntax',
      (text: string) => text.slice(0, text.indexOf("'CLAY'")),
      'cut-off',
      'the end of the page',
    ],
    [
      'cut off before the response',
      (text: string) => text.slice(0, text.indexOf('**Response Syntax**')),
      'cut-off',
      'the end of the page',
    ],
    [
      'cut off in the response syntax',
      (text: string) => text.slice(0, text.indexOf("'Left': {")),
      'cut-off',
      'its end',
    ],
    [
      'cut off in the exceptions',
      (text: string) => text.slice(0, text.indexOf('SoilException`')),
      'cut-off',
      '"*   :py:class:`Orchard.Client.exceptions.Bad"',
    ],
    [
      'a parameter without a type',
      (text: string) => text.replace('  :type Open: boolean\n', ''),
      'broken-page',
      '":param Open:"',
    ],
  ])('%s', (_, change, code, actual) => {
    const error = from(change);
    expect(error).toBeInstanceOf(PageError);
    expect(error).toMatchObject({ code, actual });
  });
});
