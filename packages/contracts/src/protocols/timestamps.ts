/** Timestamps on the wire: https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait */
import { isDateTime, type WireFacts } from '@docpact/schemas/runtime';

/** The format of a timestamp. */
export type TimestampFormat = NonNullable<WireFacts['timestamp']>;

/** The default format of a timestamp in XML and forms. */
export const textTimestamps: TimestampFormat = 'date-time';

/** Writes a timestamp of the JSON view in a format. A value that is not a timestamp stays as it is. */
export function writeTimestamp(format: TimestampFormat, value: unknown): unknown {
  if (format === 'date-time' || typeof value !== 'string' || !isDateTime(value)) return value;
  const moment = Date.parse(value);
  return format === 'epoch-seconds' ? moment / 1000 : new Date(moment).toUTCString();
}

/**
 * Reads a timestamp on the wire as RFC 3339 text. A value that is not a timestamp, or is outside all calendars, stays as it is, so that the
 * validator reports it.
 */
export function readTimestamp(format: TimestampFormat, value: unknown): unknown {
  const moment = momentOf(format, value);
  return moment === undefined || !(Math.abs(moment) <= 8.64e15) ? value : new Date(moment).toISOString();
}

function momentOf(format: TimestampFormat, value: unknown): number | undefined {
  switch (format) {
    case 'epoch-seconds': {
      const seconds = typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
      return typeof seconds === 'number' ? Math.round(seconds * 1000) : undefined;
    }
    case 'http-date':
      return typeof value === 'string' && /^\w{3}, \d/.test(value) ? Date.parse(value) : undefined;
    case 'date-time':
      return typeof value === 'string' && isDateTime(value) ? Date.parse(value) : undefined;
  }
}
