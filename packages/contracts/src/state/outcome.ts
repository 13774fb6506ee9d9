import type { Issue, OperationContract } from '@docpact/schemas/runtime';
import { issueSentence } from '../issue-sentence.ts';

/** A call that the service carried out. `output` is in JSON view: timestamps are RFC 3339 text. */
export interface Answered<Output = unknown> {
  readonly output: Output;
}

/** A call that the service refused. */
export interface Refused {
  /** The name of a documented fault's shape; where the service's constraint fault has no shape on the page, its wire code. */
  readonly fault: string;
  /** What was wrong, for people. */
  readonly message: string;
  /** Members of the fault beside its message, such as `resourceName`. */
  readonly members?: Readonly<Record<string, string>>;
}

/** What a service says to a call. */
export type Outcome<Output = unknown> = Answered<Output> | Refused;

/** A refusal by the service's constraint fault that tells every issue of an input. */
export const refuseInput = ({ binding }: OperationContract, issues: readonly Issue[]): Refused => {
  const { code } = binding.constraintFault;
  const shape = Object.entries(binding.faults).find(([, fault]) => fault.code === code)?.[0];
  return { fault: shape ?? code, message: issues.map(issueSentence).join('; ') };
};
