import { partitionName } from '../../protocols/hosts.ts';

/** The account and region of a backend's resources, and the seed for values that were not given. */
export interface Account {
  readonly seed: number;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** The time of the call, or of the creation of the backend. */
  readonly now: Date;
}

/** The ARN of one of the account's resources. `resource` is everything after the account number. */
export const arnOf = ({ region, accountId }: Account, service: string, resource: string): string =>
  `arn:${partitionName(region)}:${service}:${region}:${accountId}:${resource}`;
