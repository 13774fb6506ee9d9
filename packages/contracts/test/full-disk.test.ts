import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/docpact.js', import.meta.url));
const document = fileURLToPath(import.meta.resolve('@docpact/schemas/lightsail/GetInstanceSnapshot.json'));
const full = '/dev/full';

if (!existsSync(full)) console.warn(`skipped: reports on a full disk, since this system has no ${full}`);

it.skipIf(!existsSync(full)).each([
  ['explain', 'lightsail/GetInstanceSnapshot', 'Input'],
  ['diff', document, document],
])('docpact %s says that its result is lost, and its exit code too', (...args) => {
  const stdout = openSync(full, 'w');
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(stdout);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^docpact: standard output cannot be written: ENOSPC/);
  expect(stderr).not.toMatch(/^\s+at /m);
});
