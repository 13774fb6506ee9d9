import { describe, expect, it } from '@jest/globals';
import type {} from 'expect';
import type { SuiteOptions } from '../contract-suite.ts';
import { type Contracted, toMatchContract } from './to-match-contract.ts';

expect.extend({ toMatchContract });

/** `contractSuite` of `@docpact/contracts/suite` with the tests of Jest; see there. To be awaited at the top level of a test file. */
export async function contractSuite(options: SuiteOptions): Promise<void> {
  // Only here, since the matcher alone needs nothing of all that replays.
  const suite = await import('../contract-suite.ts');
  await suite.contractSuite({ describe, it, ...options });
}

// For `expect` of @jest/globals.
declare module 'expect' {
  interface Matchers<R> {
    /** Passes when the value keeps the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
    toMatchContract(contract: Contracted): R;
  }
  interface AsymmetricMatchers {
    /** Equals every value that keeps the contract. */
    toMatchContract(contract: Contracted): unknown;
  }
}

// For the global `expect` of @types/jest.
declare global {
  namespace jest {
    interface Matchers<R> {
      /** Passes when the value keeps the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
      toMatchContract(contract: Contracted): R;
    }
    interface Expect {
      /** Equals every value that keeps the contract. */
      toMatchContract(contract: Contracted): unknown;
    }
  }
}
