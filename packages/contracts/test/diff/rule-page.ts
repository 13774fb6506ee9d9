import type { ChangeRule } from '../../src/findings/change-rules.ts';
import type { RuleCase, Sketch } from './rule-case.ts';

const severities = {
  error: 'error: it can break a caller',
  warn: 'warn: whether it breaks a caller cannot be decided',
  info: 'info: callers may ignore it',
};

/** The docs page of a rule: what it says, why, and a change that fires it beside one that does not. */
export function rulePage(
  rule: string,
  { severity, bump, message: says }: ChangeRule,
  { why, fires, at, holds }: RuleCase,
): string {
  return `# ${rule}

${says}. ${why}

- **Severity**: ${severities[severity]}
- **Version**: asks for a ${bump} version

## Reported

At \`${at}\`, when this

${sketchText(fires[0])}

becomes this:

${sketchText(fires[1])}

## Not reported

When this

${sketchText(holds[0])}

becomes this:

${sketchText(holds[1])}
`;
}

/** The part of an operation that matters, as contracts write it. */
const sketchText = (sketch: Sketch | undefined): string =>
  sketch === undefined ? 'There is no such operation.' : `\`\`\`json\n${JSON.stringify(sketch, null, 2)}\n\`\`\``;
