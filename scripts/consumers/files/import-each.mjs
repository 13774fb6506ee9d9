// Imports each of the subpaths it is given, and uses a validator.
import assert from 'node:assert/strict';
import { CreateDBClusterSnapshotInput } from '@docpact/schemas/neptune';
import { ContractViolation } from '@docpact/schemas/runtime';

const specifiers = process.argv.slice(2);
for (const specifier of specifiers) {
  const attributes = specifier.endsWith('.json') ? { with: { type: 'json' } } : {};
  const names = Object.keys(await import(specifier, attributes));
  assert.notEqual(names.length, 0, `${specifier} exports nothing`);
}

const valid = { DBClusterSnapshotIdentifier: 'nightly-1', DBClusterIdentifier: 'graph' };
assert.ok(CreateDBClusterSnapshotInput.is(valid));
assert.throws(
  () => CreateDBClusterSnapshotInput.assert({ ...valid, DBClusterSnapshotIdentifier: 'a--b' }),
  ContractViolation,
);
console.log(`${process.version} imports ${specifiers.length} subpaths`);
