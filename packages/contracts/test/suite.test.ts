import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../src/check/checks/all.ts';
import { runCase } from '../src/check/run-check.ts';
import { rules } from '../src/findings/rules.ts';
import { subjects } from './subjects.ts';

/** The same cases that `docpact check` runs, one test each. */
describe.each(subjects.map((subject) => ({ key: subject.contract.key, subject })))('$key', ({ subject }) => {
  const cases = checks
    .filter((check) => check.appliesTo?.(subject) ?? true)
    .flatMap((check) => check.cases(subject).map((one) => ({ title: `${check.name}: ${one.name}`, one })));

  beforeAll(() => subject.network.close());
  afterAll(() => subject.network.release());

  it.each(cases)('$title', async ({ one }) => {
    const problems = await runCase(subject, one);
    expect(problems.filter(({ rule }) => rules[rule].severity !== 'info')).toEqual([]);
  });
});
