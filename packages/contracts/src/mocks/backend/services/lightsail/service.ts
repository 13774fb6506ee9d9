import { GetInstanceSnapshotOutputJson } from '@docpact/schemas/lightsail';
import { type Account, arnOf } from '../../account.ts';
import { dayBefore } from '../../clock.ts';
import { numberFrom, seededHash, uuidFrom } from '../../seeded-values.ts';
import type { ServiceModel } from '../../service-model.ts';

/** By the operation that shows it: a shape's own name is another once a page of the service means something else by it. */
type ShownSnapshot = NonNullable<GetInstanceSnapshotOutputJson['instanceSnapshot']>;

/** A snapshot of an instance. */
interface InstanceSnapshot extends ShownSnapshot {
  readonly name: string;
}

/** What Lightsail holds, as a test gives it. */
export interface LightsailSeed {
  readonly instanceSnapshots?: readonly InstanceSnapshot[];
}

/** What Lightsail holds. */
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
    // Filled for disk snapshots only, as the page says.
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

/** Nothing for a Region that the page of the operation does not list. */
function locationIn(region: string) {
  const output: unknown = { instanceSnapshot: { location: { availabilityZone: `${region}a`, regionName: region } } };
  return GetInstanceSnapshotOutputJson.is(output) ? output.instanceSnapshot?.location : undefined;
}
