import { expect, it } from 'vitest';
import { readSentence } from '../../../test/read-sentence.ts';
import { clockFormat } from './clock-format.ts';

const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';

it.each([
  ['Must be in the format `hh24:mi-hh24:mi`.', [`self pattern ^${TIME}-${TIME}$`]],
  ['Format: ddd:hh24:mi-ddd:hh24:mi', [`self pattern ^[A-Za-z]{3}:${TIME}-[A-Za-z]{3}:${TIME}$`]],
  ['The start of a week, formatted d:HH:MM in the UTC time zone.', [`self pattern ^[1-7]:${TIME}$`]],
  ['A time of day, in the format `HH:MM`. `HH` is the zero-padded hour.', [`self pattern ^${TIME}$`]],
  ['Must be in `HH:00` format.', ['self pattern ^(?:[01][0-9]|2[0-3]):00$']],
  ['A time of day, in the format `HH:MM`.', []],
  ['The format is `YYYY-MM-DDTHH:MM`.', []],
  ['The day of the planting in `YYYY-MM-DD` format.', ['self pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$']],
  ['It must follow this format: `yyyy-mm-dd`.', ['self pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$']],
  ['Must be the last day of a month (YYYY-MM-DD).', ['self pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$']],
  ['The month of the planting in YYYY-MM format.', ['self pattern ^[0-9]{4}-(?:0[1-9]|1[0-2])$']],
  ['Given in YYYY-MM-DD format or YYYY-MM format.', []],
  ['Where it grows. The soil is in YYYY-MM-DD format.', ['? ambiguous']],
])('%s', (text, want) => {
  expect(readSentence(clockFormat, text, { name: 'Window' })).toEqual(want);
});
