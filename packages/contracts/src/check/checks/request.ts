import type { Fixture } from '@docpact/fixtures';
import type { OperationContract } from '@docpact/schemas/runtime';
import { type Difference, differences } from '../../base/differences.ts';
import { messageOf } from '../../base/docpact-error.ts';
import { withoutEnvironment } from '../../clients/client-source.ts';
import type { Problem } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import { hostOf } from '../../protocols/hosts.ts';
import type { WireRequest } from '../../protocols/message.ts';
import { signedFor, wrongSignature } from '../../protocols/signature.ts';
import { followPath } from '../../registry/path.ts';
import { shapesOf } from '../../registry/place.ts';
import { type Replay, type Replayed, requestId } from '../replay/replay.ts';
import type { Check, CheckContext } from './check.ts';
import { differenceProblems, inputRules } from './to-problems.ts';

const { credentials: keys } = withoutEnvironment;

/** The client sends every valid input as the protocol defines it. No value is lost, altered or invented. */
export const request: Check = {
  name: 'request',
  cases: (context) =>
    context.fixtures.input.all
      .filter((fixture) => context.protocol.carriesInput(context.contract, fixture.json))
      .map((fixture) => ({
        name: fixture.name,
        isSample: fixture.kind === 'full' || fixture.kind === 'typical',
        run: (replay) => checkInput(context, replay, fixture),
      })),
};

async function checkInput(
  context: CheckContext,
  replay: Replay,
  fixture: Fixture<unknown, unknown>,
): Promise<readonly Problem[]> {
  const { protocol, contract, fixtures } = context;
  const reply = protocol.encodeOutput(contract, fixtures.output.minimal.json, requestId);
  return requestProblems(context, await replay.call(fixture.sdk, [reply]), fixture.json);
}

/** The problems of the request that a call with this input (JSON view) sent. */
export function requestProblems(context: CheckContext, replayed: Replayed, input: unknown): readonly Problem[] {
  const sent = replayed.requests[0];
  if (!sent) return [notSent(replayed)];
  const envelope = envelopeProblems(context, sent, input);
  return [...envelope, ...bodyProblems(context, sent, input)];
}

const notSent = ({ error }: Replayed): Problem => ({
  rule: 'request-not-sent',
  path: 'Request',
  expected: 'one request',
  actual: error === undefined ? 'none' : error.message,
});

function envelopeProblems(context: CheckContext, sent: WireRequest, input: unknown): readonly Problem[] {
  const { service, protocol, contract } = context;
  const expected = protocol.expectedEnvelope(contract, input);
  const actual = protocol.readEnvelope(sent);
  return [
    ...compare('request-method', 'Request.method', expected.method, actual.method),
    ...compare('request-host', 'Request.host', hostOf(contract.binding, service.region), sent.host),
    ...compare('request-path', 'Request.path', expected.path, actual.path),
    ...contentTypeProblems(expected.contentTypes, actual.contentType),
    ...compare('request-target', 'Request.target', expected.target, actual.target),
    ...signatureProblems(context, sent),
  ];
}

const contentTypeProblems = (legal: readonly string[], actual: string): readonly Problem[] =>
  legal.includes(actual)
    ? []
    : compare('request-content-type', 'Request.headers["content-type"]', legal.join(' or ') || 'none', actual);

const compare = (rule: RuleId, path: string, expected: string, actual: string): readonly Problem[] =>
  expected === actual ? [] : [{ rule, path, expected, actual }];

/** A request that is signed for another service, or with what is no signature of it, would be refused. */
function signatureProblems({ service, contract, ownSigner }: CheckContext, sent: WireRequest): readonly Problem[] {
  const expected = `${service.region}/${contract.binding.signingName}`;
  const actual = signedFor(sent) ?? 'not signed with SigV4';
  const wrong =
    expected !== actual ? { expected, actual } : ownSigner === true ? undefined : wrongSignature(sent, keys);
  return wrong ? [{ rule: 'request-signature', path: 'Request.headers.authorization', ...wrong }] : [];
}

function bodyProblems({ protocol, contract }: CheckContext, sent: WireRequest, input: unknown): readonly Problem[] {
  try {
    const decoded = protocol.decodeInput(contract, sent);
    const differing = differences('Input', input, decoded.input).filter((one) => !isFilledIn(contract, one));
    return differenceProblems(contract, inputRules, [...decoded.problems, ...differing]);
  } catch (error) {
    return [
      {
        rule: 'request-unreadable',
        path: 'Request.body',
        expected: `a body in ${protocol.name}`,
        actual: messageOf(error),
      },
    ];
  }
}

/** A client may fill in a member that its page says it does, with any text. */
function isFilledIn(contract: OperationContract, { kind, path, actual }: Difference): boolean {
  if (kind !== 'invented' || typeof actual !== 'string') return false;
  const { places, rest } = followPath(shapesOf(contract), path);
  return rest.length === 0 && places.at(-1)?.place.isAutopopulated === true;
}
