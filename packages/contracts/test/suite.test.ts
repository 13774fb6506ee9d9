import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../src/check/checks/all.ts';
import { runCase } from '../src/check/run-check.ts';
import type { Problem } from '../src/findings/finding.ts';
import { rules } from '../src/findings/rules.ts';
import { contexts, network } from './contexts.ts';
import { known } from './known-findings.ts';

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
    const isKnown = ({ rule, subject }: Problem): boolean =>
      known.some((entry) => entry.rule === rule && entry.subject === subject);
    expect(problems.filter((one) => rules[one.rule].severity !== 'info' && !isKnown(one))).toEqual([]);
  });
});
