import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import { requestId } from '../replay/replay.ts';
import { removeRetryDelays } from '../replay/retry-delays.ts';
import type { Case, CheckContext } from './check.ts';
import { metadataOf } from './metadata.ts';
import { faultPath, type TestedFault, testedFaults } from './tested-faults.ts';

/** The client retries a throttle and a server fault until the call succeeds or no attempts are left. It does not retry a caller's fault. */
export function retryCases(context: CheckContext): readonly Case[] {
  const faults = testedFaults(context);
  const transient = faults.filter(({ kind }) => kind === 'throttle' || kind === 'server-error');
  const final = faults.filter(({ kind, side }) => kind === 'documented' && side === 'client').slice(0, 1);
  return [
    ...transient.map((fault) => ({
      name: `${fault.name} twice, then success`,
      isSample: true,
      run: () => attempts(context, fault, 2, 'fault-not-retried'),
    })),
    ...transient.map((fault) => ({
      name: `${fault.name} for ever`,
      run: () => attempts(context, fault, Number.POSITIVE_INFINITY, 'fault-not-retried'),
    })),
    ...final.map((fault) => ({
      name: `${fault.name} is not retried`,
      run: () => attempts(context, fault, Number.POSITIVE_INFINITY, 'fault-retried'),
    })),
  ];
}

async function attempts(
  { clients, protocol, contract, fixtures, replay }: CheckContext,
  fault: TestedFault,
  failures: number,
  rule: 'fault-not-retried' | 'fault-retried',
): Promise<readonly Problem[]> {
  const reply = protocol.encodeFault(contract, fault, requestId);
  const success = protocol.encodeOutput(contract, fixtures.output.typical.json, requestId);
  const client = replay.client('retries', {
    reply: () => (replay.requests.length <= failures ? reply : success),
  });
  removeRetryDelays(client);
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
      actual: `${requests.length} requests, $metadata.attempts ${describeValue(counted)}`,
    },
  ];
}
