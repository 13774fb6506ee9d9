import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../src/check/checks/all.ts';
import { runCase } from '../src/check/run-check.ts';
import { rules } from '../src/findings/rules.ts';
import { contexts, network } from './contexts.ts';

/** The same cases that `docpact check` runs, one test each. */
describe.each(contexts.map((context) => ({ key: context.contract.key, context })))('$key', ({ context }) => {
  const cases = checks
    .filter((check) => check.appliesTo?.(context) ?? true)
    .flatMap((check) => check.cases(context).map((one) => ({ title: `${check.name}: ${one.name}`, one })));

  beforeAll(() => network.close('network'));
  afterAll(() => {
    context.runner.close();
    network.release();
  });

  it.each(cases)('$title', async ({ one }) => {
    const problems = await runCase(context, one);
    expect(problems.filter(({ rule }) => rules[rule].severity !== 'info')).toEqual([]);
  });
});
