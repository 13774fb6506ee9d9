import type { Scope } from './scope.ts';
import { reportedAt, type Spot } from './spot.ts';

/** Reports a failure. */
export function refusal(spot: Spot, scope: Scope, keyword: string, expected: string): string {
  const phrase = spot.isName ? `a member name of ${expected}` : expected;
  const index = scope.indexOf(`${spot.site}/${keyword}`);
  return `refuse(${reportedAt(spot)}, ${index}, ${JSON.stringify(keyword)}, ${JSON.stringify(phrase)})`;
}

/** What follows when a condition of failure holds. */
export const failIf = (condition: string, report: string, scope: Scope): string =>
  `if (${condition}) ${scope.failure(report)}`;

/** Statements under a condition. */
export const when = (condition: string, body: string): string => (body === '' ? '' : `if (${condition}) {\n${body}}\n`);
