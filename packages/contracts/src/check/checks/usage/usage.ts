import type { Check } from '../check.ts';
import { abortCases } from './abort.ts';
import { aroundCases } from './around.ts';
import { concurrentCases } from './concurrent.ts';
import { formCases } from './forms.ts';
import { inputCases } from './input-kept.ts';
import { largeValueCases } from './large-values.ts';
import { manyCallCases } from './many-calls.ts';
import { pageCases } from './pages.ts';
import { clientCases } from './several-clients.ts';

/** The client does in all ways of applications what it does in one awaited call. */
export const usage: Check = {
  name: 'usage',
  cases: (context) => [
    ...concurrentCases(context),
    ...manyCallCases(context),
    ...abortCases(context),
    ...formCases(context),
    ...largeValueCases(context),
    ...inputCases(context),
    ...clientCases(context),
    ...aroundCases(context),
    ...pageCases(context),
  ],
};
