import type { ReportedOperation } from './report.ts';

const cutShort: readonly string[] = ['no-cases', 'check-crashed', 'check-stuck', 'version-unchecked'];

/** Whether all that could be found in an operation was looked for: what a run did not reach is not mended. */
export const isWhole = ({ findings }: ReportedOperation): boolean =>
  !findings.some(({ rule }) => cutShort.includes(rule));
