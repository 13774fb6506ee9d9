import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeOfCrash } from './crash.ts';

/** Code of a client that fails, by what is the matter with it. As a file: only there can be read who threw. */
const failing = {
  'a member of undefined': { code: 'undefined.none', isCrash: true },
  'a call of no function': { code: '({}).none()', isCrash: true },
  'a name that nothing has': { code: 'none', isCrash: true },
  'no end of calls': { code: 'const deeper = () => deeper() + 1; deeper()', isCrash: true },
  'a list of a negative length': { code: 'new Array(-1)', isCrash: true },
  'a Date that is none': { code: 'new Date(NaN).toISOString()', isCrash: true },
  'what a module of Node refuses': { code: `require('path').join(1)`, isCrash: true },
  'an error without a stack': {
    code: 'try { undefined.none } catch (error) { delete error.stack; throw error }',
    isCrash: true,
  },
  'a stack that lies': {
    code: `try { undefined.none } catch (error) { error.stack = 'none'; throw error }`,
    isCrash: true,
  },
  'a TypeError on purpose': { code: `throw new TypeError('Invalid date')`, isCrash: false },
  'a TypeError on purpose, without new': { code: `throw TypeError('Invalid date')`, isCrash: false },
  'a RangeError on purpose, in the middle of a line': {
    code: `const bad = () => { const at = 1; throw new RangeError('out of range') }; bad()`,
    isCrash: false,
  },
  'a class made from TypeError': {
    code: `class InvalidDate extends TypeError {} throw new InvalidDate('Invalid date')`,
    isCrash: false,
  },
  'text that is no JSON': { code: `JSON.parse('{')`, isCrash: false },
  'a plain error': { code: `throw new Error('no')`, isCrash: false },
  'no error': { code: `throw 'no'`, isCrash: false },
} as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docpact crash (1) '));
});

const { cache } = createRequire(import.meta.url);
afterAll(() => {
  for (const file of Object.keys(cache)) if (file.startsWith(folder)) delete cache[file];
});

it.each(Object.entries(failing))('%s', (title, { code, isCrash }) => {
  const file = join(folder, `${title.replaceAll(/\W/g, '-')}.js`);
  writeFileSync(file, `module.exports = () => { ${code} };`);
  const fail: unknown = createRequire(import.meta.url)(file);
  let thrown: unknown;
  try {
    if (typeof fail === 'function') fail();
  } catch (error) {
    thrown = error;
  }
  const itsClass: unknown = thrown instanceof Error ? thrown.constructor : undefined;
  expect(placeOfCrash(thrown, itsClass) !== undefined).toBe(isCrash);
});

it('names the first place in a file for what a built-in function throws', () => {
  const error = new TypeError('x');
  error.stack = 'TypeError: x\n    at Array.push (<anonymous>)\n    at /home/me/node_modules/a b/index.js:1:2';
  expect(placeOfCrash(error, TypeError)).toBe('a b/index.js:1:2');
});

it('names the place from the folder of the package on', () => {
  const error = new TypeError('x');
  error.stack = 'TypeError: x\n    at read (/home/me/app/node_modules/@aws-sdk/core/dist-cjs/index.js:12:34)';
  expect(placeOfCrash(error, TypeError)).toBe('@aws-sdk/core/dist-cjs/index.js:12:34');
});
