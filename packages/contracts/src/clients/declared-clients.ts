import semver from 'semver';
import type { DeclaredClient } from './found-clients.ts';
import { isClientName, readManifest } from './manifest.ts';
import type { Dependency, ProjectManifest } from './project-manifest.ts';
import { type FoundPackage, resolvePackage } from './resolve-package.ts';

/** A declared client, and what is installed for it. */
export interface ResolvedClient {
  readonly declared: DeclaredClient;
  readonly found: FoundPackage | undefined;
  /** Whether an install without it is complete. */
  readonly isOptional: boolean;
}

/**
 * The clients that a package.json declares, under their own names or under others.
 * Throws `DocpactError` (source) for an installed package whose manifest cannot be read.
 */
export const declaredClients = ({ folder, dependencies }: ProjectManifest): readonly ResolvedClient[] =>
  dependencies.flatMap((dependency) => {
    const { name, spec, isOptional } = dependency;
    const named = clientNamedBy(dependency);
    if (named === undefined && !mayBeAnything(spec)) return [];
    const found = resolvePackage(name, folder);
    const client = named ?? clientIn(found);
    return client === undefined
      ? []
      : [{ declared: { package: client, alias: name, by: folder, spec }, found, isOptional }];
  });

/** The client that a declaration names: by its own name, which code imports whatever is behind it, or as the target of an alias. */
function clientNamedBy({ name, spec }: Dependency): string | undefined {
  if (isClientName(name)) return name;
  const [, target = ''] = /^npm:(@[^/@]+\/[^/@]+)(?:@.*)?$/.exec(spec) ?? [];
  return isClientName(target) ? target : undefined;
}

/** Whether only the installed package says what it is: a folder, an archive, a repository, an entry of a catalog. A range means the package of the name. */
const mayBeAnything = (spec: string): boolean => semver.validRange(spec) === null;

const clientIn = (found: FoundPackage | undefined): string | undefined => {
  const name = found && readManifest(found.directory).name;
  return name !== undefined && isClientName(name) ? name : undefined;
};
