import { operations } from '@docpact/schemas';
import type { JsonSchema, OperationContract, WireFactsByPointer } from '@docpact/schemas/runtime';
import { describe, expect, it } from 'vitest';
import { awsQuery } from './aws-query.ts';
import { bodyText, bytesOf } from './message.ts';

const neptune: OperationContract = await operations['neptune/CreateDBClusterSnapshot'].load();

const text: JsonSchema = { type: 'string' };
const time: JsonSchema = { type: 'string', format: 'date-time' };
const shapes = {
  Tree: {
    type: 'object',
    properties: { Name: text, Height: { type: 'number' }, Planted: time, Dead: { type: 'boolean' } },
  },
} as const satisfies Record<string, JsonSchema>;

/** One member of a side, and how it stands on the wire. */
interface Given {
  readonly member: JsonSchema;
  /** By what follows the member's own pointer, or by the pointer of a shape. */
  readonly facts?: WireFactsByPointer;
}

/** An operation whose input and output have one member. */
function contractOf({ member, facts = {} }: Given): OperationContract {
  const side: JsonSchema = { type: 'object', properties: { Member: member } };
  const pointer = (name: string, below: string): string =>
    below.startsWith('/$defs') ? below : `/$defs/${name}/properties/Member${below}`;
  const both = ['Input', 'Output'].flatMap((name) =>
    Object.entries(facts).map(([below, fact]) => [pointer(name, below), fact]),
  );
  return {
    ...neptune,
    name: 'Grow',
    document: { ...neptune.document, $defs: { Input: side, Output: side, ...shapes } },
    wire: { source: 'a test', facts: Object.fromEntries(both) },
  };
}

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const map = (additionalProperties: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties });
const tree: JsonSchema = { $ref: '#/$defs/Tree' };
const moment = '2026-11-20T03:00:00.500Z';

/** How a member stands in a form and in XML, as the specification has it. */
const forms: readonly (Given & { title: string; value: unknown; form: string; xml: string })[] = [
  {
    title: 'a list with named items',
    member: list(text),
    facts: { '': { item: 'Twig' } },
    value: ['a', 'b'],
    form: 'Member.Twig.1=a&Member.Twig.2=b',
    xml: '<Member><Twig>a</Twig><Twig>b</Twig></Member>',
  },
  {
    title: 'a flattened list',
    member: list(text),
    facts: { '': { flattened: true } },
    value: ['a', 'b'],
    form: 'Member.1=a&Member.2=b',
    xml: '<Member>a</Member><Member>b</Member>',
  },
  {
    title: 'a flattened list of another name',
    member: list(tree),
    facts: { '': { flattened: true, name: 'Wood' } },
    value: [{ Name: 'oak' }, { Name: 'ash', Height: 2.5 }],
    form: 'Wood.1.Name=oak&Wood.2.Name=ash&Wood.2.Height=2.5',
    xml: '<Wood><Name>oak</Name></Wood><Wood><Name>ash</Name><Height>2.5</Height></Wood>',
  },
  {
    title: 'a list of lists',
    member: list(list(text)),
    facts: { '': { item: 'member' }, '/items': { item: 'Twig' } },
    value: [['a', 'b'], ['c']],
    form: 'Member.member.1.Twig.1=a&Member.member.1.Twig.2=b&Member.member.2.Twig.1=c',
    xml: '<Member><member><Twig>a</Twig><Twig>b</Twig></member><member><Twig>c</Twig></member></Member>',
  },
  {
    title: 'a map',
    member: map(text),
    value: { oak: 'tall', 'a-b': 'low' },
    form: 'Member.entry.1.key=oak&Member.entry.1.value=tall&Member.entry.2.key=a-b&Member.entry.2.value=low',
    xml: '<Member><entry><key>oak</key><value>tall</value></entry><entry><key>a-b</key><value>low</value></entry></Member>',
  },
  {
    title: 'a map with names of its own',
    member: map({ type: 'integer' }),
    facts: { '': { entry: { name: 'Pair', key: 'Kind', value: 'Count' } } },
    value: { oak: 3 },
    form: 'Member.Pair.1.Kind=oak&Member.Pair.1.Count=3',
    xml: '<Member><Pair><Kind>oak</Kind><Count>3</Count></Pair></Member>',
  },
  {
    title: 'a flattened map of structures',
    member: map(tree),
    facts: { '': { flattened: true, name: 'Wood' } },
    value: { north: { Name: 'oak' }, south: { Name: 'ash' } },
    form: 'Wood.1.key=north&Wood.1.value.Name=oak&Wood.2.key=south&Wood.2.value.Name=ash',
    xml: '<Wood><key>north</key><value><Name>oak</Name></value></Wood><Wood><key>south</key><value><Name>ash</Name></value></Wood>',
  },
  {
    title: 'a structure whose member has another name',
    member: tree,
    facts: { '/$defs/Tree/properties/Name': { name: 'Label' } },
    value: { Name: 'oak', Dead: false },
    form: 'Member.Label=oak&Member.Dead=false',
    xml: '<Member><Label>oak</Label><Dead>false</Dead></Member>',
  },
  {
    title: 'a timestamp in the way of the protocol',
    member: time,
    value: moment,
    form: `Member=${encodeURIComponent(moment)}`,
    xml: `<Member>${moment}</Member>`,
  },
  {
    title: 'a timestamp in seconds',
    member: time,
    facts: { '': { timestamp: 'epoch-seconds' } },
    value: moment,
    form: 'Member=1795143600.5',
    xml: '<Member>1795143600.5</Member>',
  },
  {
    title: 'a timestamp as HTTP has it',
    member: time,
    facts: { '': { timestamp: 'http-date' } },
    value: '2026-11-20T03:00:00.000Z',
    form: 'Member=Fri%2C%2020%20Nov%202026%2003%3A00%3A00%20GMT',
    xml: '<Member>Fri, 20 Nov 2026 03:00:00 GMT</Member>',
  },
  {
    title: 'bytes',
    member: { type: 'string', contentEncoding: 'base64' },
    value: 'b2Fr',
    form: 'Member=b2Fr',
    xml: '<Member>b2Fr</Member>',
  },
];

