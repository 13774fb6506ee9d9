// The generated files of the installed schemas are, byte for byte, what the installed generator makes of the installed contracts.
import assert from 'node:assert/strict';
import { generate } from '@docpact/codegen';

const schemas = 'node_modules/@docpact/schemas';
const { files, changed } = await generate({
  services: `${schemas}/services`,
  out: `${schemas}/generated`,
  check: true,
});
assert.deepEqual(changed, []);
assert.notEqual(files, 0);
console.log(`${files} files, the same bytes`);
