import { describeIssue, type Issue } from '@docpact/schemas/runtime';
/** A value as text for a message: JSON, dates as ISO text, cut at 80 characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : `Date ${value.toISOString()}`;
  const text = JSON.stringify(value) ?? String(value);
  const points = Array.from(text);
  return points.length > 80 ? `${points.slice(0, 79).join('')}…` : text;
}

/** An issue as a sentence without its end: `Input.Tags: expected …, got …`. */
export const issueSentence = (issue: Issue): string => `${issue.path}: ${describeIssue(issue)}`;
