import { readFileSync } from 'node:fs';
import { DocpactError, type DocpactErrorCode } from '../docpact-error.ts';
import { isCalendarDay } from './calendar-day.ts';
import { describeViolation, type Violation } from './describe-violation.ts';
import type { Places } from './places.ts';

/** The published schemas that files of a user are held to. */
export type SchemaName = 'baseline' | 'config' | 'faults' | 'recording';

/** A value that was read from a file, and what its being wrong means. */
export interface Given {
  readonly value: unknown;
  readonly places: Places;
  readonly code: DocpactErrorCode;
}

/**
 * The value, once it keeps to the schema, as the type that stands for the schema.
 * Throws `DocpactError` with every place at which it does not.
 */
export async function holdToSchema<Type>(schema: SchemaName, given: Given): Promise<Type> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, verbose: true, formats: { date: isCalendarDay } });
  const validate = ajv.compile<Type>(JSON.parse(readFileSync(fileOf(schema), 'utf8')));
  const { value } = given;
  if (validate(value)) return value;
  // The name that it is about has an error of its own.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames');
  throw violationError(
    given,
    errors.map((error) => describeViolation(value, error)),
    `${schema}.schema.json of @docpact/contracts says what may stand there`,
  );
}

/** The error that tells all violations of a file, a line each. */
export const violationError = (
  { places, code }: Omit<Given, 'value'>,
  violations: readonly Violation[],
  hint: string,
) =>
  new DocpactError(
    code,
    violations.map(({ path, part, says }) => `${places.at(path, part)}: ${says}`).join('\n'),
    hint,
  );

/** The schemas lie beside both `src` and `dist`. */
const fileOf = (schema: SchemaName): URL => new URL(`../../${schema}.schema.json`, import.meta.url);
