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

/** Another way to write a moment (milliseconds since 1970) in a format. */
export interface TimestampForm {
  readonly name: string;
  /** The same moment, or undefined if it has no such form. */
  write(moment: number): unknown;
}

/** A moment in a time zone. Undefined where its year has more than four digits there. */
function atOffset(moment: number, minutes: number, offset: string): string | undefined {
  const text = new Date(moment + minutes * 60_000).toISOString();
  return /^\d{4}-/.test(text) ? text.replace('Z', offset) : undefined;
}

/**
 * The other forms of each format that readers must accept. A date-time may have an offset, as in the protocol tests `DateTimeWithPositiveOffset`
 * and `DateTimeWithNegativeOffset`, and a fraction of any length: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export const timestampForms: Readonly<Record<TimestampFormat, readonly TimestampForm[]>> = {
  'date-time': [
    {
      name: 'date-times without a fraction',
      write: (moment) => (moment % 1000 === 0 ? new Date(moment).toISOString().replace('.000', '') : undefined),
    },
    { name: 'date-times in nanoseconds', write: (moment) => atOffset(moment, 0, '004321Z') },
    { name: 'date-times with an offset to the east', write: (moment) => atOffset(moment, 330, '+05:30') },
    { name: 'date-times with an offset to the west', write: (moment) => atOffset(moment, -480, '-08:00') },
    { name: 'date-times in lower case', write: (moment) => new Date(moment).toISOString().toLowerCase() },
  ],
  'epoch-seconds': [{ name: 'seconds with a fraction of six digits', write: (moment) => moment / 1000 + 0.0001 }],
  'http-date': [
    {
      name: 'HTTP dates with a fraction',
      write: (moment) =>
        new Date(moment).toUTCString().replace(' GMT', `.${String(moment % 1000).padStart(3, '0')} GMT`),
    },
  ],
};

/** A wire value of a format in the form of a name. A value that is not a timestamp, or has no such form, stays as it is. */
export function inForm(format: TimestampFormat, formName: string, value: unknown): unknown {
  const form = timestampForms[format].find(({ name }) => name === formName);
  const moment = momentOf(format, value);
  return moment === undefined || Number.isNaN(moment) ? value : (form?.write(moment) ?? value);
}
