import { type Position, reportArguments } from './position.ts';
import type { Scope } from './scope.ts';

/** Reports a failure. */
export function reportCall(position: Position, scope: Scope, keyword: string, expected: string): string {
  const phrase = position.isName ? `a member name of ${expected}` : expected;
  const index = scope.indexOf(`${position.pointer}/${keyword}`);
  return `reportIssue(${reportArguments(position)}, ${index}, ${JSON.stringify(keyword)}, ${JSON.stringify(phrase)})`;
}

/** What follows when a condition of failure holds. */
export const failIf = (condition: string, report: string, scope: Scope): string =>
  `if (${condition}) ${scope.failure(report)}`;

/** Statements under a condition. */
export const when = (condition: string, body: string): string => (body === '' ? '' : `if (${condition}) {\n${body}}\n`);
