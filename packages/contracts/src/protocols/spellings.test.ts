import { isDeepStrictEqual } from 'node:util';
import { fixturesOf } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { characters, withText } from '../check/checks/spelling.ts';
import { packaged } from '../registry/registry.ts';
import { awsJson11 } from './aws-json.ts';
import { awsQuery } from './aws-query.ts';
import { protocols } from './index.ts';
import { bodyText, type WireReply } from './message.ts';
import type { Protocol, Spelling, WireFault } from './protocol.ts';
import { timestampForms } from './timestamps.ts';

const id = 'id';
const contracts = new Map<string, OperationContract>();
beforeAll(async () => {
  for (const entry of packaged.entries) {
    const contract = await entry.load();
    contracts.set(contract.binding.protocol, contract);
  }
});

function contractOf({ name }: Protocol): OperationContract {
  const contract = contracts.get(name);
  if (!contract) throw new Error(`no packaged contract speaks ${name}`);
  return contract;
}

const fullOf = (contract: OperationContract): unknown =>
  withText({ contract, fixtures: fixturesOf(contract) }, characters);

const faultOf = (contract: OperationContract): WireFault => {
  const [fault] = fixturesOf(contract).faults;
  if (!fault) throw new Error(`${contract.key} has no fault`);
  return fault;
};

const spelled = protocols.flatMap((protocol) =>
  protocol.spellings.map((spelling) => ({ protocol, spelling, name: protocol.name, title: spelling.name })),
);

it.each(spelled)(
  '$name with $title is another reply than the plainest one, for some operation',
  ({ protocol, spelling }) => {
    const contract = contractOf(protocol);
    const fixtures = fixturesOf(contract);
    const emptied = JSON.parse(
      JSON.stringify(fixtures.output.full.json, (_, value) => (Array.isArray(value) ? [] : value)),
    );
    const outputs = [fullOf(contract), emptied];
    const faults = fixtures.faults.slice(0, 2);
    const replies: (readonly [WireReply | undefined, WireReply])[] = [
      ...outputs.map(
        (output) => [spelling.output?.(contract, output, id), protocol.encodeOutput(contract, output, id)] as const,
      ),
      ...faults.map(
        (fault) => [spelling.fault?.(contract, fault, id), protocol.encodeFault(contract, fault, id)] as const,
      ),
    ];
    const isOfOtherFormat = Object.values(timestampForms)
      .flat()
      .some(({ name }) => name === spelling.name);
    const differs = replies.some(([reply, plain]) => reply && !isDeepStrictEqual(reply, plain));
    expect(differs || isOfOtherFormat).toBe(true);
  },
);

