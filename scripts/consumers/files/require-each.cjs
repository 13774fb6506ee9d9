// CommonJS: imports each of the subpaths it is given, and requires it where Node can require ES modules.
const assert = require('node:assert/strict');

const specifiers = process.argv.slice(2);
const requires = process.features.require_module === true;
if (Number(process.versions.node.split('.')[0]) >= 22)
  assert.ok(requires, 'this Node should be able to require ES modules');

(async () => {
  for (const specifier of specifiers) {
    const attributes = specifier.endsWith('.json') ? { with: { type: 'json' } } : {};
    const imported = await import(specifier, attributes);
    if (requires)
      assert.deepEqual(Object.keys(require(specifier)), Object.keys(imported.default ?? imported), specifier);
  }
  const { CreateDBClusterSnapshotInput } = await import('@docpact/schemas/neptune');
  assert.equal(CreateDBClusterSnapshotInput.is({}), false);
  console.log(`${process.version} imports ${requires ? 'and requires ' : ''}${specifiers.length} subpaths`);
})();
