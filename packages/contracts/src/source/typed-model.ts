import { existsSync } from 'node:fs';
import type { JsonSchema } from '@docpact/schemas/runtime';
import type { SdkPackage } from '../subject/sdk-client.ts';
import { type SdkModel, typesFolder } from '../subject/sdk-model.ts';
import { typesIn } from './sdk-types.ts';

/**
 * What the type declarations of a client say of an operation, in the form that runtime schemas are read in; `undefined`
 * where the package ships none.
 * Throws `DocpactError` (source) for declarations that are no TypeScript.
 */
export function readTypedModel({ directory }: SdkPackage, operation: string): SdkModel | undefined {
  const folder = typesFolder(directory);
  const typed = existsSync(folder) ? typesIn(folder).read(operation) : undefined;
  return (
    typed && {
      input: typed.input,
      output: typed.output,
      definitions: new Map(Object.entries(typed.definitions)),
      wireNames: new Map(),
      knowsWireNames: false,
      knowsRequired: true,
    }
  );
}

/** Runtime schemas that do not say which members are required, with what the declarations say of it. */
export function withRequired(model: SdkModel, typed: SdkModel): SdkModel {
  const add = (shape: JsonSchema, declared: JsonSchema | undefined): JsonSchema =>
    declared?.required ? { ...shape, required: declared.required } : shape;
  const definitions = [...model.definitions].map(([name, shape]): [string, JsonSchema] => [
    name,
    add(shape, typed.definitions.get(name)),
  ]);
  return {
    ...model,
    input: add(model.input, typed.input),
    output: add(model.output, typed.output),
    definitions: new Map(definitions),
    knowsRequired: true,
  };
}
