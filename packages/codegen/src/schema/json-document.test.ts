import { expect, it } from 'vitest';
import { madeUpPageWith } from '../../test/read-made-up-page.ts';
import { valueAt } from '../document/json-value.ts';
import { transcribePage } from '../transcribe/transcribe-page.ts';

const asText = 'The `regex pattern <http://x.example>`__ used to validate this parameter is a string of letters.';

it.each([
  ['Rules', 'Whether visitors may come.', { $ref: '#/$defs/Rules' }],
  ['RulesDocument', 'The rules.', {}],
  ['Rules', asText, { type: 'string' }],
  ['Rules', 'Each rule is specified as a string that contains its JSON text.', { type: 'string' }],
])('a structure %s without members, of which the page says "%s"', (name, said, want) => {
  const page = madeUpPageWith(
    ['        Open=True|False,', `        ${name}={},`],
    [':type Open: boolean', `:type ${name}: dict`],
    [':param Open:', `:param ${name}:`],
    ['Whether visitors may come.', said],
  );
  const { document, problems } = transcribePage('x.rst', page);
  expect(problems).toEqual([]);
  const { 'x-unchecked': _, ...member } = Object(valueAt(document, `/$defs/Input/properties/${name}`));
  expect(member).toEqual(want);
});
