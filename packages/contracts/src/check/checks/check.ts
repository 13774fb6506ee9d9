import type { Fixture, OperationFixtures } from '@docpact/fixtures';
import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import type { ClientFacts, ServiceFacts } from '../../clients/run/client-runner.ts';
import type { UseRunner } from '../../clients/run/use.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import type { OperationModel } from '../../registry/operation-model.ts';
import type { Replay } from '../replay/replay.ts';

/** One operation and the client that it is checked against. The input of every check. */
export interface CheckContext {
  readonly contract: OperationContract;
  readonly fixtures: OperationFixtures<ContractTypes>;
  readonly protocol: Protocol;
  /** Runs the client, in this process or in another one. */
  readonly runner: UseRunner;
  readonly sdk: ClientFacts;
  readonly service: ServiceFacts;
  /** The client's description of the operation. Undefined if the version has none. */
  readonly model: OperationModel | undefined;
  /** Set if the client signs in a way of its own, or with other keys than those of docpact: its signatures cannot be computed. */
  readonly ownSigner?: boolean;
  /** The seed of all random values. */
  readonly seed: number;
}

/** One test, with its name. `run` returns the problems, none if all is well. */
export interface Case {
  readonly name: string;
  /** Whether the case also runs over the client's own HTTP handler. */
  readonly isSample?: boolean;
  /** @param replay sends the calls of this case */
  run(replay: Replay): Promise<readonly Problem[]>;
}

/** A group of rules and its cases for an operation. An operation without any cases is a finding. */
export interface Check {
  readonly name: string;
  /** Whether the check can test anything in this operation. */
  appliesTo?(context: CheckContext): boolean;
  cases(context: CheckContext): readonly Case[];
}

const made = new WeakMap<CheckContext, Map<Check, readonly Case[]>>();

/** The cases of a check for an operation. They are made once: the `transport` check runs some of them again. */
export function casesOf(check: Check, context: CheckContext): readonly Case[] {
  const known = made.get(context) ?? new Map<Check, readonly Case[]>();
  made.set(context, known);
  const cases = known.get(check) ?? check.cases(context);
  known.set(check, cases);
  return cases;
}

/** The full input where the protocol carries it, else the minimal one. */
export const richestInput = ({ protocol, contract, fixtures: { input } }: CheckContext): Fixture<unknown, unknown> =>
  protocol.carriesInput(contract, input.full.json) ? input.full : input.minimal;

/** Whether the client exports a class of this name. */
export const hasClass = ({ sdk }: Pick<CheckContext, 'sdk'>, name: string): boolean =>
  Object.hasOwn(sdk.exports, name) && sdk.exports[name] === 'function';
