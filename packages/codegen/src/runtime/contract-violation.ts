import type { Issue } from './issue.ts';

/**
 * Thrown by `Validator.assert`. The message lists every issue on a line of its own, with the line of the docs page, and ends
 * with the hint of whoever checked, where there is one.
 */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
  readonly code = 'contract-violation';
  /** `elasticache/CreateServerlessCacheSnapshot` */
  readonly contract: string;
  readonly side: 'Input' | 'Output';
  /** The docs page that the contract was read from. */
  readonly page: string;
  readonly issues: readonly Issue[];

  constructor(contract: string, side: 'Input' | 'Output', page: string, issues: readonly Issue[], hint?: string) {
    const lines = issues.map((issue) => `  ${sentence(issue, page)}`);
    const told = [`${contract}: ${side} breaks its contract in ${places(issues.length)}`, ...lines];
    super((hint === undefined ? told : [...told, `  ${hint}`]).join('\n'));
    this.contract = contract;
    this.side = side;
    this.page = page;
    this.issues = issues;
  }
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

const sentence = ({ path, expected, actual, line }: Issue, page: string): string =>
  `${path}: expected ${expected}, got ${actual} (${line === undefined ? page : `${page}:${line}`})`;
