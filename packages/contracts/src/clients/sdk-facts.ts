import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocolOfSdk } from '../protocols/sdk-names.ts';
import type { OperationModel } from '../registry/operation-model.ts';

/**
 * The facts about the service's protocol in the modules of a client. A fact that a version lacks is absent.
 * @param modules the folder of the package's ECMAScript modules
 */
export function readFacts(modules: string): OperationModel['facts'] {
  const config = read(join(modules, 'runtimeConfig.shared.js'));
  const endpoint = read(join(modules, 'endpoint', 'EndpointParameters.js'));
  const apiVersion = /\bapiVersion: "([^"]+)"/.exec(config)?.[1];
  const signingName = /\bdefaultSigningName: "([^"]+)"/.exec(endpoint)?.[1];
  const name = /\b(\w+)Protocol\b/.exec(config)?.[1] ?? protocolFile(join(modules, 'protocols'));
  const protocol = name === undefined ? undefined : protocolOfSdk(name);
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(signingName === undefined ? {} : { signingName }),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

/** `Aws_json1_1.js`, if it is the only such file in a folder. */
const protocolFile = (folder: string): string | undefined =>
  existsSync(folder)
    ? readdirSync(folder)
        .find((file) => /^Aws_\w+\.js$/.test(file))
        ?.slice(0, -'.js'.length)
    : undefined;

/**
 * How the client's paginator requests the next page, in both forms that paginators have had. `undefined` if it has none.
 * @param modules the folder of the package's ECMAScript modules
 */
export function readPagination(
  modules: string,
  operation: string,
): NonNullable<OperationModel['pagination']> | undefined {
  const code = read(join(modules, 'pagination', `${operation}Paginator.js`));
  if (code === '') return undefined;
  const [, made, makes, size] = /createPaginator\(\w+, \w+, "([^"]*)", "([^"]*)", "([^"]*)"\)/.exec(code) ?? [];
  const inputToken = made ?? /\binput(?:\.(\w+)|\["([^"]+)"\]) = token\b/.exec(code)?.slice(1).find(Boolean);
  const outputToken = makes ?? /\btoken = page\.([\w.]+)/.exec(code)?.[1];
  const limit = size ?? /\binput(?:\.(\w+)|\["([^"]+)"\]) = config\.pageSize/.exec(code)?.slice(1).find(Boolean);
  return {
    ...(inputToken === undefined ? {} : { inputToken }),
    ...(outputToken === undefined ? {} : { outputToken }),
    ...(limit === undefined ? {} : { limit }),
  };
}

const waiters = new Map<string, Readonly<Record<string, string>>>();

/**
 * The operation that each waiter of the client calls, by the names of the waiter: `waitUntilDBInstanceAvailable` and the older `waitFor…`.
 * Read once in a process.
 * @param modules the folder of the package's ECMAScript modules
 */
export function readWaiters(modules: string): Readonly<Record<string, string>> {
  const known = waiters.get(modules) ?? waitersIn(modules);
  waiters.set(modules, known);
  return known;
}

function waitersIn(modules: string): Readonly<Record<string, string>> {
  const folder = join(modules, 'waiters');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const named = files.flatMap((file) => {
    const code = read(join(folder, file));
    const [, operation] = /\bimport \{ (\w+)Command\b[^}]*\} from "\.\.\/commands\//.exec(code) ?? [];
    const names = [...code.matchAll(/^export const (\w+)/gm)].flatMap(([, name]) => name ?? []);
    return operation === undefined ? [] : names.map((name) => [name, operation] as const);
  });
  return Object.fromEntries(named);
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
