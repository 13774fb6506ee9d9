import { leapSecondDays } from './leap-second-days.ts';

/**
 * Whether the text is an RFC 3339 `date-time`: https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * The day must be in the month. Second 60 must be 23:59:60 UTC on a day that had a leap second.
 */
export function isDateTime(text: string): boolean {
  const month = pair(text, 5);
  const day = pair(text, 8);
  const second = pair(text, 17);
  return (
    text.length > 19 &&
    pair(text, 0) < 100 &&
    pair(text, 2) < 100 &&
    text.charCodeAt(4) === 45 &&
    month > 0 &&
    month < 13 &&
    text.charCodeAt(7) === 45 &&
    day > 0 &&
    (day < 29 || day <= daysIn(month, Number(text.slice(0, 4)))) &&
    (text.charCodeAt(10) | 32) === 116 &&
    pair(text, 11) < 24 &&
    text.charCodeAt(13) === 58 &&
    pair(text, 14) < 60 &&
    text.charCodeAt(16) === 58 &&
    second < 61 &&
    isZone(text, afterFraction(text)) &&
    (second < 60 || isLeapSecond(text))
  );
}

/** The number that two digits make, or 100 where there are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : 100;
}

const daysIn = (month: number, year: number): number =>
  month === 2
    ? 28 + Number(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
    : 30 + ((month + (month >> 3)) & 1);

/** Where the zone begins: behind the seconds, or behind a point and digits. */
function afterFraction(text: string): number {
  if (text.charCodeAt(19) !== 46) return 19;
  let end = 20;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) < 58) end++;
  return end > 20 ? end : Number.NaN;
}

function isZone(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (text.length === at + 1) return (sign | 32) === 122;
  return (
    text.length === at + 6 &&
    (sign === 43 || sign === 45) &&
    pair(text, at + 1) < 24 &&
    text.charCodeAt(at + 3) === 58 &&
    pair(text, at + 4) < 60
  );
}

/** Reads the moment as second 59, in UTC, to see whether the second after it was one that was put in. */
function isLeapSecond(text: string): boolean {
  const second59 = new Date(`${text.slice(0, 17)}59${text.slice(19)}`.toUpperCase());
  const utc = Number.isNaN(second59.getTime()) ? '' : second59.toISOString();
  return utc.slice(11, 16) === '23:59' && leapSecondDays.has(utc.slice(0, 10));
}
