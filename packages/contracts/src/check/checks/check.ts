import type { OperationFixtures } from '@docpact/fixtures';
import type { ContractTypes, OperationContract } from '@docpact/schemas/runtime';
import type { ClientSource } from '../../clients/client-source.ts';
import type { SdkPackage } from '../../clients/sdk-client.ts';
import type { Problem } from '../../findings/finding.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import type { ClosedNetwork } from '../replay/closed-network.ts';
import type { Recorder } from '../replay/recorder.ts';
import type { Replay } from '../replay/replay.ts';

/** One operation held against one client: what every check works on. */
export interface CheckContext {
  readonly contract: OperationContract;
  readonly fixtures: OperationFixtures<ContractTypes>;
  readonly sdk: SdkPackage;
  /** Makes the clients that cases run through. */
  readonly clients: ClientSource;
  /** Whether the client reads answers by runtime schemas; older ones read them by generated code, which takes more. */
  readonly readsBySchema: boolean;
  readonly protocol: Protocol;
  readonly replay: Replay;
  /** Closed while cases run. */
  readonly network: ClosedNetwork;
  /** Keeps what goes over the wire, when the run is asked for it. */
  readonly recorder: Recorder;
  /** The seed of everything random. */
  readonly seed: number;
}

/** One thing to try, by name. `run` gives what is wrong; nothing is fine. Cases of one operation run one after another. */
export interface Case {
  readonly name: string;
  /** Whether it is tried over the client's own HTTP handler too. */
  readonly isSample?: boolean;
  run(): Promise<readonly Problem[]>;
}

/** A family of rules: the cases that it tries on an operation. No cases at all is a finding of its own. */
export interface Check {
  readonly name: string;
  /** Whether the check has anything to look at in this operation. */
  appliesTo?(context: CheckContext): boolean;
  cases(context: CheckContext): readonly Case[];
}
