import { describeIssue, type Issue } from '@docpact/schemas/runtime';
import { visible } from './visible.ts';

/** A value as text for a message: JSON, dates as ISO text, cut at 80 characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date ${value.toISOString()}`;
  const text = visible(JSON.stringify(value) ?? String(value));
  return cut(text, 80);
}

/** A text of at most so many characters. */
export function cut(text: string, length: number): string {
  const points = Array.from(text);
  return points.length > length ? `${points.slice(0, length - 1).join('')}…` : text;
}

/** How much two texts share before the part of them that is shown, in characters. */
const context = 20;

/** Two values that differ, as text for a message. Of two long texts it shows the part where they begin to differ. */
export function describeDifference(expected: unknown, actual: unknown): readonly [expected: string, actual: string] {
  const [from, to] = [expected, actual].map((value) => (typeof value === 'string' ? Array.from(value) : undefined));
  const first = from?.findIndex((char, i) => char !== to?.[i]) ?? -1;
  if (!from || !to || first <= 2 * context) return [describeValue(expected), describeValue(actual)];
  const show = (text: readonly string[]): string => `…${describeValue(text.slice(first - context).join('')).slice(1)}`;
  return [show(from), show(to)];
}

/** An issue as a sentence without its end: `Input.Tags: expected …, got …`. */
export const issueSentence = (issue: Issue): string => `${issue.path}: ${describeIssue(issue)}`;
