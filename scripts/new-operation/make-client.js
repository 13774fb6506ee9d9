import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The client of a service that there is no other client of: the one of Lightsail under another name. */
export const orchard = { package: '@aws-sdk/client-orchard', version: '1.0.0' };

/** Installs that client in a package, by a link to a folder that has what the client depends on beside it. */
export function makeClient(folder, packageFolder) {
  const scope = join(packageFolder, 'node_modules/@aws-sdk');
  const model = realpathSync(join(scope, 'client-lightsail'));
  const place = join(folder, 'node_modules', orchard.package);
  linkDependencies(dirname(dirname(model)), join(folder, 'node_modules'));
  cpSync(model, place, { recursive: true });
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) rename(join(entry.parentPath, entry.name));
  symlinkSync(place, join(scope, basename(place)));
  return place;
}

function rename(file) {
  const text = readFileSync(file, 'utf8');
  const renamed = text
    .replaceAll('lightsail', 'orchard')
    .replaceAll('Lightsail', 'Orchard')
    .replace(/"version": "[^"]+"/, `"version": "${orchard.version}"`);
  if (renamed !== text) writeFileSync(file, renamed);
  const name = basename(file).replace('Lightsail', 'Orchard');
  if (name !== basename(file)) renameSync(file, join(dirname(file), name));
}

function linkDependencies(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from).filter((name) => !name.startsWith('.') && name !== 'client-lightsail'))
    if (entry.startsWith('@')) linkDependencies(join(from, entry), join(to, entry));
    else symlinkSync(realpathSync(join(from, entry)), join(to, entry));
}
