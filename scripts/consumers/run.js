import { spawn } from 'node:child_process';

const slots = 2;
const waiting = [];
let running = 0;

/** What keeps a project from being tried on this machine; its message says what to install. */
export class Skipped extends Error {}

/**
 * Runs a command in a folder, at most two at a time, and gives what it printed to stdout. Throws, with the command and all that it
 * printed, where it does not end with exit code 0.
 */
export async function run(command, args, options) {
  const { code, out, all } = await ended(command, args, options);
  if (code === 0) return out;
  throw new Error(
    `exit code ${code}\n  ${[command, ...args].join(' ')}\n  in ${options.cwd}\n${all.replace(/^/gm, '    ').trimEnd()}`,
  );
}

/**
 * Runs a command as `run` does, whatever its exit code is: gives that, what it printed to stdout, all that it printed, and how many seconds it took.
 */
export async function ended(command, args, { cwd, env = {} }) {
  await slot();
  try {
    const start = performance.now();
    const end = await spawned(command, args, cwd, { ...process.env, NO_COLOR: '1', ...env });
    return { ...end, seconds: (performance.now() - start) / 1000 };
  } finally {
    // Whoever waits takes the slot over.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function slot() {
  if (running < slots) running += 1;
  else await new Promise((resolve) => waiting.push(resolve));
}

function spawned(command, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, all] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      all += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, all }));
  });
}
