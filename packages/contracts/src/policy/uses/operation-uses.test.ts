import { expect, it } from 'vitest';
import { snapshotDocument } from '../../../test/snapshot-document.ts';
import { isUsed, toOperationUses } from './operation-uses.ts';

it.each<[title: string, paths: string[], members: string[]]>([
  ['the required members of the input', ['Output.Labels'], ['Input.Name', 'Output.Labels']],
  [
    'the required members beside a used one',
    ['Input.Tags[].Value'],
    ['Input.Name', 'Input.Tags[].Key', 'Input.Tags[].Value'],
  ],
  [
    'the required members of an entry of a map',
    ['Input.Labels{}.Value'],
    ['Input.Labels{}.Key', 'Input.Labels{}.Value', 'Input.Name'],
  ],
  ['nothing beside a list that is used whole', ['Input.Tags'], ['Input.Name', 'Input.Tags']],
  ['nothing of the output', ['Output.Tree.Name'], ['Input.Name', 'Output.Tree.Name']],
])('a call uses %s', (_, paths, members) => {
  expect(toOperationUses(snapshotDocument, paths).members).toEqual(members);
});

const used = ['Input.Tags[].Value', 'Output.Tree.Branches[].Name', 'Output.Labels', 'Faults.NotFoundFault'];

it.each([
  ['Input.Tags[].Value', true],
  ['Input.Tags', true],
  ['Input.Tags[]', true],
  ['Input.Tags[].Key', true],
  ['Input.Name', true],
  ['Input.Note', false],
  ['Input.NameOfAnother', false],
  ['Input["a-b"]', false],
  ['Output.Tree', true],
  ['Output.Tree.Name', false],
  ['Output.Tree.Branches[].Name', true],
  ['Output.Tree.Branches[].NameOfAnother', false],
  ['Output.Tree.Branches[].Parent.Name', false],
  ['Output.Labels.team', true],
  ['Output.Labels["the team"]', true],
  ['Output.More', false],
  ['Faults.NotFoundFault', true],
  ['Faults.NotFoundFault.message', true],
  ['Faults.QuotaFault', false],
  ['Faults.QuotaFault.message', false],
])('%s is used: %o', (path, want) => {
  expect(isUsed(toOperationUses(snapshotDocument, used), path)).toBe(want);
});

it.each([
  'Input',
  'Output',
  'Faults',
  'Request',
  'Request.body',
  'Case',
  'ResourceType',
  'Output.$metadata.requestId',
  // No page documents them, so nobody can name them.
  'Faults.ThrottlingException',
])('%s is about the whole operation, so everyone uses it', (path) => {
  expect(isUsed(toOperationUses(snapshotDocument, used), path)).toBe(true);
});

it('every fault is used where none is named', () => {
  expect(isUsed(toOperationUses(snapshotDocument, ['Output.Tree']), 'Faults.QuotaFault')).toBe(true);
});
