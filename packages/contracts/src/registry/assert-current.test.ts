import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assertCurrent } from './assert-current.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpact-current-'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What is said of a file with this text, its folder left out. */
function said(text: string | undefined, expected: string): string {
  const file = join(folder, text === undefined ? 'missing.json' : 'contract.json');
  if (text !== undefined) writeFileSync(file, text);
  try {
    assertCurrent(file, expected);
    return 'current';
  } catch (error) {
    return String(error).replaceAll(`${folder}/`, '');
  }
}

it.each([
  { title: 'the document it was generated from', text: '{}', of: '{}', want: /^current$/ },
  {
    title: 'another document',
    text: '{ }',
    of: '{}',
    want: /contract\.json has been changed since its validators were generated/,
  },
  {
    title: 'a document that is cut off',
    text: '{\n  "a": {',
    of: '{}',
    want: /contract\.json:2:9: not JSON: CloseBraceExpected/,
  },
  {
    title: 'a document with a comma too many',
    text: '{\n  "a": 1,\n}',
    of: '{}',
    want: /contract\.json:3:1: not JSON: PropertyNameExpected/,
  },
  { title: 'no document', text: undefined, of: '{}', want: /missing\.json: ENOENT/ },
])('$title', ({ text, of, want }) => {
  expect(said(text, sha256(of))).toMatch(want);
});
