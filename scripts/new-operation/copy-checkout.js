import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { root } from '../files.js';

const notCopied = ['node_modules', '.git', 'dist', '.turbo'];

/** Copies the checkout into a folder. Its modules are links to those of the checkout, and its own packages are those of the copy. */
export function copyCheckout(folder) {
  cpSync(root, folder, { recursive: true, filter: (file) => !notCopied.includes(basename(file)) });
  for (const name of [
    '',
    'scripts/api',
    ...readdirSync(join(root, 'packages')).map((each) => join('packages', each)),
  ]) {
    const modules = join(root, name, 'node_modules');
    if (existsSync(modules)) linkModules(modules, join(folder, name, 'node_modules'), folder);
  }
}

function linkModules(from, to, folder) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from).filter(
    (name) => name.startsWith('@') || !name.startsWith('.') || name === '.bin',
  ))
    if (entry.startsWith('@')) linkModules(join(from, entry), join(to, entry), folder);
    else symlinkSync(targetOf(join(from, entry), folder), join(to, entry));
}

/** Where a module stands: in the copy, when it is a package of the workspace. */
function targetOf(module, folder) {
  const target = realpathSync(module);
  const place = relative(realpathSync(root), target);
  return dirname(place) === 'packages' ? join(folder, place) : target;
}
