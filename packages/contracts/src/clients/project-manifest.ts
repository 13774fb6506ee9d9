/** The package.json of a project: what a person wrote, so each mistake is reported with its place. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeValue } from '../base/describe-value.ts';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { isRecord, memberOf } from '../base/member-of.ts';
import { formatPath, type Path, parseJson } from '../base/parse-json.ts';

/** A package that a package.json declares. */
export interface Dependency {
  readonly name: string;
  /** The version or range as written. */
  readonly spec: string;
  /** Whether an install without it is complete. */
  readonly isOptional: boolean;
}

/** The parts of a package.json that say what a project is and which packages it has. */
export interface ProjectManifest {
  readonly folder: string;
  readonly name: string | undefined;
  /** Each name once, sorted. */
  readonly dependencies: readonly Dependency[];
  /** The globs of its workspaces, as npm and yarn read them. */
  readonly workspaces: readonly string[];
}

/**
 * Reads the package.json of a folder. A folder without one declares nothing.
 * Throws `DocpactError` (source) with the place of a mistake in it.
 */
export function readProjectManifest(folder: string): ProjectManifest {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return { folder, name: undefined, dependencies: [], workspaces: [] };
  const manifest = new ManifestFile(file);
  const isOptionalPeer = (name: string): boolean =>
    memberOf(manifest.table('peerDependenciesMeta', isRecord, 'an object')[name], 'optional') === true;
  const dependencies = new Map<string, Dependency>();
  // A later table wins, in npm's order: https://github.com/npm/cli/blob/v11.6.2/workspaces/arborist/lib/node.js#L1042
  const tables = ['peerDependencies', 'dependencies', 'optionalDependencies', 'devDependencies'] as const;
  for (const table of tables)
    for (const [name, spec] of Object.entries(manifest.table(table, isText, 'a text'))) {
      const isOptional = table === 'optionalDependencies' || (table === 'peerDependencies' && isOptionalPeer(name));
      dependencies.set(name, { name, spec, isOptional });
    }
  return {
    folder,
    name: manifest.name(),
    dependencies: [...dependencies.keys()].sort().flatMap((name) => dependencies.get(name) ?? []),
    workspaces: manifest.workspaces(),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const hint = 'correct the package.json, which the package managers do not accept either';

/** A package.json and the errors about its parts. */
class ManifestFile {
  readonly #file: string;
  readonly #text: string;
  readonly #content: Readonly<Record<string, unknown>>;

  constructor(file: string) {
    this.#file = file;
    this.#text = textOf(file);
    const content = this.#parse();
    if (!isRecord(content)) throw this.#wrong([], content, 'an object');
    this.#content = content;
  }

  name(): string | undefined {
    const { name } = this.#content;
    if (name === undefined || isText(name)) return name;
    throw this.#wrong(['name'], name, 'a text');
  }

  /** A table of names, if every value is of this kind. */
  table<Value>(
    member: string,
    isValue: (value: unknown) => value is Value,
    expected: string,
  ): Readonly<Record<string, Value>> {
    const table = this.#content[member] ?? {};
    if (!isRecord(table)) throw this.#wrong([member], table, 'an object');
    const isTable = (values: typeof table): values is Readonly<Record<string, Value>> =>
      Object.values(values).every(isValue);
    if (isTable(table)) return table;
    const [name = '', value] = Object.entries(table).find(([, one]) => !isValue(one)) ?? [];
    throw this.#wrong([member, name], value, expected);
  }

  /** The globs of `workspaces`: a list, or in yarn's form the list `packages` beside other settings. */
  workspaces(): readonly string[] {
    const { workspaces } = this.#content;
    const isObject = isRecord(workspaces);
    const path = isObject ? ['workspaces', 'packages'] : ['workspaces'];
    const globs = (isObject ? workspaces.packages : workspaces) ?? [];
    if (!Array.isArray(globs)) throw this.#wrong(path, globs, 'a list of globs');
    const odd = globs.findIndex((glob) => !isText(glob));
    if (odd !== -1) throw this.#wrong([...path, odd], globs[odd], 'a text');
    return globs.filter(isText);
  }

  /** Like the package managers, so a name that stands twice is no mistake: the last one counts. */
  #parse(): unknown {
    try {
      return JSON.parse(this.#text);
    } catch (cause) {
      this.#located();
      throw new DocpactError('source', `${this.#file}: ${messageOf(cause)}`, hint, cause);
    }
  }

  #located() {
    return parseJson(this.#text, { file: this.#file, code: 'source', hint });
  }

  #wrong(path: Path, value: unknown, expected: string): DocpactError {
    const at = this.#located().positions.at(path);
    const subject = path.length === 0 ? 'the manifest' : formatPath(path);
    return new DocpactError('source', `${at}: ${subject}: expected ${expected}, got ${describeValue(value)}`, hint);
  }
}

function textOf(file: string): string {
  try {
    // Some editors write a byte order mark, which the package managers skip.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new DocpactError('source', `${file}: ${messageOf(cause)}`, hint, cause);
  }
}
