import { spawn } from 'node:child_process';

const limit = 180_000;

/** Runs a bash script as at a terminal without colours: its exit code, and all that it printed in order. One that does not end is ended. */
export function runCommand(script, { cwd, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
      cwd,
      env: { ...plainEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const chunks = [];
    let late = '';
    const timer = setTimeout(() => {
      late = `\nit did not end within ${limit / 1000} s`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 'none', output: Buffer.concat(chunks).toString('utf8') + late });
    });
  });
}

/**
 * What a reader's shell would have: nothing of the CI server or package manager that started this, and no
 * warnings that depend on the version of Node or on npm's settings.
 */
function plainEnvironment() {
  const foreign = /^(GITHUB_|RUNNER_|npm_|PNPM_|CI$|FORCE_COLOR$|NODE_OPTIONS$|VITEST|AWS_)/;
  const kept = Object.entries(process.env).filter(
    ([name]) => !foreign.test(name) || /^npm_config_(registry|cache)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: '1', NODE_NO_WARNINGS: '1', npm_config_loglevel: 'error' };
}
