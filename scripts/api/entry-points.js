import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.js';
import { packages } from '../pack.js';

/**
 * What can be imported of each package, by the name of its page, with the declarations behind it. An operation has no page of its own:
 * what it exports stands on the page of its service.
 */
export const entryPoints = () => packages.flatMap(entryPointsOf);

function entryPointsOf(name) {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([subpath, { types }]) => types !== undefined && !subpath.includes('*') && subpath.split('/').length <= 2)
    .map(([subpath, { types }]) => ({ name: join(name, subpath), file: join(root, 'packages', name, types) }));
}
