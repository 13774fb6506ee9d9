import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from './folder-of.ts';

/** Files of a folder: text, or a value that is written as JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** Symbolic links, and what they lead to. */
export type Links = Readonly<Record<string, string>>;

/** A new folder with these files and symbolic links, all named from the folder. */
export function linkedFolder(files: Files, links: Links = {}): string {
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  const folder = folderOf(Object.fromEntries(texts));
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, link)), { recursive: true });
    symlinkSync(join(folder, target), join(folder, link));
  }
  return folder;
}

/** The file of a package that is installed in a folder. */
export const installed = (
  folder: string,
  name: string,
  version: string,
  dependencies: Readonly<Record<string, string>> = {},
): Files => ({ [`${folder}/package.json`]: { name, version, dependencies } });
