import { expect, it } from 'vitest';
import { snapshotDocument } from '../../test/snapshot-document.ts';
import { followPath } from './contract-path.ts';

it.each([
  ['Input', 'Input', []],
  ['Input.Name', 'Input.Name', []],
  ['Input.Tags[].Key', 'Input.Tags[].Key', []],
  ['Input.Tags[3].Key', 'Input.Tags[].Key', []],
  ['Input["a-b"]', 'Input["a-b"]', []],
  ['Input.Labels{}.Key', 'Input.Labels{}.Key', []],
  ['Input.Labels.team.Key', 'Input.Labels{}.Key', []],
  ['Input.Labels["the team"].Key', 'Input.Labels{}.Key', []],
  ['Output.Tree.Branches[].Parent.Branches[].Name', 'Output.Tree.Branches[].Parent.Branches[].Name', []],
  ['Input.Nam', 'Input', ['.Nam']],
  ['Input.Tags.Key', 'Input.Tags', ['.Key']],
  ['Input.Tags[].Kee.Length', 'Input.Tags[]', ['.Kee', '.Length']],
  ['Input.Name[]', 'Input.Name', ['[]']],
  ['Input.Name.toString', 'Input.Name', ['.toString']],
  ['Input.constructor', 'Input', ['.constructor']],
  ['Input.Labels{}}', 'Input.Labels{}', ['}']],
  ['Input.', 'Input', ['.']],
  ['Input.Tags[', 'Input.Tags', ['[']],
  ['Input.Labels["', 'Input.Labels', ['["']],
  ['Outputs.Tree', '', ['Outputs', '.Tree']],
  ['', '', ['']],
])('%s is known up to "%s"', (path, known, rest) => {
  expect(followPath(snapshotDocument, path)).toMatchObject({ known, rest });
});

it.each([
  ['Input', ['.Name', '.Note', '.Tags', '.Labels', '["a-b"]']],
  ['Input.Tags', ['[]']],
  ['Input.Labels', ['{}']],
  ['Input.Name', []],
  ['', ['Input', 'Output']],
])('after "%s" there is %j', (path, next) => {
  expect(followPath(snapshotDocument, path).next).toEqual(next);
});
