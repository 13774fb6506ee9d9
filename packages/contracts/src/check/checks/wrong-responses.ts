import { isDeepStrictEqual } from 'node:util';
import type { Violation } from '@docpact/fixtures';
import { describeValue } from '../../base/describe-value.ts';
import { differences } from '../../base/differences.ts';
import type { Problem } from '../../findings/finding.ts';
import { bytesOf, type WireReply } from '../../protocols/message.ts';
import type { Corruption } from '../../protocols/protocol.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';
import { withoutMetadata } from './metadata.ts';

/**
 * The client or docpact must notice every wrong response. The SDK accepts many of them silently.
 * If the client cannot even return a correct response, this reports nothing. That is a separate finding.
 */
export function wrongResponseCases(context: CheckContext): readonly Case[] {
  const { contract, protocol, fixtures } = context;
  const right = protocol.encodeOutput(contract, fixtures.output.full.json, requestId);
  let faithful: Promise<boolean> | undefined;
  const isFaithful = (replay: Replay) => {
    faithful ??= outcomeOf(context, replay, right).then(
      (given) => given !== undefined && hasFullOutput(context, given),
    );
    return faithful;
  };
  const [first, ...others] = violations(context);
  const samples = [...broken(context), ...(first ? [first] : [])];
  return [...samples, ...others].map(({ name, reply, passesAs, rule }, i) => ({
    name,
    isSample: i < samples.length,
    run: async (replay) => {
      const given = (await isFaithful(replay)) ? await outcomeOf(context, replay, reply) : undefined;
      return given !== undefined && passesAs(given) ? [unnoticed(name, rule, given)] : [];
    },
  }));
}

/** Each unnoticed response that should be noticed is a separate problem. The tolerated ones form one trait, whichever value shows it. */
const unnoticed = (name: string, rule: Wrong['rule'], given: unknown): Problem => ({
  rule,
  path: 'Output',
  ...(rule === 'corruption-unnoticed' ? { subject: name } : {}),
  expected: 'an error or a finding',
  actual: describeValue(given),
});

interface Wrong {
  readonly name: string;
  readonly reply: WireReply;
  /** Whether this output for the reply would pass every response check. */
  passesAs(given: object): boolean;
  /** The rule of the problem if the response goes unnoticed. */
  readonly rule: 'corruption-unnoticed' | 'corruption-tolerated';
}

/** The full response in a broken form. It goes unnoticed if it still results in the full output. */
const broken = (context: CheckContext): readonly Wrong[] =>
  corruptions(context).map((corruption) => ({
    ...corruption,
    passesAs: (given) => hasFullOutput(context, given),
    rule: 'corruption-unnoticed',
  }));

/** The full response of the operation: without a body, with a member missing, and broken in each way of its protocol. */
function corruptions({ contract, fixtures, protocol }: CheckContext): readonly Corruption[] {
  const full = fixtures.output.full.json;
  const intact = protocol.encodeOutput(contract, full, requestId);
  const poorer = protocol.encodeOutput(contract, withoutMember(full), requestId);
  return [
    { name: 'an empty body', reply: { ...intact, body: bytesOf('') } },
    ...(isDeepStrictEqual(poorer.body, intact.body) ? [] : [{ name: 'a member left out', reply: poorer }]),
    ...protocol.corruptions(contract, intact),
  ];
}

/** The same output without the first member of its first structure. */
function withoutMember(output: unknown): unknown {
  const [[name, first] = [], ...others] = Object.entries(Object(output));
  if (name === undefined) return output;
  const isStructure = typeof first === 'object' && first !== null && !Array.isArray(first);
  return Object.fromEntries(isStructure ? [[name, withoutMember(first)], ...others] : others);
}

/** A response that breaks the contract. It goes unnoticed if its output satisfies the contract. */
const violations = (context: CheckContext): readonly Wrong[] =>
  context.fixtures.output.violations
    // What is only beyond the page must come back as it was sent.
    .filter((violation) => !violation.isBeyondPage && showsOnWire(context, violation))
    .map(({ name, json }) => ({
      name,
      reply: context.protocol.encodeOutput(context.contract, json, requestId),
      passesAs: (given) => context.contract.output.sdk.is(given),
      rule: mayMend(context, json) ? 'corruption-tolerated' : 'corruption-unnoticed',
    }));

/**
 * Generated readers correct or drop a value of another type. Any client may also drop null items of a list:
 * https://smithy.io/1.0/spec/core/model.html#list requires it, although current clients no longer do so.
 */
const mayMend = ({ service, contract }: CheckContext, json: unknown): boolean =>
  !service.readsBySchema || contract.output.json.issues(withoutNull(json, isNoNull)).length === 0;

const hasFullOutput = ({ fixtures, contract }: CheckContext, given: object): boolean =>
  differences('Output', fixtures.output.full.sdk, given).length === 0 && contract.output.sdk.is(given);

/** The output for a reply. Undefined if the client throws. Generated readers fail at a value of another type, which is as good. */
async function outcomeOf(
  { fixtures, service }: CheckContext,
  replay: Replay,
  reply: WireReply,
): Promise<object | undefined> {
  const { error, output } = await replay.call(fixtures.input.minimal.sdk, [reply]);
  if (!service.readsBySchema) replay.forgiveCrashes();
  return error === undefined ? withoutMetadata(output) : undefined;
}

/** Not every protocol transmits types. Clients drop null members and members that they do not know. */
function showsOnWire({ contract, protocol }: CheckContext, { json, keyword }: Violation): boolean {
  if (keyword === 'type' && !protocol.showsTypes) return false;
  return contract.output.json.issues(withoutNull(json, () => true)).length > 0;
}

const isNoNull = (value: unknown): boolean => value !== null;

/** The value without null members and without the list items that `isKept` rejects. */
function withoutNull(value: unknown, isKept: (item: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.filter(isKept).map((item) => withoutNull(item, isKept));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => isNoNull(member));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNull(member, isKept)]));
}
