import { messageOf } from '../../base/docpact-error.ts';
import { memberOf } from '../../base/member-of.ts';
import type { Constants, ExceptionClass } from '../../registry/operation-model.ts';
import type { SdkPackage } from '../sdk-client.ts';
import { readSdkFault, readSdkModel } from '../sdk-model.ts';
import type { ClientFacts, RuntimeModel, RuntimeQuestion } from './client-runner.ts';

/** What a package exports. An export that throws counts as none. */
export const readableExports = ({ exports }: SdkPackage): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(exports).flatMap((key): (readonly [string, unknown])[] => {
      try {
        return [[key, exports[key]]];
      } catch {
        return [];
      }
    }),
  );

/** What a loaded package shows of itself. */
export function factsOfPackage({ name, version, directory, exports }: SdkPackage): ClientFacts {
  const all = Object.entries(exports);
  return {
    package: name,
    version,
    directory,
    exports: Object.fromEntries(all.map(([key, exported]) => [key, exported === null ? 'null' : typeof exported])),
    constants: Object.fromEntries(all.flatMap(([key, exported]) => setOf(key, exported))),
    exceptions: Object.fromEntries(all.flatMap(([key, exported]) => exceptionOf(key, exported))),
  };
}

/** The sets of values that a client exports. Each is an object with the name of the set. */
function setOf(name: string, exported: unknown): (readonly [string, Constants])[] {
  if (!/^[A-Z]\w*$/.test(name) || typeof exported !== 'object' || exported === null) return [];
  const constants: Record<string, unknown> = { ...exported };
  return Object.keys(constants).length > 0 && isConstants(constants) ? [[name, constants]] : [];
}

const isConstants = (values: Readonly<Record<string, unknown>>): values is Constants =>
  Object.values(values).every((value) => typeof value === 'string');

/** What programs read of an exception that they construct themselves, in tests for instance. */
function exceptionOf(name: string, exported: unknown): (readonly [string, ExceptionClass])[] {
  try {
    if (typeof exported !== 'function' || !(exported.prototype instanceof Error)) return [];
    const made: unknown = Reflect.construct(exported, [{ message: '', $metadata: {} }]);
    const [said, side] = [memberOf(made, 'name'), memberOf(made, '$fault')];
    const texts = {
      ...(typeof said === 'string' ? { name: said } : {}),
      ...(typeof side === 'string' ? { side } : {}),
    };
    return [[name, texts]];
  } catch (error) {
    return [[name, { thrown: textOf(error) }]];
  }
}

/** What is thrown may be anything, even a value that throws when it is read. */
function textOf(thrown: unknown): string {
  try {
    return messageOf(thrown);
  } catch {
    return 'a value that cannot be read';
  }
}

/** Reads an operation from the runtime schemas of a loaded package. */
export const readRuntimeModel = (
  sdk: SdkPackage,
  { operation, nameTraits, faults }: RuntimeQuestion,
): RuntimeModel => ({
  model: readSdkModel(sdk, operation, nameTraits),
  faults: Object.fromEntries(
    faults.flatMap((shape) => {
      const fault = readSdkFault(sdk, shape);
      return fault ? [[shape, fault]] : [];
    }),
  ),
});