const request = (form: string) => ({
  method: 'POST',
  host: 'example.com',
  path: '/',
  headers: {},
  body: bytesOf(`Action=Grow&Version=2014-10-31&${form}`),
});

it.each(forms)('$title is read from a form', ({ value, form, ...given }) => {
  const decoded = awsQuery.decodeInput(contractOf(given), request(form));
  expect(decoded).toEqual({ input: { Member: value }, problems: [] });
});

it.each(forms)('$title is written as XML', ({ value, xml, ...given }) => {
  const reply = awsQuery.encodeOutput(contractOf(given), { Member: value }, 'id');
  expect(/<GrowResult>(.*)<\/GrowResult>/.exec(bodyText(reply))?.[1]).toBe(xml);
});

it.each<[string, Given, string, readonly string[]]>([
  [
    'what stands beside key and value',
    { member: map(text) },
    'Member.entry.1.key=a&Member.entry.1.of=b',
    ['Input.Member.a.of'],
  ],
  ['an entry that is left out', { member: map(text) }, 'Member.entry.2.key=a', ['Input.Member.entry.2']],
  ['entries of another name', { member: map(text) }, 'Member.Pair.1.key=a', ['Input.Member.Pair']],
  [
    'a name around the items of a flattened list',
    { member: list(text), facts: { '': { flattened: true } } },
    'Member.member.1=a',
    ['Input.Member.member'],
  ],
  [
    'a member by its own name where the wire has another',
    { member: tree, facts: { '/$defs/Tree/properties/Name': { name: 'Label' } } },
    'Member.Name=oak',
    ['Input.Member.Name'],
  ],
])('%s is no input', (_, given, form, problems) => {
  const decoded = awsQuery.decodeInput(contractOf(given), request(form));
  expect(decoded.problems.map(({ path }) => path)).toEqual(problems);
});

it('a value that XML cannot hold is an error', () => {
  const contract = contractOf({ member: text });
  expect(() => awsQuery.encodeOutput(contract, { Member: { of: 'a' } }, 'id')).toThrowErrorMatchingInlineSnapshot(
    `[WireError: /$defs/Output/properties/Member cannot be written as XML: {"of":"a"}]`,
  );
});

describe('a fault', () => {
  const sender = {
    binding: {
      ...neptune.binding,
      $defs: {
        ...shapes,
        TreeFault: {
          type: 'object',
          properties: { message: text, Tree: tree, Trees: list(tree), Since: time, resourceName: text },
        },
      },
      wire: {
        '/$defs/TreeFault/properties/Trees': { item: 'Tree' },
        '/$defs/TreeFault/properties/Since': { timestamp: 'epoch-seconds' },
        '/$defs/TreeFault/properties/resourceName': { name: 'ResourceName' },
      },
    },
  } as const;
  const write = (members: Readonly<Record<string, unknown>>, shape?: string): string =>
    bodyText(awsQuery.encodeFault(sender, { code: 'Tree', status: 400, side: 'client', members, shape }, 'id'));

  it('writes its members as its shape has them', () => {
    const members = {
      message: 'a < b',
      Tree: { Name: 'oak', Planted: moment },
      Trees: [{ Name: 'ash' }],
      Since: '1970-01-01T00:00:01Z',
      resourceName: 'a',
    };
    expect(write(members, 'TreeFault')).toContain(
      `<Message>a &lt; b</Message><Tree><Name>oak</Name><Planted>${moment}</Planted></Tree>` +
        '<Trees><Tree><Name>ash</Name></Tree></Trees><Since>1</Since><ResourceName>a</ResourceName></Error>',
    );
  });

  it('without a shape it has text alone', () => {
    expect(write({ message: 'no', hint: 'a' })).toContain('<Message>no</Message><hint>a</hint></Error>');
    expect(() => write({ Tree: { Name: 'oak' } })).toThrow('cannot be written as XML');
  });
});
