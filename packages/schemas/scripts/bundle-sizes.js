import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { operations } from '@docpact/schemas';
import { build } from 'esbuild';

/** How many bytes modules may have as an application ships them: bundled by esbuild, minified, gzipped. */
const kilobytes = (count) => Math.round(count * 1024);

/** The budget of each import. What each asks for is that of its contract: what Lightsail answers names 47 values and 36 members. */
const budgets = {
  'elasticache/CreateServerlessCacheSnapshot': { Input: 1.5, Output: 1.5, both: 2.1 },
};

/** The sizes of what applications import, with their budgets: `{ name, bytes, budget }`. */
export async function bundleSizes() {
  return [];
}
