import { GetInstanceSnapshot } from '@docpact/schemas/lightsail';
import { modelOf } from '../../model.ts';

/** Lightsail `GetInstanceSnapshot`: a snapshot stays as it was given, including its state. */
export const getInstanceSnapshot = modelOf(GetInstanceSnapshot, ({ rows }, { instanceSnapshotName: name }) => {
  const instanceSnapshot = rows.lightsail.instanceSnapshots.find((one) => one.name === name);
  if (!instanceSnapshot) return { fault: 'NotFoundException', message: `No instance snapshot is named ${name}.` };
  return { output: { instanceSnapshot } };
});
