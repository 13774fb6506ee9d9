import { type Finding, worstFirst } from './finding.ts';

/** Follows findings from version to version: since which one there is each, and in which it is gone. */
export class FindingSpells {
  readonly #ended: Finding[] = [];
  readonly #open = new Map<string, Finding>();

  /** Takes all findings that a version has, after the version before it. */
  add(version: string, findings: readonly Finding[]): void {
    const present = new Set(findings.map(({ fingerprint }) => fingerprint));
    for (const [fingerprint, finding] of this.#open) {
      if (present.has(fingerprint)) continue;
      this.#ended.push({ ...finding, gone: version });
      this.#open.delete(fingerprint);
    }
    for (const finding of findings)
      if (!this.#open.has(finding.fingerprint)) this.#open.set(finding.fingerprint, { ...finding, since: version });
  }

  /** Each spell of a finding, the worst first, those of one severity in the order in which they began. */
  get all(): readonly Finding[] {
    return [...this.#ended, ...this.#open.values()].sort(worstFirst);
  }
}
