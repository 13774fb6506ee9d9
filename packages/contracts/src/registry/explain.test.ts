import { expect, it } from 'vitest';
import { snapshotDocument } from '../../test/snapshot-document.ts';
import { explainPath } from './explain.ts';
import { shapesOfDocument } from './place.ts';

const origins = {
  lines: { '/$defs/Input/properties/Name/maxLength': 51, '/$defs/Tag/properties/Key/type': 60 },
  decisions: { '/$defs/Input/properties/Name/type': 'Told by an example.' },
};
const explain = (path: string) => explainPath(shapesOfDocument(snapshotDocument), origins, path);

it('a keyword has its line or the decision behind it', () => {
  expect(explain('Input.Name')).toEqual([
    {
      pointer: '/$defs/Input/properties/Name/type',
      keyword: 'type',
      value: 'string',
      line: undefined,
      why: 'Told by an example.',
    },
  ]);
});

it.each([
  ['Input.Tags[]', '/$defs/Tag/type'],
  ['Input.Tags[].Key', '/$defs/Tag/properties/Key/type'],
  ['Input.Labels{}.Key', '/$defs/Tag/properties/Key/type'],
  ['Output.Tree.Branches[].Parent.Name', '/$defs/Tree/properties/Name/type'],
])('%s leads through lists, maps and references', (path, pointer) => {
  expect(explain(path)).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
});

it.each([
  ['Imput.Name', '', ['Input', 'Output']],
  ['Input.Nam', 'Input', ['Input.Name', 'Input.Note', 'Input.Tags', 'Input.Labels', 'Input["a-b"]']],
  ['Input.Tags.Key', 'Input.Tags', ['Input.Tags[]']],
  ['Input.Name[]', 'Input.Name', []],
])('%s is not there: the answer says how far the path goes', (path, known, next) => {
  expect(explain(path)).toEqual({ known, next });
});
