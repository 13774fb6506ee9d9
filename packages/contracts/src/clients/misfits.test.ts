import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, linkedFolder } from '../../test/linked-folder.ts';
import { misfitsOf } from './misfits.ts';

it.each([
  {
    title: 'a version in the range fits',
    files: { ...installed('client', 'client', '1.0.0', { a: '^3.1.0' }), ...installed('node_modules/a', 'a', '3.2.0') },
    want: [],
  },
  {
    title: 'so does one before its release, and what is no range',
    files: {
      ...installed('client', 'client', '1.0.0', { a: '^3.1.0', b: 'workspace:*', c: 'github:o/c', d: 'npm:e@^1' }),
      ...installed('node_modules/a', 'a', '3.2.0-beta.1'),
      ...installed('node_modules/b', 'b', '0.0.0'),
      ...installed('node_modules/c', 'c', 'next'),
      ...installed('node_modules/d', 'e', '2.0.0'),
    },
    want: [],
  },
  {
    title: 'an older version does not',
    files: { ...installed('client', 'client', '1.0.0', { a: '^3.1.0' }), ...installed('node_modules/a', 'a', '3.0.9') },
    want: ['a 3.0.9 for client 1.0.0, not ^3.1.0'],
  },
  {
    title: 'nor does what is not installed',
    files: installed('client', 'client', '1.0.0', { a: '^3.1.0' }),
    want: ['a undefined for client 1.0.0, not ^3.1.0'],
  },
  {
    title: 'nor does what has no manifest that can be read',
    files: { ...installed('client', 'client', '1.0.0', { a: '^3.1.0' }), 'node_modules/a/package.json': '{' },
    want: ['a undefined for client 1.0.0, not ^3.1.0'],
  },
  {
    title: 'those of dependencies come after those of the client, each once, in a circle too',
    files: {
      ...installed('client', 'client', '1.0.0', { a: '1', b: '1' }),
      ...installed('node_modules/a', 'a', '1.0.0', { b: '1', c: '^2' }),
      ...installed('node_modules/b', 'b', '0.9.0', { a: '1' }),
      ...installed('node_modules/c', 'c', '1.0.0', { a: '1' }),
    },
    want: ['b 0.9.0 for client 1.0.0, not 1', 'b 0.9.0 for a 1.0.0, not 1', 'c 1.0.0 for a 1.0.0, not ^2'],
  },
])('$title', ({ files, want }) => {
  const misfits = misfitsOf(join(realpathSync(linkedFolder(files)), 'client'));
  expect(misfits.map(({ package: name, version, by, range }) => `${name} ${version} for ${by}, not ${range}`)).toEqual(
    want,
  );
});
