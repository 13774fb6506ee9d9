import type { Scope } from './scope.ts';
import { placeOf, type Spot } from './spot.ts';

/** The functions of the runtime that report a failure of a value. */
type Reporter = 'refuse' | 'refuseLength' | 'refuseCount' | 'refuseMembers';

/** Reports a failure: false when the check is over. */
export function refusal(spot: Spot, scope: Scope, keyword: string, expected: string, by: Reporter = 'refuse'): string {
  const phrase = spot.isName ? `a member name of ${expected}` : expected;
  const line = scope.lineOf(`${spot.site}/${keyword}`);
  return `${by}(${placeOf(spot)}, ${spot.value}, ${line}, ${JSON.stringify(keyword)}, ${JSON.stringify(phrase)})`;
}

/** Ends the check when a condition holds and nobody wants to hear of more. */
export const failIf = (condition: string, report: string): string =>
  `if (${condition} && !${report}) return false;\n`;

/** Statements under a condition. */
export const when = (condition: string, body: string): string =>
  body === '' ? '' : `if (${condition}) {\n${body}}\n`;
