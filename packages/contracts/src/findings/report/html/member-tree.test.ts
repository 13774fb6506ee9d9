import type { ContractDocument, JsonSchema, OperationContract } from '@docpact/schemas/runtime';
import { expect, it } from 'vitest';
import { contextOf } from '../../../../test/contexts.ts';
import { finding } from '../../../../test/html/reports.ts';
import { type Member, memberTree, typeText } from './member-tree.ts';

const { contract } = contextOf('neptune/CreateDBClusterSnapshot');

/** A contract whose input and shapes are these. */
const contractOf = (
  $defs: Readonly<Record<string, JsonSchema>>,
  lines: Readonly<Record<string, number>> = {},
): OperationContract => ({
  ...contract,
  document: { ...contract.document, $defs },
  lines,
});

/** The paths below a member in the order in which they are shown, a shape that is not shown again with the place of the first. */
const pathsOf = ({ path, children, sameAs }: Member): readonly string[] => [
  sameAs === undefined ? path : `${path} as ${sameAs}`,
  ...children.flatMap(pathsOf),
];

const Tag: JsonSchema = { type: 'object', properties: { Key: { type: 'string' } } };

it('paths are those that findings have', () => {
  const Input: JsonSchema = {
    type: 'object',
    properties: {
      Tags: { type: 'array', items: { $ref: '#/$defs/Tag' } },
      Labels: { type: 'object', additionalProperties: { type: 'string' } },
      'a-b': { type: 'string' },
    },
  };
  expect(pathsOf(memberTree(contractOf({ Input, Tag }), 'Input', []))).toEqual([
    'Input',
    'Input.Tags',
    'Input.Tags[]',
    'Input.Tags[].Key',
    'Input.Labels',
    'Input.Labels{}',
    'Input["a-b"]',
  ]);
});

it('a shape inside itself ends where it begins again', () => {
  const Tree: JsonSchema = { type: 'object', properties: { Left: { $ref: '#/$defs/Tree' } } };
  const Input: JsonSchema = { type: 'object', properties: { Root: { $ref: '#/$defs/Tree' } } };
  expect(
    pathsOf(memberTree(contractOf({ Input, Tree }), 'Input', [finding(1, { path: 'Input.Root.Left.Left' })])),
  ).toEqual(['Input', 'Input.Root', 'Input.Root.Left as Input.Root']);
});

it('a shape that comes again is shown again only where it has findings', () => {
  const Input: JsonSchema = {
    type: 'object',
    properties: { A: { $ref: '#/$defs/Tag' }, B: { $ref: '#/$defs/Tag' }, C: { $ref: '#/$defs/Tag' } },
  };
  const tree = memberTree(contractOf({ Input, Tag }), 'Input', [finding(1, { path: 'Input.C.Key' })]);
  expect(pathsOf(tree)).toEqual(['Input', 'Input.A', 'Input.A.Key', 'Input.B as Input.A', 'Input.C', 'Input.C.Key']);
});

it.each([
  { path: 'Input.Tag.Key', at: 'Input.Tag.Key' },
  { path: 'Input.Tag.Key.length', at: 'Input.Tag.Key' },
  { path: 'Input.Tag.Gone', at: 'Input.Tag' },
  { path: 'Input', at: 'Input' },
  { path: 'Tag', at: 'Input.Tag' },
  { path: 'Inputs.Tag', at: undefined },
  { path: 'Request.body', at: undefined },
])('a finding at $path is shown at $at', ({ path, at }) => {
  const Input: JsonSchema = { type: 'object', properties: { Tag: { $ref: '#/$defs/Tag' } } };
  const found: string[] = [];
  const look = (member: Member): void => {
    if (member.findings.length > 0) found.push(member.path);
    for (const child of member.children) look(child);
  };
  look(memberTree(contractOf({ Input, Tag }), 'Input', [finding(1, { path })]));
  expect(found).toEqual(at === undefined ? [] : [at]);
});

it('a member has the statements of its place and of its shape, each with its line', () => {
  const Name: JsonSchema = {
    type: 'string',
    maxLength: 3,
    allOf: [{ pattern: '^a', description: 'An a first.' }],
    'x-unchecked': [{ reason: 'ambiguous', statement: 'Or a b.' }],
  };
  const Input: JsonSchema = {
    type: 'object',
    properties: { Name: { $ref: '#/$defs/Name', default: 'a', description: 'A name.' } },
    required: ['Name'],
  };
  const lines = {
    '/$defs/Input/properties/Name': 5,
    '/$defs/Input/properties/Name/default': 6,
    '/$defs/Name/maxLength': 7,
    '/$defs/Name/allOf/0/pattern': 8,
    '/$defs/Name/x-unchecked/0': 9,
  };
  const [member] = memberTree(contractOf({ Input, Name }, lines), 'Input', []).children;
  expect(member).toMatchObject({
    type: 'Name (string)',
    required: true,
    description: 'A name.',
    line: 5,
    statements: [
      { keyword: 'default', value: '"a"', line: 6 },
      { keyword: 'maxLength', value: '3', line: 7 },
      { keyword: 'pattern', value: '^a', says: 'An a first.', line: 8 },
    ],
    unchecked: [{ keyword: 'ambiguous', value: 'Or a b.', line: 9 }],
  });
});

it('constraints inside alternatives and keys are told from those that simply hold', () => {
  const Input: JsonSchema = {
    type: 'object',
    propertyNames: { maxLength: 3 },
    not: { minProperties: 4 },
    anyOf: [{ minProperties: 1 }],
  };
  expect(
    memberTree(contractOf({ Input }), 'Input', []).statements.map(({ keyword, value }) => `${keyword} ${value}`),
  ).toEqual(['anyOf minProperties 1', 'not minProperties 4', 'key maxLength 3']);
});

const document: ContractDocument = {
  $schema: '',
  $id: '',
  title: '',
  'x-operation': { service: '', apiVersion: '', name: '', docs: '', errors: [] },
  $defs: {
    Tag: { type: 'object', properties: {} },
    State: { type: 'string', enum: ['a'] },
    Grid: { type: 'array', items: { $ref: '#/$defs/Grid' } },
  },
};

it.each<{ given: JsonSchema; want: string }>([
  { given: { type: 'string' }, want: 'string' },
  { given: { type: ['string', 'null'] }, want: 'string or null' },
  { given: { type: 'string', format: 'date-time' }, want: 'timestamp' },
  { given: { type: ['string', 'null'], format: 'date-time' }, want: 'timestamp or null' },
  { given: { type: 'string', contentEncoding: 'base64' }, want: 'blob' },
  { given: { $ref: '#/$defs/Tag' }, want: 'Tag' },
  { given: { anyOf: [{ $ref: '#/$defs/Tag' }, { type: 'null' }] }, want: 'Tag or null' },
  { given: { $ref: '#/$defs/State' }, want: 'State (string)' },
  { given: { $ref: '#/$defs/Grid' }, want: 'Grid (list of Grid)' },
  { given: { type: 'array', items: { $ref: '#/$defs/Tag' } }, want: 'list of Tag' },
  { given: { type: 'array', items: true }, want: 'list' },
  { given: { type: 'object', additionalProperties: { type: 'string' } }, want: 'map of string' },
  { given: { type: 'object', properties: {} }, want: 'structure' },
  { given: { anyOf: [{ type: 'integer' }, { type: 'string' }] }, want: 'integer or string' },
  { given: {}, want: 'any value' },
])('$given is "$want"', ({ given, want }) => {
  expect(typeText(given, document)).toBe(want);
});
