import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makePages } from './make-pages.js';

const documented = `/** Doubles a number. */
export declare function twice(value: number): number;
/** A pair of numbers. */
export interface Pair { readonly left: number }
/** The first of all numbers. */
export declare const one: 1;
/** Either end. */
export type End = 'left' | 'right';
`;

const cases = [
  { title: 'an entry of documented exports has nothing wrong', text: documented, want: [] },
  {
    title: 'a function without a docstring is reported',
    text: documented.replace('/** Doubles a number. */', ''),
    want: [/twice/],
  },
  {
    title: 'an interface without a docstring is reported',
    text: documented.replace('/** A pair of numbers. */', ''),
    want: [/Pair/],
  },
  {
    title: 'a constant without a docstring is reported',
    text: documented.replace('/** The first of all numbers. */', ''),
    want: [/one/],
  },
  {
    title: 'a type without a docstring is reported',
    text: documented.replace('/** Either end. */', ''),
    want: [/End/],
  },
  { title: 'a link to nothing is reported', text: documented.replace('A pair', '{@link Triple}'), want: [/Triple/] },
];

for (const { title, text, want } of cases)
  test(title, async () => {
    const work = mkdtempSync(join(tmpdir(), 'docpact-api-test-'));
    try {
      mkdirSync(join(work, 'dist'));
      writeFileSync(join(work, 'dist/index.d.ts'), text);
      const problems = await makePages(
        [{ name: 'sample', file: join(work, 'dist/index.d.ts') }],
        join(work, 'pages'),
        work,
      );
      assert.equal(problems.length, want.length, problems.join('\n'));
      for (const [i, pattern] of want.entries()) assert.match(problems[i], pattern);
      assert.match(readFileSync(join(work, 'pages/sample.md'), 'utf8'), /^# @docpact\/sample\n/);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
