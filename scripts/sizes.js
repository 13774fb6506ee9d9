// What importing validators adds to an application stays within its budget.
import { bundleSizes } from '../packages/schemas/scripts/bundle-sizes.js';
import { finish } from './finish.js';

const sizes = await bundleSizes();
const over = sizes.filter(({ bytes, budget }) => bytes > budget);

finish(
  'sizes',
  over.map(({ name, bytes, budget }) => `${name}: ${bytes} bytes bundled and gzipped, at most ${budget}`),
  `${sizes.length} imports of validators are within their budgets`,
);
