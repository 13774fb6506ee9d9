import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { operations } from '@docpact/schemas';
import { build } from 'esbuild';

/** What we aim at, in bytes: for one side of one operation, and for all sides of all. */
export const targets = { side: 1536, all: 6144 };

/**
 * What must not be exceeded, in bytes. Verdicts are held to the target; validators, which also explain, to what is reached now and a
 * little air, for what a contract names in members and values they must hold.
 */
const budgets = {
  'elasticache/CreateServerlessCacheSnapshot': { Input: 2160, Output: 1930, both: 2600 },
  'elasticache/DescribeServerlessCacheSnapshots': { Input: 1870, Output: 2060, both: 2450 },
  'lightsail/GetInstanceSnapshot': { Input: 1750, Output: 3750, both: 4060 },
  'neptune/CreateDBClusterSnapshot': { Input: 2760, Output: 2310, both: 3550 },
  'redshift-serverless/CreateSnapshotCopyConfiguration': { Input: 1910, Output: 1770, both: 2180 },
};
const budgetOfAll = 6950;

/** What importing verdicts and validators adds to an application, as esbuild bundles and gzip packs it: `{ name, bytes, budget }`. */
export async function bundleSizes() {
  const keys = Object.keys(operations);
  const sizes = keys.flatMap((key) => [
    sizeOf(`${key} Input, verdict`, [verdictOf(key, 'Input')], targets.side),
    sizeOf(`${key} Output, verdict`, [verdictOf(key, 'Output')], targets.side),
    sizeOf(`${key} Input`, [validatorOf(key, 'Input')], budgetOf(key).Input),
    sizeOf(`${key} Output`, [validatorOf(key, 'Output')], budgetOf(key).Output),
    sizeOf(`${key} both`, [validatorOf(key, 'Input'), validatorOf(key, 'Output')], budgetOf(key).both),
  ]);
  const every = (exportOf) => keys.flatMap((key) => [exportOf(key, 'Input'), exportOf(key, 'Output')]);
  return Promise.all([
    ...sizes,
    sizeOf('all, verdicts', every(verdictOf), targets.all),
    sizeOf('all', every(validatorOf), budgetOfAll),
  ]);
}

async function sizeOf(name, exports, budget) {
  return { name, bytes: gzippedBytes(await bundle(exports.join('\n'))), budget };
}

function budgetOf(key) {
  if (!budgets[key]) throw new Error(`No budget for ${key}: add it to ${fileURLToPath(import.meta.url)}`);
  return budgets[key];
}

const validatorOf = (key, side) => `export { ${key.split('/')[1]}${side} } from '@docpact/schemas/${key}';`;

const verdictOf = (key, side) => `export { is${key.split('/')[1]}${side} } from '@docpact/schemas/${key}';`;

export const gzippedBytes = (code) => gzipSync(code, { level: 9 }).length;

const home = fileURLToPath(new URL('..', import.meta.url));

/** The code of a module as an application ships it; what it imports is looked up from a folder, that of this package unless said. */
export async function bundle(contents, resolveDir = home) {
  const stdin = { contents, resolveDir };
  const built = await build({ stdin, bundle: true, minify: true, format: 'esm', target: 'node20', write: false });
  return built.outputFiles[0].text;
}
