import { GetInstanceSnapshot, type GetInstanceSnapshotOutputJson } from '@docpact/schemas/lightsail';
import { writtenOutputIssues } from '../../../written-output.ts';
import { type Account, arnOf } from '../../account.ts';
import { dayBefore } from '../../clock.ts';
import { numberFrom, seededHash, uuidFrom } from '../../seeded-values.ts';
import type { ServiceModel } from '../../service-model.ts';

/** Taken from an operation that shows it: the shape's own name changes if another page of the service uses the name differently. */
type ShownSnapshot = NonNullable<GetInstanceSnapshotOutputJson['instanceSnapshot']>;

/** A snapshot of an instance. */
interface InstanceSnapshot extends ShownSnapshot {
  readonly name: string;
}

/** The content of Lightsail, as a test gives it. */
export interface LightsailSeed {
  readonly instanceSnapshots?: readonly InstanceSnapshot[];
}

/** The content of Lightsail. */
export interface LightsailRows {
  readonly instanceSnapshots: InstanceSnapshot[];
}

/** The model of Lightsail. */
export const lightsail: ServiceModel<LightsailSeed, LightsailRows> = {
  namesOf: (seed) => ({
    instanceSnapshots: seed.instanceSnapshots?.map(({ name }) => name),
  }),
  rowsOf: ({ instanceSnapshots = [] }, account) => ({
    instanceSnapshots: instanceSnapshots.map((given) => ({ ...newInstanceSnapshot(given, account), ...given })),
  }),
  quotas: {},
};

function newInstanceSnapshot({ name, fromInstanceName = `${name}-instance` }: InstanceSnapshot, account: Account) {
  const { seed, accountId, region, now } = account;
  const drawn = (what: string) => seededHash(seed, 'lightsail', name, what);
  const location = locationIn(region);
  return {
    arn: arnOf(account, 'lightsail', `InstanceSnapshot/${uuidFrom(drawn('arn'))}`),
    supportCode: `${accountId}/ami-${drawn('supportCode').slice(0, 17)}`,
    createdAt: dayBefore(now),
    ...(location && { location }),
    resourceType: 'InstanceSnapshot' as const,
    tags: [],
    state: 'available' as const,
    // The page documents a value for disk snapshots only.
    progress: null,
    fromAttachedDisks: [],
    fromInstanceName,
    fromInstanceArn: arnOf(account, 'lightsail', `Instance/${uuidFrom(drawn('fromInstanceArn'))}`),
    fromBlueprintId: 'amazon_linux_2023',
    fromBundleId: 'micro_3_0',
    isFromAutoSnapshot: false,
    sizeInGb: 20 * numberFrom(1, 9, drawn('sizeInGb')),
  };
}

/** Undefined for a Region that neither the page of the operation lists nor its client. */
function locationIn(region: string) {
  const location = { availabilityZone: `${region}a`, regionName: region };
  const isKnown = writtenOutputIssues(GetInstanceSnapshot, { instanceSnapshot: { location } }).length === 0;
  return isKnown ? location : undefined;
}
