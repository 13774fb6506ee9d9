import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDateTime } from '@docpact/schemas/runtime';
import type { Ajv2020, SchemaObject } from 'ajv/dist/2020.js';
import { describeViolation, type Violation } from './describe-violation.ts';
import { DocpactError, type DocpactErrorCode } from './docpact-error.ts';
import type { Positions } from './parse-json.ts';

/** The published schemas for files of a user. */
export type SchemaName = 'baseline' | 'config' | 'faults' | 'recording' | 'state';

/** A value that was read from a file, and the error for an invalid file. */
export interface JsonFromFile {
  readonly value: unknown;
  readonly positions: Positions;
  readonly code: DocpactErrorCode;
}

/**
 * The value, if it matches the schema, as the type of the schema.
 * Throws `DocpactError` with every place where it does not match.
 */
export function validateJson<Type>(schema: SchemaName, given: JsonFromFile): Type {
  // Ajv caches the compiled form of each schema object.
  const validate = sharedAjv().compile<Type>(schemaNamed(schema));
  const { value } = given;
  if (validate(value)) return value;
  // The name itself has a separate error.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames');
  throw violationError(
    given,
    errors.map((error) => describeViolation(value, error)),
    `${schema}.schema.json of @docpact/contracts says what may stand there`,
  );
}

let shared: Ajv2020 | undefined;

/** Loaded synchronously on first use, so that making a mock needs no await. */
function sharedAjv(): Ajv2020 {
  if (shared) return shared;
  const load = createRequire(import.meta.url);
  const ajv2020: typeof import('ajv/dist/2020.js') = load('ajv/dist/2020.js');
  const formats = { date: isCalendarDay, 'date-time': isDateTime };
  // Tests check that the schemas are valid. To check it again at each start would take 80 ms.
  const trusted = { meta: false, validateSchema: false };
  shared = new ajv2020.Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, formats, ...trusted });
  return shared;
}

const schemas = new Map<SchemaName, SchemaObject>();

function schemaNamed(name: SchemaName): SchemaObject {
  const schema: SchemaObject = schemas.get(name) ?? JSON.parse(readFileSync(fileOf(name), 'utf8'));
  schemas.set(name, schema);
  return schema;
}

/** The error with all violations of a file, one per line. */
export const violationError = (
  { positions, code }: Omit<JsonFromFile, 'value'>,
  violations: readonly Violation[],
  hint: string,
) =>
  new DocpactError(
    code,
    violations.map(({ path, part, message }) => `${positions.at(path, part)}: ${message}`).join('\n'),
    hint,
  );

/** The schemas are beside both `src` and `dist`. */
const fileOf = (schema: SchemaName): URL => new URL(`../../${schema}.schema.json`, import.meta.url);

/** Whether a text is a valid calendar day, as `2026-12-31`. */
export function isCalendarDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
