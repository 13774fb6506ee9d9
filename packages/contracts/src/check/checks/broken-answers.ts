import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import { bytesOf, type WireReply } from '../../protocols/message.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';
import { metadataOf } from './metadata.ts';

/** Texts that some proxy or service in between may answer, with the content type of the protocol. */
const bodies: readonly (readonly [name: string, text: string])[] = [
  ['plain text', 'Service Unavailable'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '503'],
  ['white space', ' \n '],
];

/** Broken answers that no service sends on purpose. Each must end in an error that names its origin. */
export function brokenAnswerCases(context: CheckContext): readonly Case[] {
  const { protocol, contract, fixtures } = context;
  const intact = protocol.encodeOutput(contract, fixtures.output.full.json, requestId);
  const html = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1><hr>proxy</body></html>';
  const answers: readonly (readonly [string, WireReply])[] = [
    ['a response that is cut off', { ...intact, body: intact.body.slice(0, Math.floor(intact.body.length / 2)) }],
    [
      'an HTML page of a proxy',
      { ...intact, status: 502, headers: { 'content-type': 'text/html' }, body: bytesOf(html) },
    ],
    ...bodies.flatMap(([name, text]) => [
      [`${name} with status 503`, { ...intact, status: 503, body: bytesOf(text) }] as const,
      [`${name} with status 400`, { ...intact, status: 400, body: bytesOf(text) }] as const,
    ]),
    ['an empty body with status 500', { ...intact, status: 500, body: new Uint8Array() }],
    ['an empty body with status 400', { ...intact, status: 400, body: new Uint8Array() }],
  ];
  return answers.map(([name, reply]) => ({
    name,
    // The texts differ in nothing that an HTTP handler sees.
    isSample: !bodies.some(([text]) => name.startsWith(text)),
    run: (replay) => isClear(context, replay, name, reply),
  }));
}

/** A clear error is an Error with a message and the HTTP status of the answer. */
async function isClear(
  { fixtures, service }: CheckContext,
  replay: Replay,
  name: string,
  reply: WireReply,
): Promise<readonly Problem[]> {
  const { error, output } = await replay.call(fixtures.input.minimal.sdk, [reply]);
  const status = metadataOf(error?.members).httpStatusCode;
  const isError = error?.isError && error.message !== '';
  if (isError && status === reply.status) return [];
  const actual =
    error === undefined ? `the output ${describeValue(output)}` : `status ${describeValue(status)}: ${error.message}`;
  // Generated readers parse outside the code that adds the status to an error.
  const isUsual = !service.readsBySchema && isError && status === undefined;
  const expected = `an error with status ${reply.status}`;
  if (isUsual) return [{ rule: 'error-without-status', path: 'Output', expected, actual }];
  return [{ rule: 'error-unclear', path: 'Output', subject: name, expected, actual }];
}
