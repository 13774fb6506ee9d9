import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { operations } from '@docpact/schemas';
import { build } from 'esbuild';

/** What we aim at for one side of one operation, and for all sides of all. */
const targets = { side: 1536, all: 6144 };

/** What must not be exceeded, in bytes: what is reached now and a little air. What a contract names in members and values it must hold. */
const budgets = {
  'elasticache/CreateServerlessCacheSnapshot': { Input: 2150, Output: 1850, both: 2600 },
  'elasticache/DescribeServerlessCacheSnapshots': { Input: 1800, Output: 2000, both: 2400 },
  'lightsail/GetInstanceSnapshot': { Input: 1636, Output: 4100, both: 4450 },
  'neptune/CreateDBClusterSnapshot': { Input: 2650, Output: 2400, both: 3650 },
  'redshift-serverless/CreateSnapshotCopyConfiguration': { Input: 1850, Output: 1680, both: 2100 },
};
const budgetOfAll = 7500;

/** What importing validators adds to an application, as esbuild bundles and gzip packs it: `{ name, bytes, target, budget }`. */
export async function bundleSizes() {
  const keys = Object.keys(operations);
  const sides = await Promise.all(keys.flatMap((key) => ['Input', 'Output', 'both'].map((side) => sizeOf(key, side))));
  const every = keys.map((key) => exportOf(key, 'both')).join('\n');
  return [...sides, { name: 'all', bytes: await gzipped(every), target: targets.all, budget: budgetOfAll }];
}

async function sizeOf(key, side) {
  const budget = budgets[key]?.[side];
  if (budget === undefined)
    throw new Error(`No budget for ${key} ${side}: add it to ${fileURLToPath(import.meta.url)}`);
  const bytes = await gzipped(exportOf(key, side));
  return { name: `${key} ${side}`, bytes, target: side === 'both' ? budget : targets.side, budget };
}

function exportOf(key, side) {
  const operation = key.split('/')[1];
  const names = side === 'both' ? ['Input', 'Output'] : [side];
  return `export { ${names.map((name) => operation + name).join(', ')} } from '@docpact/schemas/${key}';`;
}

async function gzipped(contents) {
  return gzipSync(await bundle(contents), { level: 9 }).length;
}

/** The code of a module as an application ships it. */
export async function bundle(contents) {
  const stdin = { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) };
  const built = await build({ stdin, bundle: true, minify: true, format: 'esm', target: 'node20', write: false });
  return built.outputFiles[0].text;
}
