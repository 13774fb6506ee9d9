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
  `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
