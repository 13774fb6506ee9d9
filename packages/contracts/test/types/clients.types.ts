/** The generated types against the types of the real clients. `tsc` is the test: a mismatch does not compile. */
import type { OperationTypes } from '@docpact/schemas';
import type { Agree, Mismatch } from './mismatch.ts';
import type { SdkTypes } from './sdk-types.generated.ts';

type Side = 'Input' | 'Output';

/** A contract without the types of its client is an error here, as is the reverse: `pnpm generate` writes them. */
export type Compared = Agree<
  Exclude<keyof OperationTypes, keyof SdkTypes> | Exclude<keyof SdkTypes, keyof OperationTypes>
>;

export type Agreed = Agree<
  {
    [K in keyof OperationTypes]: {
      [S in Side]: Mismatch<OperationTypes[K][S], SdkTypes[K][S], S>;
    }[Side];
  }[keyof OperationTypes]
>;
