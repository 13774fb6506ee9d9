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
    values: Object.fromEntries(all.flatMap(([key, exported]) => setOf(key, exported))),
  };
}

/** The sets of values that a client exports. Each is an object with the name of the set. */
function setOf(name: string, exported: unknown): (readonly [string, readonly string[]])[] {
  if (!/^[A-Z]\w*$/.test(name) || typeof exported !== 'object' || exported === null) return [];
  const values: readonly unknown[] = Object.values(exported);
  return values.length > 0 && values.every(isText) ? [[name, values]] : [];
}

const isText = (value: unknown): value is string => typeof value === 'string';

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
