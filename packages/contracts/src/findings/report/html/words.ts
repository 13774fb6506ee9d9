import type { Severity } from '../../severity.ts';

/** A number with its noun: `1 case`, `2 cases`, `1,019 cases`. */
export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;

/** A number as people read it. */
export const grouped = (number: number): string => numbers.format(number);

const numbers = new Intl.NumberFormat('en-US');

/** The word for a severity. */
export const severityWords: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'info' };
