import { describe, expect, it } from '@jest/globals';
import type {} from 'expect';
import type { SuiteOptions } from '../contract-suite.ts';
import { type Contracted, toMatchContract } from './to-match-contract.ts';

expect.extend({ toMatchContract });

/** Runs `contractSuite` of `@docpact/contracts/suite` with the tests of Jest; see there. Await it at the top level of a test file. */
export async function contractSuite(options: SuiteOptions): Promise<void> {
  // Imported here, since the matcher alone does not need the replay code.
  const suite = await import('../contract-suite.ts');
  await suite.contractSuite({ describe, it, ...options });
}

// For `expect` of @jest/globals.
declare module 'expect' {
  interface Matchers<R> {
    /** Passes when the value matches the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
    toMatchContract(contract: Contracted): R;
  }
  interface AsymmetricMatchers {
    /** Equals every value that matches the contract. */
    toMatchContract(contract: Contracted): unknown;
  }
}

// For the global `expect` of @types/jest.
declare global {
  namespace jest {
    interface Matchers<R> {
      /** Passes when the value matches the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
      toMatchContract(contract: Contracted): R;
    }
    interface Expect {
      /** Equals every value that matches the contract. */
      toMatchContract(contract: Contracted): unknown;
    }
  }
}
