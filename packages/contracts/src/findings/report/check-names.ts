import type { Report } from './report.ts';

/** The checks of a report in their order: the operation that has most has them in the order of all. */
export function checkNames({ operations }: Report): readonly string[] {
  const checks = operations.map((operation) => operation.checks ?? []);
  const widest = checks.toSorted((a, b) => b.length - a.length);
  return [...new Set(widest.flat().map(({ name }) => name))];
}
