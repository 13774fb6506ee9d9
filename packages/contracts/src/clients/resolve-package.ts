import { existsSync, realpathSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';

/** An installed package as Node finds it. */
export interface FoundPackage {
  /** Its folder: the real path, one for all that use this copy. */
  readonly directory: string;
  /** The folder from which its own dependencies are found. Only Yarn PnP has another one: one for each set of peers. */
  readonly instance: string;
}

/**
 * The package that code in a folder gets when it imports this name. Undefined if none is installed.
 *
 * The folders to look in are Node's own, without its global ones ($HOME/.node_modules, $NODE_PATH, …), which `require.resolve` always adds: what is
 * there belongs to the machine and not to the project, and the wrappers that pnpm makes for commands set $NODE_PATH. The manifest is looked up as a
 * file, so a package whose `exports` hide it is found too.
 * @param folder a real path
 */
export function resolvePackage(name: string, folder: string): FoundPackage | undefined {
  const pnp = pnpOf(folder);
  const instance = pnp ? resolveByPnp(pnp, name, folder) : resolveByFolders(name, folder);
  if (instance === undefined) return undefined;
  return { directory: realpathSync(pnp?.resolveVirtual?.(instance) ?? instance), instance };
}

function resolveByFolders(name: string, folder: string): string | undefined {
  // Null for a name of Node's own modules, under which no package can be imported.
  const lookups = createRequire(join(folder, 'package.json')).resolve.paths(name) ?? [];
  const own = lookups.filter((modules) => basename(modules) === 'node_modules' && contains(dirname(modules), folder));
  const found = own.map((modules) => join(modules, name)).find(isPackage);
  return found && realpathSync(found);
}

const isPackage = (folder: string): boolean => existsSync(join(folder, 'package.json'));

const contains = (folder: string, other: string): boolean =>
  other === folder || other.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The part of Yarn's interface that is needed here: https://yarnpkg.com/advanced/pnpapi */
interface PnpApi {
  resolveToUnqualified(request: string, issuer: string, options: { readonly considerBuiltins: boolean }): string | null;
  resolveVirtual?(path: string): string | null;
}

/** The interface of the Plug'n'Play project that a folder is in, when yarn started this process. */
function pnpOf(folder: string): PnpApi | undefined {
  if (process.versions.pnp === undefined) return undefined;
  const find: unknown = Reflect.get(Module, 'findPnpApi');
  const api: unknown = typeof find === 'function' ? find(folder + sep) : undefined;
  return isPnpApi(api) ? api : undefined;
}

const isPnpApi = (value: unknown): value is PnpApi =>
  typeof value === 'object' && value !== null && 'resolveToUnqualified' in value;

function resolveByPnp(pnp: PnpApi, name: string, folder: string): string | undefined {
  try {
    const found = pnp.resolveToUnqualified(name, folder + sep, { considerBuiltins: false });
    return found !== null && isPackage(found) ? found : undefined;
  } catch {
    // Nothing is known of this name there: not declared, or not installed.
    return undefined;
  }
}
