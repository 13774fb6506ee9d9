/** The severity of a finding: `error` can break a caller, `warn` could not be decided, `info` is a pure addition. */
export type Severity = 'error' | 'warn' | 'info';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warn', 'info'];
