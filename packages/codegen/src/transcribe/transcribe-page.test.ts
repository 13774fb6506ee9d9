import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { madeUpPage, madeUpPageWith } from '../../test/read-made-up-page.ts';
import { checkDocument } from '../document/check-document.ts';
import { checkSource } from '../document/check-source.ts';
import { valueAt } from '../document/json-value.ts';
import { sentenceKey } from '../schema/decisions.ts';
import { sidecarText, toProvenance } from './provenance.ts';
import { transcribePage } from './transcribe-page.ts';

const { document, source, problems, sentences } = transcribePage('orchard/create_garden.rst', madeUpPage);
const at = (pointer: string): unknown => valueAt(document, pointer);

describe('the contract of a page', () => {
  test('is a document that generate takes, with a sidecar whose pointers all lead somewhere', () => {
    expect(checkDocument(document)).toEqual([]);
    expect(checkSource({ ...toProvenance(source) }, document)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('names the operation as its link does', () => {
    expect(at('/x-operation')).toEqual({
      service: 'orchard',
      apiVersion: '2024-05-01',
      name: 'CreateGarden',
      docs: 'https://docs.aws.amazon.com/goto/WebAPI/orchard-2024-05-01/CreateGarden',
      errors: ['TooManyGardens', 'BadSoilException'],
    });
  });

  test.each([
    ['/$defs/Input/required', ['Name', 'Beds']],
    ['/$defs/Input/additionalProperties', false],
    ['/$defs/Input/properties/Soil/enum', ['CLAY', 'SAND', 'PEAT, WET', "GARDENER'S OWN"]],
    ['/$defs/Input/properties/Beds/items/$ref', '#/$defs/BedsItem'],
    ['/$defs/BedsItem/properties/Width/type', 'integer'],
    ['/$defs/BedsItem/properties/Depth', { type: 'number' }],
    ['/$defs/BedsItem/properties/Plants', { type: 'object', additionalProperties: { type: 'string' } }],
    ['/$defs/Input/properties/PlantedAt', { type: 'string', format: 'date-time' }],
    ['/$defs/Input/properties/Open/type', 'boolean'],
    ['/$defs/Input/properties/Map', { type: 'string', contentEncoding: 'base64' }],
    ['/$defs/Input/properties/Notes', {}],
    ['/$defs/Rule/properties/Not/$ref', '#/$defs/Rule'],
    ['/$defs/Rule/minProperties', 1],
    ['/$defs/Rule/maxProperties', 1],
    ['/$defs/Equals/properties/string/type', 'string'],
    ['/$defs/Output/additionalProperties', undefined],
    ['/$defs/Garden/properties/__proto__/type', 'string'],
    ['/$defs/Visits/properties/Came/$ref', '#/$defs/Came'],
    ['/$defs/Output/properties/Photo/contentEncoding', 'base64'],
  ])('%s is %j', (pointer, want) => {
    expect(at(pointer)).toEqual(want);
  });

  test('the sidecar has the line of every keyword', () => {
    const { lines, decisions } = toProvenance(source);
    expect(decisions).toBeUndefined();
    expect(lines).toMatchObject({
      '/x-operation/name': 17,
      '/x-operation/errors/1': 276,
      '/$defs/Input/type': 20,
      '/$defs/Input/properties/Name': 49,
      '/$defs/Input/properties/Name/type': 48,
      '/$defs/Input/required/0': 49,
      '/$defs/Input/properties/Soil/enum': 25,
      '/$defs/Rule/minProperties': 158,
    });
    expect(JSON.parse(sidecarText(source))).toEqual(toProvenance(source));
  });

  test('prose becomes keywords, and each sentence says which', () => {
    expect(at('/$defs/Input/properties/Name')).toMatchObject({ minLength: 3, maxLength: 40 });
    expect(at('/$defs/Input/properties/Soil/default')).toBe('CLAY');
    expect(at('/$defs/BedsItem/properties/Width')).toMatchObject({ minimum: 1, maximum: 20 });
    expect(sentences.filter(({ path }) => path === 'Input.Soil')).toMatchObject([{ keywords: ['default'] }]);
  });
});

describe('the same page in another form gives the same contract', () => {
  test.each(['html/create_garden.html', 'text/create_garden.txt'])('%s', (name) => {
    const service = () => ({ apiVersion: '2024-05-01', operations: ['CreateGarden'] });
    const other = transcribePage(name, readFileSync(new URL(`../../test/pages/${name}`, import.meta.url)), {
      folder: 'orchard',
      service,
    });
    expect(other.document).toEqual(document);
    expect(other.problems).toEqual([]);
  });
});

describe('what two statements of one page do not agree on is reported', () => {
  test.each([
    [
      'a type',
      ['- **Width** *(integer) --*', '- **Width** *(string) --*'],
      'Input.Beds[].Width',
      'integer in the block, string in the list',
    ],
    [
      'a member that only the list has',
      ["                'Depth': ...,\n", ''],
      'Input.Beds[].Depth',
      'no such member in the block, a member in the list',
    ],
    [
      'a member that only the block has',
      ["                'Depth': ...,\n", "                'Depth': ...,\n                'Mud': 123,\n"],
      'Input.Beds[].Mud',
      'a member in the block, no such member in the list',
    ],
  ] as const)('%s', (_, change, path, actual) => {
    const { problems } = transcribePage('x.rst', madeUpPageWith(change));
    expect(problems).toMatchObject([
      {
        code: 'page-disagrees',
        file: 'x.rst',
        expected: `${path} to be the same in the syntax block and in the described list`,
        actual,
      },
    ]);
  });

  test('a parameter that the SDK fills in by itself is in the list alone, and no news', () => {
    const page = madeUpPageWith(
      ['        Open=True|False,\n', ''],
      [
        'Whether visitors may come.',
        'Whether visitors may come. Please note that this parameter is automatically populated if it is not provided.',
      ],
    );
    expect(transcribePage('x.rst', page).problems).toEqual([]);
  });
});

describe('a section that is too large to render', () => {
  const large =
    '      # This section is too large to render.\n      # Please see the AWS API Documentation linked below.\n';
  const text = madeUpPage.toString();
  const syntax = text.slice(text.indexOf("      {\n          'Garden'"), text.indexOf('    **Response Structure**'));
  const list = text.slice(
    text.indexOf('    - *(dict) --* \n      \n\n      - **Garden**'),
    text.indexOf('  **Exceptions**'),
  );

  test('leaves the side open and says so', () => {
    const { document, problems } = transcribePage(
      'x.rst',
      madeUpPageWith([syntax, large], [list, `    ::\n\n  ${large}`]),
    );
    expect(valueAt(document, '/$defs/Output')).toEqual({
      type: 'object',
      'x-unchecked': [
        { reason: 'not-checkable', statement: 'The page does not show the members: the section is too large.' },
      ],
      properties: {},
    });
    expect(problems).toEqual([]);
  });

  test('of which one statement stands is read from that one', () => {
    const { document } = transcribePage('x.rst', madeUpPageWith([syntax, large]));
    expect(valueAt(document, '/$defs/Garden/properties/Id/type')).toBe('string');
    expect(valueAt(document, '/$defs/Output/x-unchecked/0/statement')).toBe(
      'The page does not show the values of enums: the syntax block is too large.',
    );
  });
});

describe('decisions', () => {
  const decide = (decisions: object) => ({
    decisions: () => ({
      file: 'orchard/CreateGarden.decisions.json',
      decisions: { shapes: {}, descriptions: {}, examples: {}, sentences: {}, corrections: [], ...decisions },
    }),
  });
  const transcribe = (decisions: object) => transcribePage('x.rst', madeUpPage, decide(decisions));

  test('name shapes, describe them, and give examples', () => {
    const { document, source, problems } = transcribe({
      shapes: { 'Input.Beds[]': 'Bed', 'Input.Soil': 'Soil' },
      descriptions: { '': 'Plants.', Bed: 'A bed.', 'Input.Name': 'Its name.' },
      examples: { 'Input.Name': ['eden'] },
    });
    expect(problems).toEqual([]);
    expect(valueAt(document, '/description')).toBe('Plants.');
    expect(valueAt(document, '/$defs/Input/properties/Beds/items/$ref')).toBe('#/$defs/Bed');
    expect(valueAt(document, '/$defs/Bed/description')).toBe('A bed.');
    expect(valueAt(document, '/$defs/Soil/enum/0')).toBe('CLAY');
    expect(valueAt(document, '/$defs/Input/properties/Name')).toMatchObject({
      description: 'Its name.',
      examples: ['eden'],
    });
    expect(toProvenance(source).decisions).toMatchObject({
      '/$defs/Input/properties/Name/examples': 'An example of our own.',
    });
  });

  test('correct a keyword, with the reason', () => {
    const { document, source, problems } = transcribe({
      corrections: [{ path: 'Input.Name', keyword: 'maxLength', from: 40, to: 50, why: 'The service takes 50.' }],
    });
    expect(problems).toEqual([]);
    expect(valueAt(document, '/$defs/Input/properties/Name/maxLength')).toBe(50);
    expect(toProvenance(source)).toMatchObject({
      lines: { '/$defs/Input/properties/Name/maxLength': 51 },
      decisions: { '/$defs/Input/properties/Name/maxLength': 'The service takes 50.' },
    });
  });

  test('say a sentence in our own words', () => {
    const key = sentenceKey('Anything.');
    const { document, problems } = transcribe({
      sentences: { [key]: [{ reason: 'not-checkable', statement: 'Free.' }] },
    });
    expect(problems).toEqual([]);
    expect(valueAt(document, '/$defs/Input/properties/Notes/x-unchecked')).toEqual([
      { reason: 'not-checkable', statement: 'Free.' },
    ]);
  });

  test.each([
    [{ shapes: { 'Input.Gone': 'Gone' } }, '/shapes/Input.Gone', '"Input.Gone", which the page does not have'],
    [{ descriptions: { 'Input.Gone': 'x' } }, '/descriptions/Input.Gone', '"Input.Gone", which the page does not have'],
    [{ examples: { 'Input.Gone': [] } }, '/examples/Input.Gone', '"Input.Gone", which the page does not have'],
    [{ sentences: { '000000000000': [] } }, '/sentences/000000000000', '"000000000000", which the page does not have'],
    [
      { corrections: [{ path: 'Input.Gone', keyword: 'default', to: 1, why: 'x' }] },
      '/corrections/0',
      '"Input.Gone", which the page does not have',
    ],
    [
      { corrections: [{ path: 'Input.Name', keyword: 'maxLength', from: 39, to: 1, why: 'x' }] },
      '/corrections/0',
      '40',
    ],
  ])('%j no longer fits the page', (decisions, pointer, actual) => {
    expect(transcribe(decisions).problems).toMatchObject([{ code: 'stale-decision', pointer, actual }]);
  });

  test('two shapes that are given one name must be one shape', () => {
    expect(transcribe({ shapes: { 'Input.Beds[]': 'Thing', 'Input.Rule': 'Thing' } }).problems).toMatchObject([
      { code: 'shape-conflict', pointer: '/shapes/Input.Rule' },
    ]);
  });
});

test("with --descriptions the page's words describe members", () => {
  const { document } = transcribePage('x.rst', madeUpPage, { descriptions: true });
  expect(valueAt(document, '/description')).toBe('Plants a garden. See the guide for kinds of soil.');
  expect(valueAt(document, '/$defs/Input/properties/Name/description')).toBe(
    "The garden's name. Must be between 3 and 40 characters.\n\nConstraints:\n\n* First character must be a letter.\n\n* Cannot end with a hyphen.",
  );
  expect(valueAt(document, '/$defs/BedsItem/description')).toBe('One bed.');
});
