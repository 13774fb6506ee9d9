import { expect, it } from 'vitest';
import { leapSecondDays } from './leap-second-days.ts';

const known = [
  '1960-12-31',
  '1961-12-31',
  '1963-10-31',
  '1963-12-31',
  '1964-12-31',
  '1965-12-31',
  '1971-12-31',
  '1972-06-30',
  '1972-12-31',
  '1973-12-31',
  '1974-12-31',
  '1975-12-31',
  '1976-12-31',
  '1977-12-31',
  '1978-12-31',
  '1979-12-31',
  '1981-06-30',
  '1982-06-30',
  '1983-06-30',
  '1985-06-30',
  '1987-12-31',
  '1989-12-31',
  '1990-12-31',
  '1992-06-30',
  '1993-06-30',
  '1994-06-30',
  '1995-12-31',
  '1997-06-30',
  '1998-12-31',
  '2005-12-31',
  '2008-12-31',
  '2012-06-30',
  '2015-06-30',
  '2016-12-31',
];

it('are those of the list, of all days of two centuries', () => {
  const days = Array.from({ length: 73_049 }, (_, day) =>
    new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10),
  );
  expect(days.at(-1)).toBe('2099-12-31');
  expect(days.filter((day) => leapSecondDays.test(day))).toEqual(known);
});
