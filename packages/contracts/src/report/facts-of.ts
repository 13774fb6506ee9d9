import { diffRules } from '../diff/rules.ts';
import type { Finding } from '../finding.ts';

/** One fact of a finding, by the name under which every format shows it. */
export interface Fact {
  readonly name: 'expected' | 'actual' | 'before' | 'after' | 'page' | 'case';
  readonly value: string;
}

/** What is known of a finding besides its message. Of its cases the first stands for all. */
export function factsOf({ rule, expected, actual, source, cases }: Finding): readonly Fact[] {
  const [first, ...others] = cases;
  // What no case has shown was found by a comparison.
  const isChange = first === undefined && Object.hasOwn(diffRules, rule);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [
    { name: isChange ? 'before' : 'expected', value: expected },
    { name: isChange ? 'after' : 'actual', value: actual },
    ...(source ? [{ name: 'page', value: `${source.page}:${source.line}` } as const] : []),
    ...(first === undefined ? [] : [{ name: 'case', value: `${first}${more}` } as const]),
  ];
}

/** The facts as lines of text, their values one below the other. */
export const factLines = (finding: Finding): readonly string[] =>
  factsOf(finding).map(({ name, value }) => `${name.padEnd(8)} ${value}`);
