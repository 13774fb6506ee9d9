/** The project around a folder: one package.json, or that of a workspace root and all of its workspaces. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describeValue } from '../base/describe-value.ts';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { memberOf } from '../base/member-of.ts';
import { type ProjectManifest, readProjectManifest } from './project-manifest.ts';

/** The manifests of a project. */
export interface Project {
  /** The one in its own folder. */
  readonly root: ProjectManifest;
  /** That one and those of its workspaces, by folder. */
  readonly manifests: readonly ProjectManifest[];
}

/**
 * The project that a folder belongs to: the first one found at the folder or above it. A workspace is a project of its own.
 * Throws `DocpactError` (source) for a package.json or pnpm-workspace.yaml that cannot be read.
 */
export function projectAround(folder: string): Project | undefined {
  const isProject = existsSync(join(folder, 'package.json')) || existsSync(join(folder, pnpmFile));
  if (isProject) return projectIn(folder);
  return folder === dirname(folder) ? undefined : projectAround(dirname(folder));
}

/** pnpm needs no package.json beside it. */
const pnpmFile = 'pnpm-workspace.yaml';

function projectIn(folder: string): Project {
  // Yarn 2 and later also reads the workspaces of workspaces; npm and pnpm do not: https://yarnpkg.com/features/workspaces
  const nests = existsSync(join(folder, 'yarn.lock'));
  const root = readProjectManifest(folder);
  const manifests = new Map([[folder, root]]);
  const addWorkspaces = (of: ProjectManifest): void => {
    for (const workspace of foldersOf(of.folder, pnpmGlobs(of.folder) ?? of.workspaces)) {
      if (manifests.has(workspace)) continue;
      const manifest = readProjectManifest(workspace);
      manifests.set(workspace, manifest);
      if (nests) addWorkspaces(manifest);
    }
  };
  addWorkspaces(root);
  return { root, manifests: [...manifests.keys()].sort().flatMap((one) => manifests.get(one) ?? []) };
}

/**
 * The folders with a package.json that the globs name, as npm and pnpm read them: `!packages/old` takes away that folder, and not the folders in it.
 */
function foldersOf(root: string, globs: readonly string[]): readonly string[] {
  const files = globs.map((glob) => `${glob.replace(/^(!?)\.?\/+/, '$1')}/package.json`);
  const ignore = ['**/node_modules/**', '**/bower_components/**'];
  return globSync(files, { cwd: root, absolute: true, expandDirectories: false, ignore }).map((file) =>
    realpathSync(dirname(file)),
  );
}

/** The globs of a pnpm-workspace.yaml. Undefined where there is none, or one that only has settings. */
function pnpmGlobs(folder: string): readonly string[] | undefined {
  const file = join(folder, pnpmFile);
  if (!existsSync(file)) return undefined;
  const globs = memberOf(readYaml(file), 'packages');
  if (globs === undefined || globs === null) return undefined;
  if (Array.isArray(globs) && globs.every((glob) => typeof glob === 'string')) return globs;
  throw new DocpactError('source', `${file}: packages: expected a list of globs, got ${describeValue(globs)}`, hint);
}

const hint = 'correct the pnpm-workspace.yaml, which pnpm does not accept either';

function readYaml(file: string): unknown {
  // Loaded only here: it would add 15 ms to every start.
  const yaml: typeof import('yaml') = createRequire(import.meta.url)('yaml');
  try {
    return yaml.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const [line, column] =
      cause instanceof yaml.YAMLParseError ? [cause.linePos?.[0].line, cause.linePos?.[0].col] : [];
    const at = line === undefined ? file : `${file}:${line}:${column}`;
    throw new DocpactError('source', `${at}: not YAML: ${messageOf(cause).split('\n')[0]}`, hint, cause);
  }
}
