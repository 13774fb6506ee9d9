import { partitionName } from '../../protocols/hosts.ts';

/** Whose resources a backend holds, where, and from which seed it draws what nobody gave. */
export interface Account {
  readonly seed: number;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** The moment of the call, or of the backend's making. */
  readonly now: Date;
}

/** The ARN of one of the account's resources; `resource` is all that follows the account's number. */
export const arnOf = ({ region, accountId }: Account, service: string, resource: string): string =>
  `arn:${partitionName(region)}:${service}:${region}:${accountId}:${resource}`;
