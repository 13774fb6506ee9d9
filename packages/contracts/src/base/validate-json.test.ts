import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { isCalendarDay } from './validate-json.ts';

const folder = new URL('../../', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));

it('there are schemas to look at', () => expect(files).toContain('state.schema.json'));

it.each(files)('%s is a JSON Schema', (file) => {
  const ajv = new Ajv2020();
  ajv.validateSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  expect(ajv.errors ?? []).toEqual([]);
});

it.each([
  ['2026-12-31', true],
  ['2024-02-29', true],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['2026-02-30', false],
  ['2025-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-12-31T00:00:00Z', false],
  ['31.12.2026', false],
  ['', false],
])('%o is a day of the calendar: %o', (text, want) => {
  expect(isCalendarDay(text)).toBe(want);
});
