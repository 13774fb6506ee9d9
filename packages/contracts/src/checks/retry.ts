import type { FaultFixture } from '@docpact/fixtures';
import { type Problem, show } from '../finding.ts';
import { withoutWaiting } from '../replay/without-waiting.ts';
import type { Case, Subject } from './check.ts';
import { metadataOf } from './metadata.ts';
import { faultPath } from './to-problems.ts';

/** A throttle and a server fault are retried until they succeed or the attempts are used up; a caller's fault is not. */
export function retryCases(subject: Subject): readonly Case[] {
  const transient = subject.fixtures.faults.filter(({ kind }) => kind === 'throttle' || kind === 'server-error');
  const final = subject.fixtures.faults
    .filter(({ kind, side }) => kind === 'documented' && side === 'client')
    .slice(0, 1);
  return [
    ...transient.map((fault) => ({
      name: `${fault.name} twice, then success`,
      run: () => attempts(subject, fault, 2, 'fault-not-retried'),
    })),
    ...transient.map((fault) => ({
      name: `${fault.name} for ever`,
      run: () => attempts(subject, fault, Number.POSITIVE_INFINITY, 'fault-not-retried'),
    })),
    ...final.map((fault) => ({
      name: `${fault.name} is not retried`,
      run: () => attempts(subject, fault, Number.POSITIVE_INFINITY, 'fault-retried'),
    })),
  ];
}

async function attempts(
  { clients, codec, contract, fixtures, replay }: Subject,
  fault: FaultFixture,
  failures: number,
  rule: 'fault-not-retried' | 'fault-retried',
): Promise<readonly Problem[]> {
  const reply = codec.encodeFault(contract, fault, 'docpact-retry');
  const success = codec.encodeResponse(contract, fixtures.output.typical.json, 'docpact-retry');
  const client = replay.client('retries', () => (replay.requests.length <= failures ? reply : success));
  withoutWaiting(client);
  const { requests, output, error } = await replay.send(client, fixtures.input.minimal.sdk);
  client.destroy();
  const expected = rule === 'fault-retried' ? 1 : Math.min(failures + 1, clients.maxAttempts);
  const succeeds = failures < clients.maxAttempts;
  const counted = metadataOf(error ?? output).attempts;
  if (requests.length === expected && counted === expected && (error === undefined) === succeeds) return [];
  return [
    {
      rule,
      path: faultPath(fault),
      expected: `${expected} attempts`,
      actual: `${requests.length} requests, $metadata.attempts ${show(counted)}`,
    },
  ];
}
