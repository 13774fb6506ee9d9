import { cut, describeValue } from '../../base/describe-value.ts';
import type { CaughtError } from '../../clients/run/client-runner.ts';

/** The classes of errors that no package exports: those of the language and of Node. */
const builtIn: readonly string[] = [
  'Error',
  'AggregateError',
  'DOMException',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
];

/**
 * What a client threw, in plain words: its class and whether the package exports it, its name, its code and its message. An example:
 * `LightsailServiceException named "NotFound" (code "NotFoundException"): Text of NotFound`.
 */
export function describeThrown(error: CaughtError): string {
  const { name, code, Code } = error.members;
  const wire = code ?? Code;
  const isBuiltIn = builtIn.includes(error.className ?? '');
  // A plain TypeError is named so already.
  const named = isBuiltIn && name === error.className ? '' : ` ${nameWords(name)}`;
  const coded = wire === undefined || wire === name ? '' : ` (code ${describeValue(wire)})`;
  const message = firstLine(error.message);
  return `${classWords(error)}${named}${coded}${message === '' ? '' : `: ${message}`}`;
}

const nameWords = (name: unknown): string => (name === undefined ? 'without a name' : `named ${describeValue(name)}`);

/** The class, and what keeps `instanceof` from working. */
function classWords({ isError, className = '', classes, isNamesake }: CaughtError): string {
  const [own = [], ...above] = classes;
  const exported = own.includes(className) ? className : own[0];
  if (exported !== undefined) return exported === className ? exported : `${exported}, a class of another name inside,`;
  if (className === 'Object' || classes.length === 0)
    return isError ? 'an error without a class' : 'a value that is no error';
  if (builtIn.includes(className)) return `a plain ${className}`;
  const known = above.find((names) => names.length > 0)?.[0];
  const kind = className === '' ? 'a class without a name' : `a class ${className}`;
  if (isNamesake === true) return `${kind} of another copy, not the one that this package exports,`;
  if (known !== undefined) return `${kind} that this package does not export, made from its ${known},`;
  return `${kind} that this package does not export (another copy of it?)`;
}

/** At most a line of a message, and not all of a long one. */
function firstLine(message: string): string {
  const [line = ''] = message.split(/\r?\n/, 1);
  return cut(line, 120);
}
