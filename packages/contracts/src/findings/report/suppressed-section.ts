import type { Colors } from 'picocolors/types.js';
import type { Finding } from '../finding.ts';

/** What does not count is named, one line each. */
export function suppressedSection(findings: readonly Finding[], colors: Colors): readonly string[] {
  const lines = findings.flatMap(({ suppressed, service, operation, path, rule }) =>
    suppressed
      ? [colors.dim(`suppressed ${service}/${operation} ${path} ${rule} (${suppressed.by}: ${suppressed.reason})`)]
      : [],
  );
  return lines.length > 0 ? [lines.join('\n')] : [];
}
