/** The severity of a finding: `error` can break a caller, `warn` is for somebody to look at, `info` breaks no caller. */
export type Severity = 'error' | 'warn' | 'info';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warn', 'info'];
