import { expect } from 'vitest';
import { type Contracted, toMatchContract } from './to-match-contract.ts';

expect.extend({ toMatchContract });

declare module 'vitest' {
  interface Matchers<T> {
    /** Passes when the value keeps the contract: a validator of @docpact/schemas, or one side of an operation's contract. */
    toMatchContract(contract: Contracted): T;
  }
}
