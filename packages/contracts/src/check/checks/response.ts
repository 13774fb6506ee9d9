import { isDeepStrictEqual } from 'node:util';
import { type Fixture, toSdkView } from '@docpact/fixtures';
import { describeValue } from '../../base/describe-value.ts';
import { differences } from '../../base/differences.ts';
import type { Problem } from '../../findings/finding.ts';
import type { LeftOut } from '../../protocols/protocol.ts';
import { mapKind } from '../../registry/map-kind.ts';
import { type Kind, type Place, shapesOf } from '../../registry/place.ts';
import { type Replay, type Replayed, requestId } from '../replay/replay.ts';
import type { Case, Check, CheckContext } from './check.ts';
import { describeThrown } from './describe-thrown.ts';
import { metadataOf, withoutMetadata } from './metadata.ts';
import { characters, mapFreeTexts, type SpelledAnswer, spelledCases, withText } from './spelling.ts';
import { differenceProblems, issueProblems, outputRules } from './to-problems.ts';
import { wrongResponseCases } from './wrong-responses.ts';

/**
 * The client returns every valid response as it was sent: nothing lost, nothing invented, dates as `Date`.
 * The client or docpact notices every wrong response. The SDK accepts many of them silently.
 */
export const response: Check = {
  name: 'response',
  cases: (context) => [
    ...context.fixtures.output.all
      .filter((fixture) => context.protocol.carriesOutput(context.contract, fixture.json))
      .map((fixture) => intact(context, fixture)),
    ...beyondPageCases(context),
    ...anyTextCases(context),
    ...wrongResponseCases(context),
    ...spelledOutputs(context).flatMap((answer) => spelledCases(context, answer)),
  ],
};

/** A service may be newer than its page: values, lengths and formats that no page documents are given as they were sent. */
const beyondPageCases = (context: CheckContext): readonly Case[] =>
  context.fixtures.output.violations
    .filter(({ isBeyondPage }) => isBeyondPage)
    .flatMap(({ name, json }) => outputCase(context, `beyond the page: ${name}`, json));

/** What is put behind each text: a service may send it whatever the limits of the page. */
const anyTexts: readonly (readonly [name: string, text: string])[] = [
  ['every kind of character', characters],
  // More than a thousand in a page have been too many for a reader of XML.
  ['1,200 quotes', '"'.repeat(1200)],
  ['1,200 characters that markup has a meaning for', "<&>'".repeat(300)],
];

/** Texts that look like other values. */
const valueTexts = ['true', 'null', '007', '1e3', '2026-01-01T00:00:00Z', '\ufeffa', '\u00a0', ' ', '[]', '{}'];

function anyTextCases(context: CheckContext): readonly Case[] {
  const { fixtures } = context;
  const root = shapesOf(context.contract).root('Output');
  let next = 0;
  const valueText = (): unknown => valueTexts[next++ % valueTexts.length];
  const outputs: readonly (readonly [name: string, output: unknown])[] = [
    ...anyTexts.map(([name, text]) => [`full with ${name}`, withText(context, text)] as const),
    ['full with texts that look like other values', mapFreeTexts(root, fixtures.output.full.json, valueText)],
    ['full with 0, false and empty texts', mapKind('number', root, emptied(root, fixtures.output.full.json), () => 0)],
  ];
  return outputs.flatMap(([name, output]) => outputCase(context, name, output));
}

const emptied = (root: Place, output: unknown): unknown =>
  mapKind(
    'boolean',
    root,
    mapFreeTexts(root, output, () => ''),
    () => false,
  );

/** An output that is only held to what was sent. None where the protocol cannot carry it, or it is the full one. */
function outputCase(context: CheckContext, name: string, output: unknown): readonly Case[] {
  const { protocol, contract, fixtures } = context;
  if (isDeepStrictEqual(output, fixtures.output.full.json) || !protocol.carriesOutput(contract, output)) return [];
  const reply = protocol.encodeOutput(contract, output, requestId);
  const sdk = toSdkView(contract, 'Output', output);
  const run = async (replay: Replay): Promise<readonly Problem[]> =>
    outputProblems(context, await replay.call(fixtures.input.minimal.sdk, [reply]), sdk);
  return [{ name, run }];
}

