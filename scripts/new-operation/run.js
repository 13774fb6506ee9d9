import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** Nothing that is run here needs the network: where something asks for it, it must fail. */
const env = {
  ...process.env,
  NO_COLOR: '1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  npm_config_offline: 'true',
};

/** Runs a module of Node in a folder, and gives what it printed. Throws with all of it where it fails. */
export const node = (folder, ...args) => run(folder, process.execPath, args);

/** The report that a module of Node prints as JSON, whatever it judges. */
export async function reportOf(folder, ...args) {
  try {
    return JSON.parse(await node(folder, ...args));
  } catch (error) {
    if (error.cause?.code !== 1) throw error;
    return JSON.parse(error.cause.stdout);
  }
}

/** Runs a script of a package. */
export const script = (folder, name, ...args) => run(folder, 'npm', ['run', '--silent', name, '--', ...args]);

async function run(folder, command, args) {
  try {
    const { stdout } = await promisify(execFile)(command, args, {
      cwd: folder,
      env,
      timeout: 120_000,
      maxBuffer: 2 ** 28,
    });
    return stdout;
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout}`, { cause: error });
  }
}

/** Starts a module of Node that goes on, hands each line that it prints to `onLine` until that gives a promise, and stops it. */
export async function nodeUntil(folder, args, onLine) {
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      const answer = onLine(chunk);
      if (answer) return await answer;
    }
    throw new Error(`${args.join(' ')} ended by itself`);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
