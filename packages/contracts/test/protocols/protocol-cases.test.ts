import { describe, expect, it } from 'vitest';
import { awsJson11 } from '../../src/protocols/aws-json.ts';
import { awsQuery } from '../../src/protocols/aws-query.ts';
import { bodyText, bytesOf, type WireReply, type WireRequest } from '../../src/protocols/message.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { contractOfCase } from './contract-of-case.ts';
import { notApplicable } from './not-applicable.ts';
import {
  haveProtocolTests,
  type InputCase,
  inputCases,
  type OutputCase,
  outputCases,
  type Placed,
} from './protocol-cases.ts';
import { readBySdk } from './sdk-of-case.ts';
import { structureOfJson, structureOfXml } from './structure-of-body.ts';
import { jsonView, sdkView, viewOfCase } from './view-of-case.ts';

interface Tested {
  readonly protocol: Protocol;
  /** The name of its files. */
  readonly file: string;
  /** What a body says, for a comparison. */
  structureOf(body: string): unknown;
}

const tested: readonly Tested[] = [
  { protocol: awsQuery, file: 'query', structureOf: structureOfXml },
  { protocol: awsJson11, file: 'json', structureOf: structureOfJson },
];

const requestId = 'foo-id';

it.skipIf(haveProtocolTests)('the protocol tests are held against', ({ skip }) => {
  skip('../shared/protocol-tests does not lie beside this checkout');
});

describe.runIf(haveProtocolTests).each(tested)('$protocol.name', ({ protocol, file, structureOf }) => {
  const applies = ({ id }: { readonly id: string }): boolean => notApplicable[id] === undefined;

  it.each(inputCases(file).filter(applies))('reads the request of $id as its input', (one) => {
    const contract = contractOfCase(protocol.name, one);
    const request = requestOf(one);
    expect(protocol.missingFacts(contract)).toEqual([]);
    expect(protocol.speaks(request)).toBe(true);
    expect(protocol.router([contract])(request)).toBe(contract);
    const { contentType, ...envelope } = protocol.readEnvelope(request);
    const { contentTypes, ...expected } = protocol.expectedEnvelope(contract, one.params);
    expect(envelope).toEqual(expected);
    expect(contentTypes).toContain(contentType);
    const input = viewOfCase(jsonView, one.shapes, one.given.input?.shape, one.params);
    expect(protocol.decodeInput(contract, request)).toEqual({ input, problems: [] });
  });

  it.each(outputCases(file))('the SDK reads back what is written for $id', async (one) => {
    const { given, shapes, errorCode, error, result } = one;
    const read = await readBySdk(protocol.name, one, replyOf(protocol, one));
    if (errorCode === undefined) expect(read).toEqual(viewOfCase(sdkView, shapes, given.output?.shape, result));
    else expect(read).toMatchObject({ ...Object(viewOfCase(sdkView, shapes, given.errors?.[0]?.shape, error)) });
  });

  it.each(outputCases(file).filter(applies))('writes the response of $id', (one) => {
    const reply = replyOf(protocol, one);
    const { status_code, headers = {}, body = '' } = one.response;
    expect(reply.status).toBe(status_code);
    expect(reply.headers['content-type']).toBe(headers['Content-Type'] ?? reply.headers['content-type']);
    if (body !== '') expect(withoutMetadata(structureOf(bodyText(reply)))).toEqual(structureOf(body));
  });
});

it.runIf(haveProtocolTests)('every case that is left out is one', () => {
  const all = tested.flatMap(({ file }) => [...inputCases(file), ...outputCases(file)]);
  expect(Object.keys(notApplicable).filter((id) => !all.some((one) => one.id === id))).toEqual([]);
});

function requestOf({ serialized }: InputCase): WireRequest {
  const { method, uri, headers = {}, body = '' } = serialized;
  const lower = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  return { method, host: 'example.com', path: uri, headers: Object.fromEntries(lower), body: bytesOf(body) };
}

function replyOf(protocol: Protocol, one: Placed<OutputCase>): WireReply {
  const contract = contractOfCase(protocol.name, one);
  const { shapes, given, errorCode, error, result, response } = one;
  if (errorCode === undefined)
    return protocol.encodeOutput(contract, viewOfCase(jsonView, shapes, given.output?.shape, result), requestId);
  const status = response.status_code;
  const shape = given.errors?.[0]?.shape;
  const members = viewOfCase(jsonView, shapes, shape, error);
  return protocol.encodeFault(
    contract,
    { code: errorCode, status, side: status < 500 ? 'client' : 'server', members: { ...Object(members) }, shape },
    requestId,
  );
}

/** The cases have no `ResponseMetadata`, which every service writes. */
function withoutMetadata(structure: unknown): unknown {
  if (typeof structure !== 'object' || structure === null) return structure;
  const kept = Object.entries(structure).map(([name, inner]): [string, unknown] => {
    if (!name.endsWith('Response')) return [name, inner];
    const { ResponseMetadata: _, ...others } = Object(inner);
    return [name, others];
  });
  return Object.fromEntries(kept);
}
