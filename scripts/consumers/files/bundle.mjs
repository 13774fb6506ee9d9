// Bundles small modules and looks at what is left of the packages in them.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const schemas = '@docpact/schemas';
const operation = 'CreateServerlessCacheSnapshot';
const use = (name, from) => `import { ${name} } from '${schemas}/${from}';\nconsole.log(${name}.is({}));`;

const nothing = {
  'types alone': `import type { ${operation}Input } from '${schemas}/elasticache';\nexport type Used = ${operation}Input;`,
  'a name that is used as a type alone': `import { ${operation}Input } from '${schemas}/elasticache';\nexport type Used = ${operation}Input;`,
  'a validator that is not used': `import { ${operation}Input } from '${schemas}/elasticache';\nconst unused = ${operation}Input;`,
};
for (const [title, code] of Object.entries(nothing))
  assert.equal(await bundle(code), '', `${title} should leave nothing`);

const distrust = { name: 'distrust', transform: (code) => ({ code, moduleSideEffects: true }) };
const imported = await bundle(`import '${schemas}';\nimport '${schemas}/elasticache';`, { plugins: [distrust] });
assert.equal(
  imported,
  '',
  'importing a service should do nothing, also for a bundler that does not trust `sideEffects`',
);

const minified = { minify: true };
const one = await bundle(use(`${operation}Input`, 'elasticache'), minified);
assert.ok(one.includes(`elasticache/${operation}`), 'the bundle should have the validator that is used');
assert.ok(!one.includes('DescribeServerlessCacheSnapshots'), 'the bundle should have no other operation');
assert.doesNotMatch(one, /\beval\b|new Function/, 'the bundle should need no eval');
assert.equal(
  one,
  await bundle(use(`${operation}Input`, `elasticache/${operation}`), minified),
  'both subpaths cost the same',
);
const kilobytes = gzipSync(one).length / 1000;
assert.ok(kilobytes < 8, `one validator should have less than 8 kB, compressed, and has ${kilobytes.toFixed(1)}`);
console.log(
  `types cost nothing, one validator ${(one.length / 1000).toFixed(1)} kB, ${kilobytes.toFixed(1)} kB compressed`,
);

/** The code of a bundle of this module, without white space around it. */
async function bundle(code, { minify = false, plugins = [] } = {}) {
  mkdirSync('entries', { recursive: true });
  writeFileSync('entries/entry.ts', code);
  const lib = { entry: 'entries/entry.ts', formats: ['es'] };
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: { write: false, minify, lib },
  });
  return output[0].code.replace(/^\/\/#.*$/gm, '').trim();
}
