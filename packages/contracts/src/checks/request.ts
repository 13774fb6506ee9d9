import type { Fixture } from '@docpact/fixtures';
import { type Difference, differences } from '../differences.ts';
import { messageOf } from '../docpact-error.ts';
import type { Problem } from '../finding.ts';
import type { Replayed } from '../replay/replay.ts';
import type { RuleId } from '../rules.ts';
import { dnsSuffixOf } from '../wire/dns-suffix-of.ts';
import type { WireRequest } from '../wire/message.ts';
import type { Check, Subject } from './check.ts';
import { differenceProblems } from './to-problems.ts';

/** Every valid input leaves the client as the protocol says, and nothing of it is lost, altered or invented. */
export const request: Check = {
  name: 'request',
  cases: (subject) =>
    subject.fixtures.input.all.map((fixture) => ({ name: fixture.name, run: () => checkInput(subject, fixture) })),
};

async function checkInput(subject: Subject, fixture: Fixture<unknown, unknown>): Promise<readonly Problem[]> {
  const { codec, contract, fixtures, replay } = subject;
  const reply = codec.encodeResponse(contract, fixtures.output.minimal.json, 'docpact-request');
  return requestProblems(subject, await replay.call(fixture.sdk, () => reply), fixture.json);
}

/** What is wrong with the request of a call whose input was this (JSON view). */
export function requestProblems(subject: Subject, replayed: Replayed, input: unknown): readonly Problem[] {
  const sent = replayed.requests[0];
  if (!sent) return [notSent(replayed)];
  const envelope = envelopeProblems(subject, sent);
  return [...envelope, ...bodyProblems(subject, sent, input)];
}

const notSent = ({ error }: Replayed): Problem => ({
  rule: 'request-not-sent',
  path: 'Request',
  expected: 'one request',
  actual: error === undefined ? 'none' : messageOf(error),
});

function envelopeProblems({ clients, codec, contract }: Subject, sent: WireRequest): readonly Problem[] {
  const expected = codec.expectedEnvelope(contract);
  const actual = codec.readEnvelope(sent);
  const { endpointPrefix, signingName } = contract.binding;
  const { region } = clients;
  const host = `${endpointPrefix}.${region}.${dnsSuffixOf(region)}`;
  return [
    ...compare('request-method', 'Request.method', 'POST', sent.method),
    ...compare('request-host', 'Request.host', host, sent.host),
    ...compare('request-path', 'Request.path', '/', sent.path),
    ...compare('request-content-type', 'Request.headers["content-type"]', expected.contentType, actual.contentType),
    ...compare('request-target', 'Request.target', expected.target, actual.target),
    ...compare('request-signature', 'Request.headers.authorization', `${region}/${signingName}`, signedFor(sent)),
  ];
}

const compare = (rule: RuleId, path: string, expected: string, actual: string): readonly Problem[] =>
  expected === actual ? [] : [{ rule, path, expected, actual }];

/** Region and service in the credential scope: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signedFor(sent: WireRequest): string {
  const scope = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/([^/]+\/[^/]+)\/aws4_request,/;
  return scope.exec(sent.headers.authorization ?? '')?.[1] ?? 'not signed with SigV4';
}

const rules: Readonly<Record<Difference['kind'], RuleId>> = {
  missing: 'input-member-lost',
  changed: 'input-member-altered',
  invented: 'input-member-invented',
};

function bodyProblems({ codec, contract }: Subject, sent: WireRequest, input: unknown): readonly Problem[] {
  try {
    const decoded = codec.decodeRequest(sent, contract);
    return differenceProblems(contract, rules, [...decoded.problems, ...differences('Input', input, decoded.input)]);
  } catch (error) {
    return [
      {
        rule: 'request-unreadable',
        path: 'Request.body',
        expected: `a body in ${contract.binding.protocol}`,
        actual: messageOf(error),
      },
    ];
  }
}
