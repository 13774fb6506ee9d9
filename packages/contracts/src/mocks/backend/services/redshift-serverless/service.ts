import type { CreateSnapshotCopyConfigurationOutput } from '@docpact/schemas/redshift-serverless';
import { type Account, arnOf } from '../../account.ts';
import { seededHash, uuidFrom } from '../../seeded-values.ts';
import type { SeededResource, ServiceModel } from '../../service-model.ts';

/** By the operation that shows it: a shape's own name is another once a page of the service means something else by it. */
type ShownConfiguration = NonNullable<CreateSnapshotCopyConfigurationOutput['snapshotCopyConfiguration']>;

/** A namespace. Only one that is `AVAILABLE` can be configured. */
interface Namespace {
  readonly namespaceName: string;
  readonly status: 'AVAILABLE' | 'MODIFYING' | 'DELETING';
}

/** Where the snapshots of a namespace are copied: one configuration a namespace and Region. */
interface KeptCopyConfiguration extends ShownConfiguration {
  readonly namespaceName: string;
  readonly destinationRegion: string;
  readonly snapshotCopyConfigurationId: string;
  readonly snapshotCopyConfigurationArn: string;
}

/** What Redshift Serverless holds, as a test gives it. */
export interface RedshiftServerlessSeed {
  readonly namespaces?: readonly SeededResource<Namespace, 'namespaceName'>[];
  readonly snapshotCopyConfigurations?: readonly SeededResource<
    KeptCopyConfiguration,
    'namespaceName' | 'destinationRegion'
  >[];
}

/** How much an account may hold; without a number there is no limit. */
export interface RedshiftServerlessQuotas {
  /** Snapshot copy configurations of one Redshift Serverless namespace. */
  readonly snapshotCopyConfigurations?: number;
}

/** What Redshift Serverless holds. */
export interface RedshiftServerlessRows {
  readonly namespaces: Namespace[];
  readonly snapshotCopyConfigurations: KeptCopyConfiguration[];
}

/** The model of Redshift Serverless. */
export const redshiftServerless: ServiceModel<
  RedshiftServerlessSeed,
  RedshiftServerlessRows,
  RedshiftServerlessQuotas
> = {
  namesOf: (seed) => ({
    namespaces: seed.namespaces?.map(({ namespaceName }) => namespaceName),
    snapshotCopyConfigurations: seed.snapshotCopyConfigurations?.map(
      ({ namespaceName, destinationRegion }) => `${namespaceName} to ${destinationRegion}`,
    ),
  }),
  rowsOf: (seed, account) => ({
    namespaces: (seed.namespaces ?? []).map((given) => ({ status: 'AVAILABLE', ...given })),
    snapshotCopyConfigurations: (seed.snapshotCopyConfigurations ?? []).map((given) => ({
      ...newCopyConfiguration(given.namespaceName, given.destinationRegion, account),
      ...given,
    })),
  }),
  quotas: {},
};

/** What a new configuration has of itself. The pages do not give the form of its ARN. */
export function newCopyConfiguration(namespaceName: string, destinationRegion: string, account: Account) {
  const id = uuidFrom(seededHash(account.seed, 'redshift-serverless', namespaceName, destinationRegion));
  return {
    namespaceName,
    destinationRegion,
    snapshotCopyConfigurationId: id,
    snapshotCopyConfigurationArn: arnOf(account, 'redshift-serverless', `snapshotcopyconfiguration/${id}`),
  };
}
