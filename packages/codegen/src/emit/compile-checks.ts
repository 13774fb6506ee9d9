import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import * as keywords from './keywords/index.ts';
import { rewriteChecks } from './rewrite-checks.ts';
import type { ValidationSchema } from './to-validation.ts';

/** One function to compile. */
export interface CheckToCompile {
  /** The name that the module gives the function. */
  readonly name: string;
  /** Where in the document the schema stands: `/$defs/Tag`. */
  readonly pointer: string;
  readonly schema: ValidationSchema;
}

/**
 * Compiles the checks of one module with ajv, to code without imports.
 * @param file names the module in messages
 * @returns `const <name> = …` for each check and the functions behind them
 * @throws DocpactError with code `unsafe-output` when the code would load or evaluate anything
 */
export function compileChecks(checks: readonly CheckToCompile[], file: string): string {
  const ajv = createAjv(checks.some(({ schema }) => namesInherited(schema)));
  for (const { name, schema } of checks) ajv.addSchema(schema, name);
  const code = standalone.default(ajv, Object.fromEntries(checks.map(({ name }) => [name, name])));
  return rewriteChecks(code, checks, file);
}

/** A fresh instance a module, so that the names in a module do not depend on the modules before it. */
function createAjv(ownProperties: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // The document's own check is stricter: it wants a type beside every typed keyword, but knows `allOf` clauses.
    strictTypes: false,
    allErrors: true,
    messages: false,
    ownProperties,
    // The document's own check has seen every keyword; ajv's meta-schema does not know ours.
    meta: false,
    validateSchema: false,
    code: { source: true, esm: true, lines: true },
  });
  // `Ajv2020` turns these on, and each costs code in every function; contracts have neither keyword.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  for (const definition of Object.values(keywords)) {
    ajv.removeKeyword(String(definition.keyword));
    ajv.addKeyword(definition);
  }
  ajv.addKeyword('x-says');
  return ajv;
}

/** Whether a schema names a member that every JavaScript object inherits, such as `constructor`. */
function namesInherited(value: unknown): boolean {
  if (typeof value === 'string') return value in Object.prototype;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name in Object.prototype || namesInherited(inner));
}
