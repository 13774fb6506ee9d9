import { CreateSnapshotCopyConfiguration } from '@docpact/schemas/redshift-serverless';
import { modelOf } from '../../model.ts';
import { exceeds } from '../../service-model.ts';
import { newCopyConfiguration } from './service.ts';

/** Redshift Serverless `CreateSnapshotCopyConfiguration`: checks the Region first, then the namespace, then its configurations. */
export const createSnapshotCopyConfiguration = modelOf(CreateSnapshotCopyConfiguration, (context, input) => {
  const { namespaces, snapshotCopyConfigurations: configurations } = context.rows.redshiftServerless;
  const { namespaceName, destinationRegion } = input;
  const { snapshotCopyConfigurations: quota } = context.quotas;

  if (destinationRegion === context.region)
    return { fault: 'ValidationException', message: `Snapshots go to another Region than ${destinationRegion}.` };
  const namespace = namespaces.find((one) => one.namespaceName === namespaceName);
  if (!namespace) {
    const members = { resourceName: namespaceName };
    return { fault: 'ResourceNotFoundException', message: `No namespace is named ${namespaceName}.`, members };
  }
  if (namespace.status !== 'AVAILABLE')
    return { fault: 'ConflictException', message: `The namespace ${namespaceName} is ${namespace.status}.` };
  const ofNamespace = configurations.filter((one) => one.namespaceName === namespaceName);
  if (ofNamespace.some((one) => one.destinationRegion === destinationRegion))
    return {
      fault: 'ConflictException',
      message: `Snapshots of ${namespaceName} are copied to ${destinationRegion} already.`,
    };
  if (exceeds(ofNamespace.length + 1, quota))
    return {
      fault: 'ServiceQuotaExceededException',
      message: `The namespace ${namespaceName} has ${ofNamespace.length} configurations of ${quota}.`,
    };

  const configuration = { ...newCopyConfiguration(namespaceName, destinationRegion, context), ...input };
  configurations.push(configuration);
  return { output: { snapshotCopyConfiguration: configuration } };
});
