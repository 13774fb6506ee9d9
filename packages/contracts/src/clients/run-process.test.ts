import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { folderOf } from '../../test/folder-of.ts';
import { DocpactError } from '../base/docpact-error.ts';
import { runProcess } from './run-process.ts';

const never = new AbortController().signal;
const minute = 60_000;

const node = (code: string, { timeout = minute, signal = never, folder = folderOf({}) } = {}): Promise<string> =>
  runProcess(process.execPath, ['-e', code], { folder, env: process.env, timeout, signal });

it('gives the standard output, of any length', async () => {
  expect(await node("console.log('a'.repeat(3e6)); console.error('b');")).toBe(`${'a'.repeat(3e6)}\n`);
});

it.each([
  ['nothing of what is not there', 'process.exit(3)', /ended with 3$/],
  [
    'all lines of both outputs',
    "console.log('a'); console.error('\\nb'); process.exitCode = 1",
    /ended with 1(\n {2}\| [ab]){2}$/,
  ],
  [
    'the first and the last lines of many',
    'for (let i = 1; i <= 50; i++) console.error(i); process.exitCode = 1',
    /ended with 1\n {2}\| 1\n.* {2}\| 8\n {2}\| …\n {2}\| 39\n.* {2}\| 50$/s,
  ],
  [
    'the signal that ended it',
    "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)",
    /ended with SIGTERM$/,
  ],
])('tells %s when a program fails', async (_, code, message) => {
  await expect(node(code)).rejects.toMatchObject({ code: 'source', message: expect.stringMatching(message) });
});

it('tells the first lines of a very long output too', async () => {
  const code = "console.error('first\\n' + 'x\\n'.repeat(2e6) + 'last'); process.exitCode = 1";
  await expect(node(code)).rejects.toThrow(/\n {2}\| first\n.*\n {2}\| last$/s);
});

/** A program that starts another one, which would hold the output open for ever. */
const withChild = `
  const { spawn } = require('node:child_process');
  const code = "require('node:fs').writeFileSync('started', ''); setInterval(() => {}, 1000)";
  spawn(process.execPath, ['-e', code], { stdio: 'inherit' });
  setInterval(() => {}, 1000);`;

it('ends a program and what it started when it is told to', async () => {
  const ending = new AbortController();
  const folder = folderOf({});
  const running = node(withChild, { signal: ending.signal, folder });
  await vi.waitUntil(() => existsSync(join(folder, 'started')), { timeout: minute });
  ending.abort(new DocpactError('source', 'interrupted'));
  await expect(running).rejects.toThrow('interrupted');
});

it('ends a program and what it started after its time', async () => {
  await expect(node(withChild, { timeout: 300 })).rejects.toThrow(/did not end within 0\.3 s$/);
});

it('says that there is no such program', async () => {
  const running = runProcess('docpact-none', [], {
    folder: folderOf({}),
    env: process.env,
    timeout: minute,
    signal: never,
  });
  await expect(running).rejects.toMatchObject({
    code: 'source',
    message: 'docpact-none cannot be run',
    hint: 'install docpact-none',
  });
});
