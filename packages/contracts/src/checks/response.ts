import type { Fixture, Violation } from '@docpact/fixtures';
import { type Difference, differences } from '../differences.ts';
import { messageOf } from '../docpact-error.ts';
import { type Problem, show } from '../finding.ts';
import type { Replayed } from '../replay/replay.ts';
import type { RuleId } from '../rules.ts';
import type { Case, Check, Subject } from './check.ts';
import { corruptions } from './corruptions.ts';
import { metadataOf } from './metadata.ts';
import { pointerOf } from './request.ts';

const requestId = 'docpact-response';

/**
 * Every valid response comes back from the client as it was sent: nothing lost, nothing invented, dates as `Date`.
 * And every wrong response is noticed, by the client or by us: the SDK takes many of them without a word.
 */
export const response: Check = {
  name: 'response',
  cases: (subject) => [
    ...subject.fixtures.output.all
      .filter((fixture) => subject.codec.canCarryOutput(fixture.json))
      .map((fixture) => intact(subject, fixture)),
    ...violated(subject),
    ...corruptions(subject).map((corruption) => ({
      name: corruption.name,
      run: () => noticed(subject, corruption.name, corruption.reply, subject.fixtures.output.full),
    })),
  ],
};

const intact = (subject: Subject, fixture: Fixture<unknown, unknown>): Case => ({
  name: fixture.name,
  run: async () => {
    const { codec, contract, fixtures, replay } = subject;
    const reply = codec.encodeResponse(contract, fixture.json, requestId);
    return responseProblems(subject, await replay.call(fixtures.input.minimal.sdk, () => reply), fixture.sdk);
  },
});

const rules: Readonly<Record<Difference['kind'], RuleId>> = {
  missing: 'output-member-lost',
  changed: 'output-member-altered',
  invented: 'output-member-invented',
};

/** What is wrong with what a client gave for a response that was this (SDK view). */
export function responseProblems(subject: Subject, replayed: Replayed, sent: unknown): readonly Problem[] {
  if (replayed.error !== undefined)
    return [{ rule: 'response-refused', path: 'Output', expected: 'the output', actual: messageOf(replayed.error) }];
  const output = withoutMetadata(replayed.output);
  const lost = differences('Output', sent, output).map((difference) => ({
    rule: rules[difference.kind],
    path: difference.path,
    expected: show(difference.expected),
    actual: show(difference.actual),
    pointer: pointerOf(difference.path),
  }));
  return [...lost, ...contractProblems(subject, output), ...idProblems(replayed.output)];
}

const contractProblems = ({ contract }: Subject, output: unknown): readonly Problem[] =>
  contract.output.sdk.issues(output).map(({ path, expected, actual, pointer }) => ({
    rule: 'output-violates-contract',
    path,
    expected,
    actual,
    pointer,
  }));

function idProblems(output: unknown): readonly Problem[] {
  const actual = metadataOf(output).requestId;
  return actual === requestId
    ? []
    : [{ rule: 'request-id-lost', path: 'Output.$metadata.requestId', expected: requestId, actual: show(actual) }];
}

const violated = (subject: Subject): readonly Case[] =>
  subject.fixtures.output.violations
    .filter((violation) => showsOnWire(subject, violation))
    .map((violation) => ({
      name: violation.name,
      run: () => {
        const reply = subject.codec.encodeResponse(subject.contract, violation.json, requestId);
        return noticed(subject, violation.name, reply, undefined);
      },
    }));

/** XML has no types; clients drop null, as they drop members that they do not know. */
function showsOnWire({ contract }: Subject, { json, keyword }: Violation): boolean {
  if (contract.binding.protocol === 'awsQuery' && keyword === 'type') return false;
  return contract.output.json.issues(withoutNull(json)).length > 0;
}

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNull(member)]));
}

async function noticed(
  subject: Subject,
  name: string,
  reply: ReturnType<Subject['codec']['encodeResponse']>,
  sent: Fixture<unknown, unknown> | undefined,
): Promise<readonly Problem[]> {
  const replayed = await subject.replay.call(subject.fixtures.input.minimal.sdk, () => reply);
  const output = withoutMetadata(replayed.output);
  const seen =
    replayed.error !== undefined ||
    subject.contract.output.sdk.issues(output).length > 0 ||
    (sent !== undefined && differences('Output', sent.sdk, output).length > 0);
  return seen
    ? []
    : [
        {
          rule: 'corruption-unnoticed',
          path: 'Output',
          subject: name,
          expected: 'an error or a finding',
          actual: show(output),
        },
      ];
}

/** The members of the output; what the SDK adds to every output is not one of them. */
const withoutMetadata = (output: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(output ?? {}).filter(([member]) => member !== '$metadata'));
