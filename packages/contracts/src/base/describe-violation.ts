import type { ErrorObject } from 'ajv';
import { describeValue } from './describe-value.ts';
import { didYouMean, nearest } from './did-you-mean.ts';
import { formatPath, type Path } from './parse-json.ts';

/** One way in which a value breaks its schema. */
export interface Violation {
  readonly path: Path;
  /** Whether it is about the name of the member at the path or about its value. */
  readonly part: 'name' | 'value';
  /** The expected and the actual value, as a sentence without its end. */
  readonly message: string;
}

/** The violation at a path. */
export const violation = (path: Path, message: string): Violation => ({
  path,
  part: 'value',
  message: `${formatPath(path)}: ${message}`,
});

/** Translates an error of the validator for the author of the value. */
export function describeViolation(root: unknown, error: ErrorObject): Violation {
  const path = pathOf(root, error.instancePath);
  const name = error.propertyName ?? error.params.additionalProperty;
  if (typeof name === 'string') return unknownName(path, name, error);
  const where = path.length === 0 ? '' : `${formatPath(path)}: `;
  const actual = error.keyword === 'required' ? '' : `, got ${describeKind(error.data)}`;
  return { path, part: 'value', message: `${where}expected ${expected(error)}${actual}${suggestion(error)}` };
}

function unknownName(path: Path, name: string, error: ErrorObject): Violation {
  const known = error.propertyName === undefined ? Object.keys(error.parentSchema?.properties ?? {}) : values(error);
  const where = path.length === 0 ? '' : `${formatPath(path)}: `;
  return {
    path: [...path, name],
    part: 'name',
    message: `${where}unknown name ${describeValue(name)}${didYouMean(name, known)}`,
  };
}

const types: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'an object',
  string: 'a text',
  'string,null': 'a text or null',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a day of the calendar, such as 2026-12-31',
  'date-time': 'a moment, such as 2026-12-31T23:59:59Z',
};

/** The requirement of each keyword in the schemas. A keyword without a row uses the validator's text. */
const asks: Readonly<Record<string, (error: ErrorObject) => string>> = {
  type: ({ params }) => types[params.type] ?? String(params.type),
  required: ({ params }) => `a member ${describeValue(params.missingProperty)}`,
  const: ({ params }) => describeValue(params.allowedValue),
  enum: (error) => (values(error).length > 12 ? 'a name that is known' : `one of ${values(error).join(', ')}`),
  minLength: () => 'a text that is not empty',
  minItems: () => 'a list that is not empty',
  pattern: ({ params }) => (params.pattern === '\\S' ? 'a text that is not blank' : `a text like ${params.pattern}`),
  format: ({ params }) => formats[params.format] ?? params.format,
  maxLength: ({ params }) => `at most ${params.limit} characters`,
  minimum: ({ params }) => `at least ${params.limit}`,
  maximum: ({ params }) => `at most ${params.limit}`,
};

const expected = (error: ErrorObject): string => asks[error.keyword]?.(error) ?? error.message ?? error.keyword;

const values = ({ params }: ErrorObject): readonly string[] => [params.allowedValues ?? []].flat().map(String);

function suggestion(error: ErrorObject): string {
  const near = typeof error.data === 'string' ? nearest(error.data, values(error)) : undefined;
  return near === undefined ? '' : `; did you mean ${describeValue(near)}?`;
}

/** A value of any kind in a few words. For a list or an object, only its kind. */
export function describeKind(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return 'an object';
  return typeof value === 'bigint' || typeof value === 'symbol' ? `a ${typeof value}` : describeValue(value);
}

/** A JSON pointer as a path. Positions in lists are numbers. */
function pathOf(root: unknown, pointer: string): Path {
  const path: (string | number)[] = [];
  let at: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at) ? Number(name) : name);
    at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  }
  return path;
}
