import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { operations } from '@docpact/schemas';
import { build } from 'esbuild';

/** What we aim at, in bytes: for one side of one operation, and on the average for all sides of all. */
export const targets = { side: 1536, average: 614 };

/**
 * What must not be exceeded, in bytes. Verdicts are held to the target. A validator, which also explains, has what explains any and a multiple of
 * its verdict, which grows with what the contract names; two that are imported together have at least so much of it once.
 */
const budgets = {
  Input: { explains: 1345, ofVerdict: 2.3 },
  // It also tells what is beyond the page, of which its verdict knows nothing.
  Output: { explains: 1300, ofVerdict: 4 },
  shared: 1600,
  average: 750,
};

/** What importing verdicts and validators adds to an application, as esbuild bundles and gzip packs it: `{ name, bytes, budget }`. */
export async function bundleSizes() {
  const keys = Object.keys(operations);
  const every = (exportOf) => keys.flatMap((key) => [exportOf(key, 'Input'), exportOf(key, 'Output')]);
  const sizes = await Promise.all([
    ...keys.map(sizesOf),
    sizeOf('all, verdicts', every(verdictOf), targets.average * 2 * keys.length),
    sizeOf('all', every(validatorOf), budgets.average * 2 * keys.length),
  ]);
  return sizes.flat();
}

async function sizesOf(key) {
  const sides = await Promise.all(
    ['Input', 'Output'].map(async (side) => {
      const verdict = await sizeOf(`${key} ${side}, verdict`, [verdictOf(key, side)], targets.side);
      const budget = budgets[side].explains + budgets[side].ofVerdict * verdict.bytes;
      return [verdict, await sizeOf(`${key} ${side}`, [validatorOf(key, side)], budget)];
    }),
  );
  const apart = sides.reduce((sum, [, validator]) => sum + validator.bytes, 0);
  const both = [validatorOf(key, 'Input'), validatorOf(key, 'Output')];
  return [...sides.flat(), await sizeOf(`${key} both`, both, apart - budgets.shared)];
}

async function sizeOf(name, exports, budget) {
  return { name, bytes: gzippedBytes(await bundle(exports.join('\n'))), budget: Math.round(budget) };
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
