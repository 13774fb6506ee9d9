import type { ClientSettings } from '../../../clients/run/use.ts';
import type { Problem } from '../../../findings/finding.ts';
import { hostOf } from '../../../protocols/hosts.ts';
import type { WireRequest } from '../../../protocols/message.ts';
import type { Replay } from '../../replay/replay.ts';
import type { Case, CheckContext } from '../check.ts';
import { besideUsual, endProblems, usualReplies } from './usual-call.ts';

/** Several clients of one package in a program, and what is left of one after `destroy()`. */
export const clientCases = (context: CheckContext): readonly Case[] => [
  { name: 'a call after destroy(), called twice', run: (replay) => afterDestroy(context, replay) },
  { name: 'destroy() of another client during a call', run: (replay) => otherDestroyed(context, replay) },
  { name: 'two clients with other regions and keys', run: (replay) => withSettings(context, replay) },
];

/** A client that was destroyed may refuse its calls, with an error. One that gives neither that nor an answer is stuck. */
async function afterDestroy(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { success } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  return besideUsual(replay, input, [success], async ({ calls: [usual] }) => {
    const { ends } = await replay.overHttp().use({ kind: 'destroyed' }, [input, input], [success]);
    const [before, after] = ends;
    const isClear = after?.error?.isError === true && after.error.message !== '';
    const judged = isClear ? [before] : [before, after];
    return judged.flatMap((end) => endProblems('use-after-destroy', usual, end)).slice(0, 1);
  });
}

async function otherDestroyed(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { success } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  return besideUsual(replay, input, [success], async ({ calls: [usual] }) => {
    const { ends } = await replay.overHttp().use({ kind: 'other destroyed' }, [input, input, input], [success]);
    return ends.flatMap((end) => endProblems('use-clients-mixed', usual, end)).slice(0, 1);
  });
}

const settings: readonly ClientSettings[] = [
  { region: 'us-west-2', accessKeyId: 'DOCPACTONE', provided: false },
  { region: 'eu-central-1', accessKeyId: 'DOCPACTTWO', provided: true },
];

async function withSettings(context: CheckContext, replay: Replay): Promise<readonly Problem[]> {
  const { success } = usualReplies(context);
  const input = context.fixtures.input.minimal.sdk;
  return besideUsual(replay, input, [success], async ({ calls: [usual] }) => {
    const { ends, requests } = await replay.use({ kind: 'clients', settings }, [input, input], [success]);
    const ended = ends.flatMap((end) => endProblems('use-clients-mixed', usual, end));
    if (ended.length > 0) return ended.slice(0, 1);
    // What is wrong with the hosts of all requests is told by the request check.
    const { binding } = context.contract;
    if (usual?.requests[0]?.host !== hostOf(binding, context.service.region)) return [];
    const expected = settings.map((one) => `${hostOf(binding, one.region)}, ${one.accessKeyId} in ${one.region}`);
    const actual = requests.map((request) => `${request.host}, ${signerOf(request)}`);
    if (expected.every((one) => actual.includes(one))) return [];
    return [{ rule: 'use-clients-mixed', path: 'Request', expected: expected.join('; '), actual: actual.join('; ') }];
  });
}

/** Key and region in the credential scope. */
function signerOf({ headers }: WireRequest): string {
  const [, key, region] = /Credential=([^/]+)\/\d{8}\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  return key === undefined ? 'not signed' : `${key} in ${region}`;
}
