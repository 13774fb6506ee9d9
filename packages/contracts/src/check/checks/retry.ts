import { describeValue } from '../../base/describe-value.ts';
import type { Problem } from '../../findings/finding.ts';
import { type Replay, requestId } from '../replay/replay.ts';
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
      run: (replay: Replay) => attempts(context, replay, fault, 2, 'fault-not-retried'),
    })),
    ...transient.map((fault) => ({
      name: `${fault.name} for ever`,
      run: (replay: Replay) => attempts(context, replay, fault, Number.POSITIVE_INFINITY, 'fault-not-retried'),
    })),
    ...final.map((fault) => ({
      name: `${fault.name} is not retried`,
      run: (replay: Replay) => attempts(context, replay, fault, Number.POSITIVE_INFINITY, 'fault-retried'),
    })),
  ];
}

async function attempts(
  { service, protocol, contract, fixtures }: CheckContext,
  replay: Replay,
  fault: TestedFault,
  failures: number,
  rule: 'fault-not-retried' | 'fault-retried',
): Promise<readonly Problem[]> {
  const reply = protocol.encodeFault(contract, fault, requestId);
  const success = protocol.encodeOutput(contract, fixtures.output.typical.json, requestId);
  const replies = Number.isFinite(failures) ? [...Array.from({ length: failures }, () => reply), success] : [reply];
  const { requests, output, error } = await replay.call(fixtures.input.minimal.sdk, replies, 'retries');
  const expected = rule === 'fault-retried' ? 1 : Math.min(failures + 1, service.maxAttempts);
  const succeeds = failures < service.maxAttempts;
  const counted = metadataOf(error?.members ?? output).attempts;
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
