import { expect, it } from 'vitest';
import * as suite from '../src/check/testing/index.ts';
import * as vitest from '../src/check/testing/matcher/vitest.ts';
import * as guard from '../src/guard/index.ts';

it.each([
  ['@docpact/contracts/guard', guard, ['ContractViolation', 'guard']],
  ['@docpact/contracts/suite', suite, ['contractSuite']],
  ['@docpact/contracts/vitest', vitest, ['contractSuite']],
])('%s exports these names', (_, exported, names) => {
  expect(Object.keys(exported).sort()).toEqual(names);
});
