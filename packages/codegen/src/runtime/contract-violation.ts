import { count } from './count.ts';
import { describeIssue, type Issue } from './issue.ts';

/**
 * Thrown by `Validator.assert`. The message lists every issue on a line of its own, with the line of the docs page, and ends
 * with the hint of whoever checked, where there is one.
 */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
  readonly code = 'contract-violation';
  /** `elasticache/CreateServerlessCacheSnapshot` */
  declare readonly contract: string;
  declare readonly side: 'Input' | 'Output';
  /** The docs page that the contract was read from. */
  declare readonly page: string;
  declare readonly issues: readonly Issue[];

  constructor(contract: string, side: 'Input' | 'Output', page: string, issues: readonly Issue[], hint?: string) {
    const lines = issues.map(
      (issue) => `${issue.path}: ${describeIssue(issue)} (${page}${issue.source.line ? `:${issue.source.line}` : ''})`,
    );
    const head = `${contract}: ${side} breaks its contract in ${count(issues.length, 'place')}`;
    super([head, ...lines, ...(hint ? [hint] : [])].join('\n  '));
    Object.assign(this, { contract, side, page, issues });
  }
}
