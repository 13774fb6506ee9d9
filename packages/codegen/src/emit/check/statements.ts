import type { Scope } from './scope.ts';
import { placeOf, type Spot } from './spot.ts';

/** The functions of the runtime that report a failure of a value. */
type Reporter = 'refuse' | 'refuseLength' | 'refuseCount' | 'refuseMembers';

/** Reports a failure. */
export function refusal(spot: Spot, scope: Scope, keyword: string, expected: string, by: Reporter = 'refuse'): string {
  const phrase = spot.isName ? `a member name of ${expected}` : expected;
  const line = scope.lineOf(`${spot.site}/${keyword}`);
  return `${by}(${placeOf(spot)}, ${spot.value}, ${line}, ${JSON.stringify(keyword)}, ${JSON.stringify(phrase)})`;
}

/** What follows when a condition of failure holds. */
export const failIf = (condition: string, report: string, scope: Scope): string =>
  `if (${condition}) ${scope.failure(report)}`;

/** Statements under a condition. */
export const when = (condition: string, body: string): string => (body === '' ? '' : `if (${condition}) {\n${body}}\n`);
