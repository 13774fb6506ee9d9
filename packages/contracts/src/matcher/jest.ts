import { expect } from '@jest/globals';
import type {} from 'expect';
import { type Contracted, toMatchContract } from './to-match-contract.ts';

expect.extend({ toMatchContract });

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
