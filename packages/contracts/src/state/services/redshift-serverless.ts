import type { SnapshotCopyConfiguration } from '@docpact/schemas/redshift-serverless';
import { type Account, arnOf } from '../account.ts';
import { draw, drawUuid } from '../draw.ts';
import type { Given } from '../given.ts';

/** A namespace. Only one that is `AVAILABLE` can be configured. */
export interface Namespace {
  readonly namespaceName: string;
  readonly status: 'AVAILABLE' | 'MODIFYING' | 'DELETING';
}

/** Where the snapshots of a namespace are copied: one configuration a namespace and Region. */
export interface KeptCopyConfiguration extends SnapshotCopyConfiguration {
  readonly namespaceName: string;
  readonly destinationRegion: string;
  readonly snapshotCopyConfigurationId: string;
  readonly snapshotCopyConfigurationArn: string;
}

/** What Redshift Serverless holds, as a test gives it. */
export interface RedshiftServerlessSeed {
  readonly namespaces?: readonly Given<Namespace, 'namespaceName'>[];
  readonly snapshotCopyConfigurations?: readonly Given<KeptCopyConfiguration, 'namespaceName' | 'destinationRegion'>[];
}

/** What Redshift Serverless holds. */
export interface RedshiftServerlessRows {
  readonly namespaces: Namespace[];
  readonly snapshotCopyConfigurations: KeptCopyConfiguration[];
}

/** What makes each resource the one that it is, by list. */
export const redshiftServerlessNames = (seed: RedshiftServerlessSeed) => ({
  namespaces: seed.namespaces?.map(({ namespaceName }) => namespaceName),
  snapshotCopyConfigurations: seed.snapshotCopyConfigurations?.map(
    ({ namespaceName, destinationRegion }) => `${namespaceName} to ${destinationRegion}`,
  ),
});

/** Every resource given, with all of its members. What is complete stays as it is. */
export const redshiftServerlessRows = (seed: RedshiftServerlessSeed, account: Account): RedshiftServerlessRows => ({
  namespaces: (seed.namespaces ?? []).map((given) => ({ status: 'AVAILABLE', ...given })),
  snapshotCopyConfigurations: (seed.snapshotCopyConfigurations ?? []).map((given) => ({
    ...newCopyConfiguration(given.namespaceName, given.destinationRegion, account),
    ...given,
  })),
});

/** What a new configuration has of itself. The pages do not give the form of its ARN. */
export function newCopyConfiguration(namespaceName: string, destinationRegion: string, account: Account) {
  const id = drawUuid(draw(account.seed, 'redshift-serverless', namespaceName, destinationRegion));
  return {
    namespaceName,
    destinationRegion,
    snapshotCopyConfigurationId: id,
    snapshotCopyConfigurationArn: arnOf(account, 'redshift-serverless', `snapshotcopyconfiguration/${id}`),
  };
}
