import { isDeepStrictEqual } from 'node:util';
import { memberStep } from './member-of.ts';

/** One place where two values differ. `missing`: only expected has it; `invented`: only actual has it. */
export interface Difference {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'invented';
  readonly expected: unknown;
  readonly actual: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/**
 * The places where two values differ, each by its deepest path, in the order of the expected value.
 * Absent, `undefined` and `null` members count as equal: neither awsQuery nor the SDK's types can distinguish them.
 */
export function differences(path: string, expected: unknown, actual: unknown): readonly Difference[] {
  if (isAbsent(expected) && isAbsent(actual)) return [];
  if (isAbsent(actual)) return [{ path, kind: 'missing', expected, actual }];
  if (isAbsent(expected)) return [{ path, kind: 'invented', expected, actual }];
  if (Array.isArray(expected) && Array.isArray(actual)) return listDifferences(path, expected, actual);
  if (isRecord(expected) && isRecord(actual)) return recordDifferences(path, expected, actual);
  return isDeepStrictEqual(expected, actual) ? [] : [{ path, kind: 'changed', expected, actual }];
}

function listDifferences(path: string, expected: readonly unknown[], actual: readonly unknown[]): Difference[] {
  if (expected.length !== actual.length && (expected.length === 0 || actual.length === 0))
    return [{ path, kind: 'changed', expected, actual }];
  const length = Math.max(expected.length, actual.length);
  return Array.from({ length }, (_, i) => differences(`${path}[${i}]`, expected[i], actual[i])).flat();
}

function recordDifferences(
  path: string,
  expected: Record<string, unknown>,
  actual: Record<string, unknown>,
): Difference[] {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  const own = (record: Record<string, unknown>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);
  return keys.flatMap((key) => differences(path + memberStep(key), own(expected, key), own(actual, key)));
}
