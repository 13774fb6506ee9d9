import { describe, expect, it } from 'vitest';
import type { SuiteOptions } from '../contract-suite.ts';
import { type Contracted, toMatchContract } from './to-match-contract.ts';

expect.extend({ toMatchContract });

/** `contractSuite` of `@docpact/contracts/suite` with the tests of Vitest; see there. To be awaited at the top level of a test file. */
export async function contractSuite(options: SuiteOptions): Promise<void> {
  // Only here, since the matcher alone needs nothing of all that replays.
  const suite = await import('../contract-suite.ts');
  await suite.contractSuite({ describe, it, ...options });
}

// Without type parameters, which Vitest 4 and 5 have different ones of.
declare module 'vitest' {
  interface Matchers {
    /** Passes when the value keeps the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
    toMatchContract(contract: Contracted): unknown;
  }
}
