import type { Problem } from '../../findings/finding.ts';
import { type Replay, requestId } from '../replay/replay.ts';
import type { Case, CheckContext } from './check.ts';

/** The codes by which services refuse a signature for its date, as the SDK knows them: `@smithy/service-error-classification`. */
const codes = [
  'AuthFailure',
  'InvalidSignatureException',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
];

const hour = 3_600_000;

/** How far a corrected clock may be from the service's, in milliseconds: it refuses what is further. */
const tolerance = 300_000;

/** A client whose clock is wrong by an hour signs again, with the time of the service. One that may not try again cannot. */
export const clockCases = (context: CheckContext): readonly Case[] =>
  (context.service.maxAttempts > 1 ? codes : []).map((code) => ({
    name: `${code} for a clock that is wrong by an hour`,
    run: (replay) => corrected(context, replay, code, code === 'RequestInTheFuture' ? -hour : hour),
  }));

async function corrected(
  { protocol, contract, fixtures }: CheckContext,
  replay: Replay,
  code: string,
  offset: number,
): Promise<readonly Problem[]> {
  const members = { message: `Text of ${code}` };
  const refusal = protocol.encodeFault(contract, { code, status: 403, side: 'client', members }, requestId);
  const success = protocol.encodeOutput(contract, fixtures.output.typical.json, requestId);
  const now = Date.now() + offset;
  const date = new Date(now).toUTCString();
  const replies = [refusal, success].map((reply) => ({ ...reply, headers: { ...reply.headers, date } }));
  const { requests, error } = await replay.call(fixtures.input.minimal.sdk, replies, 'retries');
  const signed = signingTime(requests.at(-1)?.headers['x-amz-date']);
  if (error === undefined && requests.length === 2 && Math.abs(signed - now) < tolerance) return [];
  const what =
    requests.length === 1 ? 'no second request' : `${requests.length} requests, the last one of another time`;
  return [
    {
      rule: 'clock-uncorrected',
      path: 'Request.headers["x-amz-date"]',
      expected: 'a second request, signed with the time of the service',
      actual: `${what} after ${code}`,
    },
  ];
}

/** Milliseconds since 1970 of a date as signatures have it: `20261130T210859Z`. */
const signingTime = (text = ''): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
