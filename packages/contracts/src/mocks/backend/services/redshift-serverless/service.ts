import type { CreateSnapshotCopyConfigurationOutput } from '@docpact/schemas/redshift-serverless';
import { type Account, arnOf } from '../../account.ts';
import { seededHash, uuidFrom } from '../../seeded-values.ts';
import type { SeededResource, ServiceModel } from '../../service-model.ts';

/** Taken from an operation that shows it: the shape's own name changes if another page of the service uses the name differently. */
type ShownConfiguration = NonNullable<CreateSnapshotCopyConfigurationOutput['snapshotCopyConfiguration']>;

/** A namespace. Only one that is `AVAILABLE` can be configured. */
interface Namespace {
  readonly namespaceName: string;
  readonly status: 'AVAILABLE' | 'MODIFYING' | 'DELETING';
}

/** The destination of a namespace's snapshot copies: one configuration for each namespace and Region. */
interface KeptCopyConfiguration extends ShownConfiguration {
  readonly namespaceName: string;
  readonly destinationRegion: string;
  readonly snapshotCopyConfigurationId: string;
  readonly snapshotCopyConfigurationArn: string;
}

/** The content of Redshift Serverless, as a test gives it. */
export interface RedshiftServerlessSeed {
  readonly namespaces?: readonly SeededResource<Namespace, 'namespaceName'>[];
  readonly snapshotCopyConfigurations?: readonly SeededResource<
    KeptCopyConfiguration,
    'namespaceName' | 'destinationRegion'
  >[];
}

/** The quotas of an account. Without a number there is no limit. */
export interface RedshiftServerlessQuotas {
  /** Snapshot copy configurations of one Redshift Serverless namespace. */
  readonly snapshotCopyConfigurations?: number;
}

/** The content of Redshift Serverless. */
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

/** The generated members of a new configuration. The pages do not document the format of its ARN. */
export function newCopyConfiguration(namespaceName: string, destinationRegion: string, account: Account) {
  const id = uuidFrom(seededHash(account.seed, 'redshift-serverless', namespaceName, destinationRegion));
  return {
    namespaceName,
    destinationRegion,
    snapshotCopyConfigurationId: id,
    snapshotCopyConfigurationArn: arnOf(account, 'redshift-serverless', `snapshotcopyconfiguration/${id}`),
  };
}
