// What a form would do: every payload is validated in the browser, and every issue shown.
import { GetInstanceSnapshotOutput } from '@docpact/schemas/lightsail';
import { CreateDBClusterSnapshotInput } from '@docpact/schemas/neptune';

const tried = {
  valid: [
    CreateDBClusterSnapshotInput.issues({ DBClusterSnapshotIdentifier: 'nightly-1', DBClusterIdentifier: 'graph' }),
    GetInstanceSnapshotOutput.issues({ instanceSnapshot: { name: 'blog-1', createdAt: new Date() } }),
  ],
  invalid: [
    CreateDBClusterSnapshotInput.issues({ DBClusterSnapshotIdentifier: 'nightly--1', Tags: [{ Key: 'aws:team' }] }),
    GetInstanceSnapshotOutput.issues({ instanceSnapshot: { createdAt: 'yesterday' } }),
  ],
};

for (const [id, results] of Object.entries(tried)) {
  const shown = document.getElementById(id);
  const lines = results.flat().map(({ path, expected, actual }) => `${path}: expected ${expected}, got ${actual}`);
  if (shown) shown.textContent = lines.join('\n') || 'no issue';
}
