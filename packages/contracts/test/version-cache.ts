import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Breakage, installCopy, realFolder } from './broken-client.ts';

/** The client whose older versions this package has, under the names `neptune-3.245` and so on. */
export const neptune = '@aws-sdk/client-neptune';

/** The exact versions, by the name under which each is installed. */
export const aliases: Readonly<Record<string, string>> = {
  '3.245.0': 'neptune-3.245',
  '3.910.0': 'neptune-3.910',
  '3.965.0': 'neptune-3.965',
  '3.1127.0': neptune,
};

/** An empty folder for a cache. */
export const emptyCache = (): string => mkdtempSync(join(tmpdir(), 'docpact-cache-'));

/** Puts a version into a cache by a link to where the checkout has it. Gives the folder that has it. */
export function linkVersion(cache: string, version: string): string {
  const place = join(cache, neptune, version);
  const link = join(place, 'node_modules', neptune);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(realFolder(aliases[version] ?? version), link);
  return place;
}

/** Puts a copy of a version into a cache, as a version of its own that differs in one place. */
export function copyVersion(
  cache: string,
  version: string,
  from: string,
  { append, replace = [] }: Breakage = {},
): void {
  const renamed = ['package.json', `"version": "${from}"`, `"version": "${version}"`] as const;
  installCopy(join(cache, neptune, version), neptune, aliases[from] ?? from, {
    ...(append === undefined ? {} : { append }),
    replace: [...replace, renamed],
  });
}
