/** The matcher is known to `expect` of both runners. `tsc` is the test. */
import { CreateDBClusterSnapshot, CreateDBClusterSnapshotOutput } from '@docpact/schemas/neptune';
import { expect as jestExpect } from '@jest/globals';
import { expect as vitestExpect } from 'vitest';
import '../../src/check/testing/matcher/jest.ts';
import '../../src/check/testing/matcher/vitest.ts';

export const vitest = async (value: unknown, promise: Promise<unknown>): Promise<void> => {
  vitestExpect(value).toMatchContract(CreateDBClusterSnapshotOutput);
  vitestExpect(value).not.toMatchContract(CreateDBClusterSnapshot.output);
  await vitestExpect(promise).resolves.toMatchContract(CreateDBClusterSnapshotOutput);
  vitestExpect(value).toEqual({ output: vitestExpect.toMatchContract(CreateDBClusterSnapshotOutput) });
  // @ts-expect-error not a validator
  vitestExpect(value).toMatchContract('neptune');
};

export const jest = async (value: unknown, promise: Promise<unknown>): Promise<void> => {
  jestExpect(value).toMatchContract(CreateDBClusterSnapshotOutput);
  jestExpect(value).not.toMatchContract(CreateDBClusterSnapshot.output);
  await jestExpect(promise).resolves.toMatchContract(CreateDBClusterSnapshotOutput);
  jestExpect(value).toEqual({ output: jestExpect.toMatchContract(CreateDBClusterSnapshotOutput) });
  // @ts-expect-error not a validator
  jestExpect(value).toMatchContract('neptune');
};
