import { isDeepStrictEqual } from 'node:util';
import type { Violation } from '@docpact/fixtures';
import { describeValue } from '../../base/describe-value.ts';
import { differences } from '../../base/differences.ts';
import type { Problem } from '../../findings/finding.ts';
import { bytesOf, type WireReply } from '../../protocols/message.ts';
import type { Corruption } from '../../protocols/protocol.ts';
import { requestId } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';
import { withoutMetadata } from './metadata.ts';

/**
 * Every wrong response is noticed, by the client or by us: the SDK takes many of them without a word.
 * A client that does not even bring a right response back says nothing here; that is a finding of its own.
 */
export function wrongResponseCases(context: CheckContext): readonly Case[] {
  const { contract, protocol, fixtures } = context;
  const right = protocol.encodeOutput(contract, fixtures.output.full.json, requestId);
  let faithful: Promise<boolean> | undefined;
  const isFaithful = () => {
    faithful ??= outcomeOf(context, right).then((given) => given !== undefined && hasFullOutput(context, given));
    return faithful;
  };
  const [first, ...others] = violations(context);
  const samples = [...broken(context), ...(first ? [first] : [])];
  return [...samples, ...others].map(({ name, reply, passesAs, rule }, i) => ({
    name,
    isSample: i < samples.length,
    run: async () => {
      const given = (await isFaithful()) ? await outcomeOf(context, reply) : undefined;
      return given !== undefined && passesAs(given) ? [unnoticed(name, rule, given)] : [];
    },
  }));
}

/** Each that went unnoticed is told by itself; those that may are one trait, whichever value shows it. */
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
  /** Whether this output, given for the reply, would pass every check of responses. */
  passesAs(given: object): boolean;
  /** What it then is. */
  readonly rule: 'corruption-unnoticed' | 'corruption-tolerated';
}

/** The full response in a broken form: it passes when it gives the full output all the same. */
const broken = (context: CheckContext): readonly Wrong[] =>
  corruptions(context).map((corruption) => ({
    ...corruption,
    passesAs: (given) => hasFullOutput(context, given),
    rule: 'corruption-unnoticed',
  }));

/** The full response of the operation: without a body, with a member less, and broken in each way of its protocol. */
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

/** A response that breaks the contract: it passes when its output does not. */
const violations = (context: CheckContext): readonly Wrong[] =>
  context.fixtures.output.violations
    .filter((violation) => showsOnWire(context, violation))
    .map(({ name, json }) => ({
      name,
      reply: context.protocol.encodeOutput(context.contract, json, requestId),
      passesAs: (given) => context.contract.output.sdk.is(given),
      rule: mayMend(context, json) ? 'corruption-tolerated' : 'corruption-unnoticed',
    }));

/**
 * Generated readers correct or drop a value of another type. And any client may drop what is null in a list:
 * https://smithy.io/1.0/spec/core/model.html#list asks for it, though current clients no longer do.
 */
const mayMend = ({ readsBySchema, contract }: CheckContext, json: unknown): boolean =>
  !readsBySchema || contract.output.json.issues(withoutNull(json, isNoNull)).length === 0;

const hasFullOutput = ({ fixtures, contract }: CheckContext, given: object): boolean =>
  differences('Output', fixtures.output.full.sdk, given).length === 0 && contract.output.sdk.is(given);

/** The output for a reply; undefined where the client throws. */
async function outcomeOf({ replay, fixtures }: CheckContext, reply: WireReply): Promise<object | undefined> {
  const { error, output } = await replay.call(fixtures.input.minimal.sdk, { reply: () => reply });
  return error === undefined ? withoutMetadata(output) : undefined;
}

/** Not every protocol shows types; clients drop null, as they drop members that they do not know. */
function showsOnWire({ contract, protocol }: CheckContext, { json, keyword }: Violation): boolean {
  if (keyword === 'type' && !protocol.showsTypes) return false;
  return contract.output.json.issues(withoutNull(json, () => true)).length > 0;
}

const isNoNull = (value: unknown): boolean => value !== null;

/** The value without members that are null, and with those items of lists that are kept. */
function withoutNull(value: unknown, isKept: (item: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.filter(isKept).map((item) => withoutNull(item, isKept));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => isNoNull(member));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNull(member, isKept)]));
}
