import { count } from './count.ts';
import { type Issue, told } from './issue.ts';

/** Thrown by `Validator.assert`. The message lists every issue on a line of its own, with the line of the docs page. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
  readonly code = 'contract-violation';
  /** `elasticache/CreateServerlessCacheSnapshot` */
  declare readonly contract: string;
  declare readonly side: 'Input' | 'Output';
  /** The docs page that the contract was read from. */
  declare readonly page: string;
  declare readonly issues: readonly Issue[];

  constructor(contract: string, side: 'Input' | 'Output', page: string, issues: readonly Issue[]) {
    const lines = issues.map(
      (issue) => `\n  ${issue.path}: ${told(issue)} (${page}${issue.line ? `:${issue.line}` : ''})`,
    );
    super(`${contract}: ${side} breaks its contract in ${count(issues.length, 'place')}${lines.join('')}`);
    Object.assign(this, { contract, side, page, issues });
  }
}
