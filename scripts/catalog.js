import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './files.js';

/** The exact versions that this repository is developed with, of the packages that a test picks. */
export function pinned(isWanted) {
  const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));
  return Object.fromEntries(Object.entries(catalog).filter(([name]) => isWanted(name)));
}

/** The clients of AWS. */
export const isClient = (name) => name.startsWith('@aws-sdk/client-');
