import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client, HttpRequest, HttpResponse, MetadataBearer, RequestHandler } from '@smithy/types';
import { DocpactError, messageOf } from '../base/docpact-error.ts';
import { readManifest } from './manifest.ts';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The settings of the replay for a client: everything that would otherwise come from the environment or the network. */
export interface ClientConfig {
  readonly region: string | (() => Promise<string>);
  readonly credentials: Credentials | (() => Promise<Credentials>);
  readonly maxAttempts: number;
  readonly requestHandler?: RequestHandler<HttpRequest, HttpResponse> | object;
  readonly [option: string]: unknown;
}

/** The part of a client of any service that the replay needs. */
export type AnyClient = Pick<Client<object, MetadataBearer, unknown>, 'send' | 'destroy' | 'middlewareStack'> & {
  readonly config: object;
};

/** A command of any operation. */
export type AnyCommand = Parameters<AnyClient['send']>[0];

type Constructor<Args extends readonly unknown[], Instance> = new (...args: Args) => Instance;

/** One installed SDK client package: its module and its folder. */
export interface SdkPackage {
  readonly name: string;
  readonly version: string;
  readonly directory: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * Loads the client package in a folder.
 * Throws `DocpactError` (source) when it cannot be imported.
 */
export async function loadPackageIn(directory: string): Promise<SdkPackage> {
  const { name, version } = readManifest(directory);
  const exports: unknown = await importPackage(`${name} ${version} in ${directory}`, directory);
  if (!isRecord(exports)) throw new DocpactError('source', `${name} ${version} in ${directory} exports nothing`);
  return { name, version, directory, exports };
}

/** A new client by the name of its class. Throws `DocpactError` (source) when it is none, and what its constructor throws. */
export function newClient(sdk: SdkPackage, name: string, config: Readonly<Record<string, unknown>>): AnyClient {
  const client = construct(sdk, name, config);
  if (isClient(client)) return client;
  throw new DocpactError('source', `${sdk.name}: ${name} is not an SDK v3 client: it has no send()`);
}

/** A new command by the name of its class. The input is not checked: the checks send invalid inputs on purpose. */
export const newCommand = (sdk: SdkPackage, name: string, input: unknown): AnyCommand =>
  asCommand(construct(sdk, name, input));

function construct(sdk: SdkPackage, name: string, argument: unknown): unknown {
  const Exported = sdk.exports[name];
  if (!isConstructor(Exported)) throw new DocpactError('source', `${sdk.name} has no ${name}`);
  return new Exported(argument);
}

/** Clients are CommonJS, which `require` loads in half the time of `import`. A client that is not CommonJS is imported. */
async function importPackage(title: string, directory: string): Promise<unknown> {
  const load = createRequire(join(directory, 'package.json'));
  try {
    return load(directory);
  } catch (cause) {
    if (hasCode(cause, 'ERR_REQUIRE_ESM')) return import(pathToFileURL(load.resolve(directory)).href);
    const message = `${title} cannot be loaded: ${messageOf(cause)}`;
    throw new DocpactError('source', message, 'install the package again', cause);
  }
}

const hasCode = (thrown: unknown, code: string): boolean => isRecord(thrown) && thrown.code === code;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isConstructor = (value: unknown): value is Constructor<unknown[], object> => typeof value === 'function';

const isClient = (value: unknown): value is AnyClient =>
  isRecord(value) &&
  typeof value.send === 'function' &&
  typeof value.destroy === 'function' &&
  isRecord(value.middlewareStack) &&
  isRecord(value.config);

function asCommand(command: unknown): AnyCommand {
  const isCommand = (value: unknown): value is AnyCommand =>
    isRecord(value) && typeof value.resolveMiddleware === 'function';
  if (isCommand(command)) return command;
  throw new DocpactError('source', 'the command of the client is not an SDK v3 command: it has no resolveMiddleware()');
}

/**
 * Whether a client reads answers by runtime schemas, through the protocol in its configuration. Versions since 3.931 do.
 * Older ones use code that was generated for each shape. That code corrects what it can and drops what it cannot read. It treats every unknown
 * fault as the caller's. Its error for an answer that it cannot parse has no status.
 */
export const readsBySchema = ({ config }: AnyClient): boolean => Reflect.get(config, 'protocol') !== undefined;
