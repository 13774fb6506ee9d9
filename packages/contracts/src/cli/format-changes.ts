import type { PageResult } from '@docpact/codegen/transcribe';

/** What a page changes in its contract, one keyword a line; nothing for a contract that stays the same. */
export function formatChanges({ file, contract, changes, moved }: PageResult): string {
  if (!contract || (changes.length === 0 && !moved)) return '';
  const name = `${contract.service}/${contract.operation}`;
  if (changes.length === 0) return `${name} (${file})\n  the same contract; the page's lines or its hash moved\n`;
  const lines = changes.map(({ pointer, before, after, line }) => {
    const place = line === undefined ? '' : `  (line ${line})`;
    if (before === undefined) return `  + ${pointer}: ${JSON.stringify(after)}${place}`;
    if (after === undefined) return `  - ${pointer}: ${JSON.stringify(before)}`;
    return `  ~ ${pointer}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}${place}`;
  });
  return `${name} (${file})\n${lines.join('\n')}\n`;
}
