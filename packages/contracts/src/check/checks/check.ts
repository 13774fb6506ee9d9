import type { OperationFixtures } from '@docpact/fixtures';
import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import type { ClientSource } from '../../clients/client-source.ts';
import type { SdkPackage } from '../../clients/sdk-client.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import type { ClosedNetwork } from '../replay/closed-network.ts';
import type { Recorder } from '../replay/recorder.ts';
import type { Replay } from '../replay/replay.ts';

/** One operation and the client that it is checked against. The input of every check. */
export interface CheckContext {
  readonly contract: OperationContract;
  readonly fixtures: OperationFixtures<ContractTypes>;
  readonly sdk: SdkPackage;
  /** Makes the clients for the cases. */
  readonly clients: ClientSource;
  /** Whether the client reads answers by runtime schemas. Older clients use generated code, which accepts more. */
  readonly readsBySchema: boolean;
  readonly protocol: Protocol;
  readonly replay: Replay;
  /** Closed while cases run. */
  readonly network: ClosedNetwork;
  /** Records requests and responses, if the run asks for it. */
  readonly recorder: Recorder;
  /** The seed of all random values. */
  readonly seed: number;
}

/** One test, with its name. `run` returns the problems, none if all is well. The cases of one operation run one after another. */
export interface Case {
  readonly name: string;
  /** Whether the case also runs over the client's own HTTP handler. */
  readonly isSample?: boolean;
  run(): Promise<readonly Problem[]>;
}

/** A group of rules and its cases for an operation. An operation without any cases is a finding. */
export interface Check {
  readonly name: string;
  /** Whether the check can test anything in this operation. */
  appliesTo?(context: CheckContext): boolean;
  cases(context: CheckContext): readonly Case[];
}
