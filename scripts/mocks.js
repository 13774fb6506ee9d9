// The mocks work where people use them: packs the packages, installs them with npm beside no msw, msw 2 and msw 3, and runs the same cases by
// node:test, vitest and jest; then breaks a mock on purpose and sees that each of them fails. Needs a registry.
// `node scripts/mocks.js FOLDER` takes tarballs that are packed already.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isClient, pinned } from './catalog.js';
import { root } from './files.js';
import { finish } from './finish.js';
import { acceptingKnown } from './known-findings.js';
import { packed, tarballsIn } from './pack.js';

const run = promisify(execFile);
const [major, minor] = process.versions.node.split('.').map(Number);
const runsMsw3 = major > 22 || (major === 22 && minor >= 12);

/** The commands of a team, each of which must pass, and must fail over a broken mock. */
const runners = {
  'node:test': ['node', ['--test', 'node.test.mjs']],
  vitest: ['npx', ['vitest', 'run', '--root', '.', 'vitest.test.mjs']],
  jest: ['node', ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'jest.test.mjs']],
};
const jest = { testMatch: ['**/jest.test.mjs'], transform: {}, moduleFileExtensions: ['mjs', 'js'] };
const tools = {
  jest: '30.5.2',
  '@jest/globals': '30.5.2',
  vitest: '4.1.12',
  typescript: '5.9.3',
  '@types/node': '20.19.43',
};

const problems = [];
const work = mkdtempSync(join(tmpdir(), 'docpact-mocks-'));
try {
  const { manifest } = process.argv[2] === undefined ? packed(join(work, 'packs')) : tarballsIn(process.argv[2]);
  await withoutMsw(manifest);
  await withMsw('2', '2.15.0', manifest);
  if (runsMsw3) await withMsw('3', '^3.0.5', manifest);
  else console.log(`mocks: skipped msw 3: it needs Node 22.12 or newer, this is ${process.version}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
finish('mocks', problems, 'they work in each project');

/** Without msw all but the mocks works, none is installed unasked, and the mocks say what is missing. */
async function withoutMsw(manifest) {
  const folder = await project('none', manifest, {});
  if (existsSync(join(folder, 'node_modules/msw'))) problems.push('npm installed msw, which nobody asked for');
  await expectPass(folder, 'docpact without msw', 'npx', ['docpact', 'check', '--service', 'lightsail']);
  await expectPass(folder, 'the root without msw', 'node', ['-e', 'import("@docpact/contracts")']);
  const mocks = await attempt(folder, 'node', ['--input-type=module', '-e', 'import "@docpact/contracts/msw"']);
  if (!/Cannot find package 'msw'/.test(mocks.text)) problems.push(`the mocks without msw said: ${mocks.text}`);
}

async function withMsw(name, version, manifest) {
  const folder = await project(name, manifest, { msw: version, ...tools });
  const replay = ['docpact', 'check', '--service', 'lightsail'];
  await expectPass(folder, `docpact beside msw ${name}`, 'npx', replay);
  const strict = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
  await expectPass(folder, `types with msw ${name}`, 'npx', ['tsc', ...strict, 'typed.mts']);
  for (const [runner, [command, args]] of Object.entries(runners)) {
    await expectPass(folder, `${runner} with msw ${name}`, command, args);
    const broken = await attempt(folder, command, args, { BREAK: '1' });
    if (broken.passed || !broken.text.includes('CreateTime: expected a valid Date'))
      problems.push(`${runner} with msw ${name} does not notice a broken mock: ${broken.text}`);
  }
}

/** A new project with these packages and the clients, installed by npm. */
async function project(name, { dependencies, overrides }, more) {
  const folder = join(work, name);
  mkdirSync(folder);
  cpSync(join(root, 'scripts/mocks'), folder, { recursive: true });
  const manifest = { private: true, dependencies: { ...dependencies, ...pinned(isClient), ...more }, overrides, jest };
  writeFileSync(join(folder, 'docpact.config.json'), JSON.stringify(acceptingKnown));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], { cwd: folder });
  return folder;
}

async function expectPass(folder, title, command, args) {
  const { passed, text } = await attempt(folder, command, args);
  if (passed) console.log(`mocks: passed ${title}`);
  else problems.push(`${title} failed:\n${text}`);
}

/** Runs a command; gives whether it passed, and all that it printed. */
async function attempt(folder, command, args, more = {}) {
  const env = { ...process.env, ...more };
  try {
    const { stdout, stderr } = await run(command, args, { cwd: folder, env, timeout: 300_000, maxBuffer: 2 ** 26 });
    return { passed: true, text: stdout + stderr };
  } catch (error) {
    return { passed: false, text: `${error.message}\n${error.stdout}` };
  }
}
