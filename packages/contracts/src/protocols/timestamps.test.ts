import { expect, it } from 'vitest';
import { readTimestamp, type TimestampFormat, writeTimestamp } from './timestamps.ts';

it.each<[TimestampFormat, string, unknown]>([
  ['date-time', '2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z'],
  ['date-time', '2026-11-20T04:00:00+01:00', '2026-11-20T04:00:00+01:00'],
  ['epoch-seconds', '1970-01-01T00:00:01.500Z', 1.5],
  ['epoch-seconds', '1969-12-31T23:59:59Z', -1],
  ['http-date', '2026-11-20T03:00:00Z', 'Fri, 20 Nov 2026 03:00:00 GMT'],
  ['epoch-seconds', 'soon', 'soon'],
  ['http-date', 'soon', 'soon'],
])('as %s, %s is written as %j', (format, moment, wire) => {
  expect(writeTimestamp(format, moment)).toBe(wire);
});

it.each<[TimestampFormat, unknown, unknown]>([
  ['date-time', '2026-11-20T03:00:00Z', '2026-11-20T03:00:00.000Z'],
  ['epoch-seconds', 1.5, '1970-01-01T00:00:01.500Z'],
  ['epoch-seconds', '1.5', '1970-01-01T00:00:01.500Z'],
  ['epoch-seconds', '1e3', '1970-01-01T00:16:40.000Z'],
  ['http-date', 'Fri, 20 Nov 2026 03:00:00 GMT', '2026-11-20T03:00:00.000Z'],
  ['http-date', 'Fri, 20 Nov 2026 03:00:00.500 GMT', '2026-11-20T03:00:00.500Z'],
  ['date-time', 1.5, 1.5],
  ['date-time', '2026-02-30T00:00:00Z', '2026-02-30T00:00:00Z'],
  ['epoch-seconds', 'soon', 'soon'],
  ['epoch-seconds', 1e15, 1e15],
  ['epoch-seconds', null, null],
  ['http-date', '2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z'],
])('as %s, %j is read as %j', (format, wire, value) => {
  expect(readTimestamp(format, wire)).toBe(value);
});