/** What is sent in each spelling: the full output with more than a thousand characters of every kind, and one of few members. */
function spelledOutputs(context: CheckContext): readonly SpelledAnswer[] {
  const { contract, fixtures, protocol } = context;
  const outputs: readonly (readonly [name: string, output: unknown])[] = [
    ['full', withText(context, characters.repeat(4))],
    ['sparse', sparse(shapesOf(contract).root('Output'), fixtures.output.full.json)],
  ];
  return outputs
    .filter(([, output]) => protocol.carriesOutput(contract, output))
    .map(([name, output]) => spelledOutput(context, name, output));
}

function spelledOutput(context: CheckContext, name: string, output: unknown): SpelledAnswer {
  const { protocol, contract, fixtures } = context;
  const sdk = toSdkView(contract, 'Output', output);
  return {
    path: 'Output',
    name,
    plain: protocol.encodeOutput(contract, output, requestId),
    write: (spelling) => spelling.output?.(contract, output, requestId),
    problemsOf: async (replay, reply, leavesOut) => {
      const replayed = await replay.call(fixtures.input.minimal.sdk, [reply], 'many calls');
      return outputProblems(context, replayed, sdk, leavesOut);
    },
  };
}

/** The same structures with empty lists and maps, and of the other members those that are promised. */
function sparse(place: Place, output: unknown): unknown {
  if (place.kind !== 'structure' || !isRecord(output))
    return place.kind === 'list' ? [] : place.kind === 'map' ? {} : output;
  const { required = [] } = place.node;
  const members = place.members.filter(
    ({ name, place: { kind } }) => name in output && (required.includes(name) || holders.includes(kind)),
  );
  return Object.fromEntries(members.map(({ name, place: member }) => [name, sparse(member, output[name])]));
}

const holders: readonly Kind[] = ['structure', 'list', 'map'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const intact = (context: CheckContext, fixture: Fixture<unknown, unknown>): Case => ({
  name: fixture.name,
  isSample: fixture.kind === 'full' || fixture.kind === 'typical',
  run: async (replay) => {
    const { protocol, contract, fixtures } = context;
    const reply = protocol.encodeOutput(contract, fixture.json, requestId);
    const replayed = await replay.call(fixtures.input.minimal.sdk, [reply]);
    return responseProblems(context, replayed, fixture.sdk);
  },
});

/** The problems of the client's result for this response (SDK view). */
export function responseProblems(context: CheckContext, replayed: Replayed, sent: unknown): readonly Problem[] {
  const { contract } = context;
  const problems = outputProblems(context, replayed, sent);
  if (replayed.error !== undefined) return problems;
  const output = withoutMetadata(replayed.output);
  // The verdict is much cheaper than the issues.
  return contract.output.sdk.is(output)
    ? problems
    : [...problems, ...issueProblems('output-violates-contract', contract.output.sdk.issues(output))];
}

/** As above, whether the output keeps the limits of the contract or not. */
export function outputProblems(
  { contract }: CheckContext,
  replayed: Replayed,
  sent: unknown,
  leavesOut: readonly LeftOut[] = [],
): readonly Problem[] {
  if (replayed.error !== undefined)
    return [
      { rule: 'response-refused', path: 'Output', expected: 'the output', actual: describeThrown(replayed.error) },
    ];
  return [
    ...differenceProblems(contract, outputRules, differences('Output', sent, withoutMetadata(replayed.output))),
    ...(leavesOut.includes('request id') ? [] : idProblems(replayed.output)),
  ];
}

function idProblems(output: unknown): readonly Problem[] {
  const actual = metadataOf(output).requestId;
  return actual === requestId
    ? []
    : [
        {
          rule: 'request-id-lost',
          path: 'Output.$metadata.requestId',
          expected: requestId,
          actual: describeValue(actual),
        },
      ];
}
