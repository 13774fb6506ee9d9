import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const passedOver = /(^|\/)(node_modules|dist|\.turbo)(\/|$)|\.tsbuildinfo$/;

/** The hash of every file of a checkout that is not made by a build, by its path. */
export function hashesOf(folder) {
  const hashes = new Map();
  const visit = (place) => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const file = join(place, entry.name);
      if (passedOver.test(relative(folder, file))) continue;
      if (entry.isDirectory()) visit(file);
      else if (entry.isFile())
        hashes.set(relative(folder, file), createHash('sha1').update(readFileSync(file)).digest('hex'));
    }
  };
  visit(folder);
  return hashes;
}

/** The files that are new, changed or gone. */
export function changedFiles(before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}
