import semver from 'semver';
import { readManifest } from './manifest.ts';
import type { FoundPackage } from './resolve-package.ts';
import { runtimeVersions } from './runtime-versions.ts';

/** A client that a package.json declares. */
export interface DeclaredClient {
  /** The client's package: `@aws-sdk/client-lightsail`. */
  readonly package: string;
  /** The name it is declared and imported under: the same, or an alias. */
  readonly alias: string;
  /** The folder of the package.json that declares it: absolute, a real path. */
  readonly by: string;
  /** The version or range as written. */
  readonly spec: string;
}

/** One installed copy of a client. */
export interface ClientCopy {
  readonly package: string;
  /** As in the manifest of the copy. */
  readonly version: string;
  /** A real path. */
  readonly directory: string;
  /** Everybody who gets this copy, by folder and alias. Empty for a copy that was found without a project. */
  readonly declared: readonly DeclaredClient[];
  /** Versions, as this copy resolves them, of the packages that decide how it reads and writes, by name, sorted. Absent ones are left out. */
  readonly runtime: Readonly<Record<string, string>>;
}

/** The clients of a project. */
export interface FoundClients {
  /** Each real path once: by package, version and folder. */
  readonly copies: readonly ClientCopy[];
  /** What is declared and not installed: by package, folder and alias. What may be absent is not among them. */
  readonly missing: readonly DeclaredClient[];
}

/**
 * The copy in a folder, with its versions.
 * Throws `DocpactError` (source) for a folder that is not a package.
 */
export function copyOf({ directory, instance }: FoundPackage, declared: readonly DeclaredClient[]): ClientCopy {
  const { name, version } = readManifest(directory);
  // A fork under the client's name has another name of its own: code imports it as the client.
  return {
    package: declared[0]?.package ?? name,
    version,
    directory,
    declared,
    runtime: runtimeVersions(instance),
  };
}

/** Declared clients by package. Those of one package keep their order. */
export const byPackage = (declared: readonly DeclaredClient[]): readonly DeclaredClient[] =>
  [...declared].sort((a, b) => compareText(a.package, b.package));

/** Copies by package, version and folder. */
export const copiesInOrder = (copies: readonly ClientCopy[]): readonly ClientCopy[] =>
  [...copies].sort(
    (a, b) =>
      compareText(a.package, b.package) ||
      compareVersion(a.version, b.version) ||
      compareText(a.directory, b.directory),
  );

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A linked folder may have no version at all. */
const compareVersion = (a: string, b: string): number =>
  semver.compareBuild(semver.parse(a) ?? '0.0.0', semver.parse(b) ?? '0.0.0') || compareText(a, b);
