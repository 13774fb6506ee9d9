/** The manifests of installed packages: read leniently, since other people's registries accepted them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { isRecord } from '../base/member-of.ts';

/** A package's name, its version, and its dependencies. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** Their names. */
  readonly dependencies: readonly string[];
  /** The range of each. */
  readonly ranges: Readonly<Record<string, string>>;
}

/** The manifest of an installed package. Throws `DocpactError` (source) for a folder that is not a package. */
export function readManifest(directory: string): Manifest {
  const file = join(directory, 'package.json');
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(manifest)) {
      const { name, version } = manifest;
      const dependencies = isRecord(manifest.dependencies) ? manifest.dependencies : {};
      return {
        name: String(name),
        version: String(version),
        dependencies: Object.keys(dependencies),
        ranges: Object.fromEntries(Object.entries(dependencies).map(([one, range]) => [one, String(range)])),
      };
    }
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, 'install the package again', cause);
  }
  throw new DocpactError('source', `${file} is not a package manifest`, 'install the package again');
}

/** Whether a package of this name is an SDK client. */
export const isClientName = (name: string): boolean => /^@aws-sdk\/client-[a-z0-9-]+$/.test(name);

/** Whether a folder is a client itself, not a folder with installed clients. */
export const isClientFolder = (folder: string): boolean =>
  existsSync(join(folder, 'package.json')) && isClientName(readManifest(folder).name);
