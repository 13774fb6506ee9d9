import { diffSources } from '../../compare/diff-sources.ts';
import type { ReadSource } from '../../compare/read-source.ts';
import { type Finding, fingerprintOf, withDocs, worstFirst } from '../../findings/finding.ts';
import { countCells } from '../../findings/report/count-cells.ts';
import type { Cell, CheckCount, MatrixOperation, OperationResult } from '../../findings/report/report.ts';
import { rules } from '../../findings/rules.ts';
import type { ModelPart, OperationModel } from '../../registry/operation-model.ts';
import type { GatedOperation } from './check-version.ts';

/** All parts of an operation that a client can describe. */
const aspects: readonly ModelPart[] = ['required', 'values', 'deprecation', 'faults', 'wire-names', 'pagination'];

/** One operation from version to version. Of past versions it keeps the findings, the counts and only the last model. */
export class OperationHistory {
  readonly #service: string;
  readonly #operation: string;
  readonly #docs: string | undefined;
  readonly #cells: Cell[] = [];
  readonly #changes: Finding[] = [];
  readonly #checked = new FindingTimeline();
  readonly #unchecked = new FindingTimeline();
  readonly #counts = new Map<string, CheckCount>();
  #before: ReadSource | undefined;

  /** @param docs the address of the operation's page */
  constructor(service: string, operation: string, docs?: string) {
    this.#service = service;
    this.#operation = operation;
    this.#docs = docs;
  }

  /** Adds the result of the operation in a version. Call it in the order of the versions. */
  add(version: string, { gated }: GatedOperation): void {
    const model = gated?.model;
    this.#compare(version, model);
    this.#checked.add(version, gated?.result.findings ?? []);
    this.#unchecked.add(version, []);
    this.#cells.push(gated ? checkedCell(version, gated.result, gated.model) : { ...blank, version, state: 'absent' });
    for (const { name, passed, failed } of gated?.result.checks ?? []) {
      const sum = this.#counts.get(name) ?? { name, passed: 0, failed: 0 };
      this.#counts.set(name, { name, passed: sum.passed + passed, failed: sum.failed + failed });
    }
  }

  /** Adds a version that could not be checked. The next comparison uses the version before it. */
  addFailed(version: string, reason: string): void {
    const rule = 'version-unchecked';
    const names = { service: this.#service, operation: this.#operation };
    const finding: Finding = {
      rule,
      severity: rules[rule].severity,
      ...names,
      path: 'Version',
      message: rules[rule].message,
      expected: 'a verdict',
      actual: reason,
      fingerprint: fingerprintOf(rule, names.service, names.operation, 'Version'),
      cases: [],
    };
    this.#unchecked.add(version, [finding]);
    this.#cells.push({ ...blank, version, state: 'failed', reason });
  }

  #compare(version: string, model: OperationModel | undefined): void {
    const after: ReadSource = {
      label: version,
      kind: 'sdk',
      isComplete: true,
      notes: [],
      models: model ? [model] : [],
    };
    const before = this.#before;
    this.#before = after;
    if (!before || before.models.length + after.models.length === 0) return;
    const [compared] = diffSources(before, after).operations;
    this.#changes.push(...(compared?.findings ?? []).map((finding) => ({ ...finding, since: version })));
  }

  /** The operation in all versions added so far. */
  get operation(): MatrixOperation {
    const all = [...this.#unchecked.all, ...this.#changes, ...this.#checked.all].sort(worstFirst);
    const findings = withDocs(all, this.#docs);
    return countCells({
      service: this.#service,
      operation: this.#operation,
      checks: [...this.#counts.values()],
      cells: this.#cells,
      findings,
    });
  }
}

const blank = { passed: 0, failed: 0, error: 0, warn: 0, info: 0, unseen: [] } as const;

/** The findings of the cell are counted when all versions are known. */
function checkedCell(version: string, { checks }: OperationResult, { knows }: OperationModel): Cell {
  const sum = (member: 'passed' | 'failed'): number => checks.reduce((all, check) => all + check[member], 0);
  const unseen = aspects.filter((aspect) => !knows.includes(aspect));
  return { ...blank, version, state: 'checked', passed: sum('passed'), failed: sum('failed'), unseen };
}

/** Follows findings from version to version: the first version of each, and the version without it. */
export class FindingTimeline {
  readonly #ended: Finding[] = [];
  readonly #open = new Map<string, Finding>();

  /** Adds all findings of a version. Call it in the order of the versions. */
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

  /** Every span of versions with a finding, the worst first. Those of one severity are in the order in which they began. */
  get all(): readonly Finding[] {
    return [...this.#ended, ...this.#open.values()].sort(worstFirst);
  }
}
