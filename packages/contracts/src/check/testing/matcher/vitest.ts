import { describe, expect, it } from 'vitest';
import type { SuiteOptions } from '../contract-suite.ts';
import { type Contracted, toMatchContract } from './to-match-contract.ts';

expect.extend({ toMatchContract });

/** Runs `contractSuite` of `@docpact/contracts/suite` with the tests of Vitest; see there. Await it at the top level of a test file. */
export async function contractSuite(options: SuiteOptions): Promise<void> {
  // Imported here, since the matcher alone does not need the replay code.
  const suite = await import('../contract-suite.ts');
  await suite.contractSuite({ describe, it, ...options });
}

// Without type parameters, which differ between Vitest 4 and 5.
declare module 'vitest' {
  interface Matchers {
    /** Passes when the value matches the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
    toMatchContract(contract: Contracted): unknown;
  }
}
