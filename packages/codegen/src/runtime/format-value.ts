import { codePointLength } from './code-point-length.ts';
import { count } from './count.ts';
import { isValidDate } from './is-date-time.ts';
import { memberCount } from './member-count.ts';

/**
 * A value in a message, on one line. Of a long one the first 60 characters and its size. Never throws: values under test can be anything.
 * @param isSized whether the size of a short one is given too
 */
export function formatValue(value: unknown, isSized?: boolean): string {
  try {
    const text = textOf(value);
    const short = text.length > 60 ? text.replace(/^(.{59}).{2,}$/su, '$1…') : text;
    return short + (isSized || short !== text ? sizeOf(value) : '');
  } catch {
    return 'a value that cannot be read';
  }
}

function sizeOf(value: unknown): string {
  if (typeof value === 'string') return ` (${count(codePointLength(value), 'character')})`;
  if (Array.isArray(value)) return ` (${count(value.length, 'item')})`;
  return typeof value === 'object' && value ? ` (${count(memberCount(value), 'member')})` : '';
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  // Of a long text the part that is shown.
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 120));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  // Its own, whatever a value has in its place.
  if (value instanceof Date)
    return isValidDate(value) ? `Date ${Date.prototype.toISOString.call(value)}` : 'Invalid Date';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'object' && value ? asJson(value) : String(value);
}

function asJson(value: object): string {
  try {
    return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? `${member}n` : member)) ?? 'an object';
  } catch {
    return 'an object that JSON cannot hold';
  }
}
