import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { modulesFolder, typesFolder } from './sdk-model.ts';

/** The operations of an installed client by the names of its files, without loading it. Sorted; empty for a package without such files. */
export function operationsInFiles(directory: string): readonly string[] {
  const folders = [modulesFolder(directory), typesFolder(directory)].map((folder) => join(folder, 'commands'));
  const names = folders.filter(existsSync).flatMap((folder) => readdirSync(folder));
  return [...new Set(names.flatMap((name) => /^(\w+)Command(?:\.d)?\.[a-z]+$/.exec(name)?.[1] ?? []))].sort();
}

/** The class of a client's aggregated client, such as `Lightsail`, by the names of its files. Undefined if it has none. */
export function aggregatedInFiles(directory: string): string | undefined {
  const folder = modulesFolder(directory);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .flatMap((name) => /^(\w+)Client\.js$/.exec(name)?.[1] ?? [])
    .find((name) => names.includes(`${name}.js`));
}
