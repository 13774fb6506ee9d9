import type { Finding } from '../finding.ts';
import { type Bump, diffRules } from './rules.ts';

const order = ['none', 'patch', 'minor', 'major'] as const;

/** The greatest version step that any of the findings asks for. */
export function bumpOf(findings: readonly Finding[]): Bump | 'none' {
  const asked = findings.filter(({ suppressed }) => suppressed === undefined).map(({ rule }) => bumpOfRule(rule));
  return order.findLast((bump) => asked.includes(bump)) ?? 'none';
}

const rules: Readonly<Record<string, { readonly bump: Bump }>> = diffRules;

const bumpOfRule = (rule: string): Bump | 'none' => rules[rule]?.bump ?? 'none';
