import { expect, test } from 'vitest';
import { madeUpPage } from '../../test/read-made-up-page.ts';
import { explainPath } from './explain-path.ts';
import { toProvenance } from './provenance.ts';
import { transcribePage } from './transcribe-page.ts';

const { document, source } = transcribePage('create_garden.rst', madeUpPage, {
  decisions: () => ({
    file: 'x',
    decisions: {
      shapes: {},
      descriptions: { 'Input.Name': 'Its name.' },
      examples: {},
      sentences: {},
      corrections: [],
    },
  }),
});
const explain = (path: string) => explainPath(document, toProvenance(source), path);

test('a keyword has its line or the decision behind it', () => {
  expect(explain('Input.Name')).toEqual(
    expect.arrayContaining([
      { pointer: '/$defs/Input/properties/Name/maxLength', keyword: 'maxLength', value: 40, line: 51, why: undefined },
      {
        pointer: '/$defs/Input/properties/Name/description',
        keyword: 'description',
        value: 'Its name.',
        line: undefined,
        why: 'Described in our own words.',
      },
    ]),
  );
});

test.each([
  ['Input.Beds[]', '/$defs/BedsItem/type'],
  ['Input.Beds[].Plants{}', '/$defs/BedsItem/properties/Plants/additionalProperties/type'],
  ['Input.Rule.Not.Not.Equals', '/$defs/Equals/type'],
  ['Output.Garden.Visits.Left.At', '/$defs/Left/properties/At/format'],
])('%s leads through lists, maps and references', (path, pointer) => {
  expect(explain(path)).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
});

test.each([
  ['Imput.Name', '', ['Input', 'Output']],
  [
    'Input.Nam',
    'Input',
    [
      'Input.Name',
      'Input.Soil',
      'Input.Beds',
      'Input.PlantedAt',
      'Input.Open',
      'Input.Map',
      'Input.Notes',
      'Input.Rule',
    ],
  ],
  ['Input.Beds.Width', 'Input.Beds', ['Input.Beds[]']],
  ['Input.Name[]', 'Input.Name', []],
])('%s is not there: the answer says how far the path goes', (path, known, next) => {
  expect(explain(path)).toEqual({ known, next });
});