it.each(protocols)('the spellings of $name have names of their own', ({ spellings }) => {
  const names = spellings.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

/** The same document in the one form that XML defines for all of them, without comments and indentation. */
async function canonical(xml: string): Promise<string> {
  const { valid, normalized, errors } = await validateXML({
    xml: { fileName: 'reply.xml', contents: xml },
    normalization: 'c14n',
    extension: 'schema',
    schema: [],
  });
  if (!valid) throw new Error(errors.map(({ message }) => message).join('\n'));
  return normalized
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .trim();
}

const rewriting = [
  'attributes',
  'new elements',
  'elements in another order',
  ...Object.values(timestampForms)
    .flat()
    .map(({ name }) => name),
];

describe('XML', () => {
  const styles = awsQuery.spellings.filter(({ name, output, fault }) => output && fault && !rewriting.includes(name));
  it.each(styles)('with $name is the same document', async ({ output: write }) => {
    const contract = contractOf(awsQuery);
    const output = fullOf(contract);
    const reply = write?.(contract, output, id) ?? { body: new Uint8Array() };
    expect(await canonical(bodyText(reply))).toBe(
      await canonical(bodyText(awsQuery.encodeOutput(contract, output, id))),
    );
  });
});

describe('JSON', () => {
  const same = awsJson11.spellings.filter(
    ({ name, output, fault }) => output && fault && !['null members', 'new members', ...rewriting].includes(name),
  );
  it.each(same)('with $name is the same document', ({ output: write }) => {
    const contract = contractOf(awsJson11);
    const output = fullOf(contract);
    const read = (reply: Pick<WireReply, 'body'>): unknown => JSON.parse(bodyText(reply));
    const reply = write?.(contract, output, id) ?? { body: new Uint8Array() };
    expect(read(reply)).toEqual(read(awsJson11.encodeOutput(contract, output, id)));
  });
});

const bodyOf = (protocol: Protocol, title: string): string => {
  const spelling = protocol.spellings.find(({ name }) => name === title);
  const contract = contractOf(protocol);
  const reply = spelling?.fault?.(contract, { ...faultOf(contract), members: { message: 'Text' } }, id);
  return reply
    ? `${Object.entries(reply.headers)
        .filter(([name]) => name.toLowerCase() === 'x-amzn-errortype')
        .map(([, value]) => `${value} `)}${bodyText(reply)}`
    : 'none';
};

it.each([
  ['__type with a namespace', '{"__type":"com.amazonaws.docpact#InternalServerException","message":"Text"}'],
  [
    '__type with a URI',
    '{"__type":"InternalServerException:http://internal.amazon.com/coral/com.amazon.coral.validate/","message":"Text"}',
  ],
  ['x-amzn-errortype', 'InternalServerException {"message":"Text"}'],
  ['x-amzn-errortype alone, without a body', 'InternalServerException '],
  ['X-Amzn-ErrorType', 'InternalServerException {"message":"Text"}'],
  ['code', '{"code":"InternalServerException","message":"Text"}'],
  ['Message for message', '{"__type":"InternalServerException","Message":"Text"}'],
  ['an empty object', '{}'],
])('a fault in JSON with %s', (title, want) => {
  expect(bodyOf(awsJson11, title)).toBe(want);
});

it.each([
  ['an Error without Type', '<Error><Code>Busy</Code><Message>Text</Message></Error>'],
  ['message for Message', '<Error><Type>Sender</Type><Code>Busy</Code><message>Text</message></Error>'],
  [
    'an Error with Detail',
    '<Error><Type>Sender</Type><Code>Busy</Code><Message>Text</Message><Detail></Detail></Error>',
  ],
  ['an empty Error', '<Error></Error>'],
  ['an ErrorResponse without Error', ''],
])('a fault in XML with %s', (title, want) => {
  const spelling = awsQuery.spellings.find(({ name }) => name === title);
  const fault: WireFault = { code: 'Busy', status: 400, side: 'client', members: { message: 'Text' } };
  const reply = spelling?.fault?.({}, fault, id);
  expect(reply && bodyText(reply)).toBe(`<ErrorResponse>${want}<RequestId>id</RequestId></ErrorResponse>`);
});

const moment = Date.UTC(2026, 10, 30, 23, 0, 0);

it.each([
  ['date-times without a fraction', '2026-11-30T23:00:00Z'],
  ['date-times in nanoseconds', '2026-11-30T23:00:00.000004321Z'],
  ['date-times with an offset to the east', '2026-12-01T04:30:00.000+05:30'],
  ['date-times with an offset to the west', '2026-11-30T15:00:00.000-08:00'],
  ['date-times in lower case', '2026-11-30t23:00:00.000z'],
  ['seconds with a fraction of six digits', 1796079600.0001],
  ['HTTP dates with a fraction', 'Mon, 30 Nov 2026 23:00:00.000 GMT'],
])('%s', (title, want) => {
  const form = Object.values(timestampForms)
    .flat()
    .find(({ name }) => name === title);
  expect(form?.write(moment)).toBe(want);
});

it.each([
  ['date-times with an offset to the east', Date.UTC(9999, 11, 31, 23)],
  ['date-times with an offset to the west', Date.parse('0000-01-01T00:00:00Z')],
  ['date-times without a fraction', 1],
])('%s have no form of %i', (title, at) => {
  const form = Object.values(timestampForms)
    .flat()
    .find(({ name }) => name === title);
  expect(form?.write(at)).toBeUndefined();
});

/** Every spelling says what it leaves out, or a client could not be held to the rest. */
it.each(spelled.filter(({ spelling }) => spelling.output))(
  '$name with $title gives outputs of status 200',
  ({ protocol, spelling }) => {
    const contract = contractOf(protocol);
    expect((spelling as Required<Spelling>).output(contract, {}, id).status).toBe(200);
  },
);
