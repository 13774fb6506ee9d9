// The action does what it says: its steps and the workflows are linted, and the steps are run as a runner would run them.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { filesUnder, root } from './files.js';
import { finish } from './finish.js';
import { acceptingKnown } from './known-findings.js';
import { packed } from './pack.js';
import { runLint } from './run-lint.js';

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'docpact-action-'));
const client = '@aws-sdk/client-neptune';
/** Code at the end of the client that takes a member from its output. */
const broken = 'DBClusterSnapshot$[4].splice(0, 1); DBClusterSnapshot$[5].splice(0, 1);';

try {
  const packages = Object.values(packed(join(work, 'packs')).tarballs).join('\n');
  const ran = [
    // The one warning is about its operations that have no contract.
    ...expectRun('a client as it was published passes', { package: packages }, repository(''), {
      code: 0,
      outputs: { 'error-count': /^0$/, 'warn-count': /^1$/, 'info-count': /^\d+$/, report: /report\.json$/ },
      summary: /docpact/i,
      says: /^::warning .*operations-without-contract/m,
    }),
    ...expectRun(
      'of three packages with a client each, only those that are named are looked at',
      { package: packages, sdk: 'packages/b packages/c', services: '' },
      workspaces({ a: broken, b: '', c: '' }),
      { code: 0, outputs: { 'error-count': /^0$/ }, says: /2 operations of 2 clients/ },
    ),
    ...expectRun(
      'a client that lost a member fails, and says how much is wrong',
      { package: packages, html: 'report.html', sarif: 'report.sarif' },
      repository(broken),
      {
        code: 1,
        outputs: { 'error-count': /^[1-9]/, report: /report\.json$/ },
        summary: /output-member-missing/,
        says: /^::error/m,
        files: ['report.html', 'report.sarif'],
      },
    ),
    ...expectRun(
      'an input that is not understood is a usage error',
      { package: packages, 'fail-on': 'never' },
      repository(''),
      {
        code: 2,
        outputs: {},
        says: /Allowed choices are error, warn, info/,
      },
    ),
  ];
  finish('action', [...(await lint()), ...ran], 'the steps are sound, and do what the action says');
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The workflows, and the steps of the action as if they were a workflow's: actionlint knows no composite actions. */
async function lint() {
  const inputs = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, { type: 'string' }]));
  const asWorkflow = stringify({
    on: { workflow_call: { inputs } },
    jobs: { action: { 'runs-on': 'ubuntu-latest', steps: action.runs.steps } },
  });
  const files = filesUnder('.github/workflows', '.yml').map((file) => [file, readFileSync(join(root, file), 'utf8')]);
  const problems = [];
  for (const [file, text] of [...files, ['action.yml', asWorkflow]])
    for (const { line, column, message } of await runLint(text, file))
      problems.push(`${file}:${line}:${column}: ${message}`);
  return problems;
}

/** A repository whose packages have each installed the client, with code at the end of it. */
function workspaces(codes) {
  const folder = mkdtempSync(join(work, 'repository-'));
  for (const [name, code] of Object.entries(codes)) {
    const place = installIn(join(folder, 'packages', name), code);
    writeFileSync(join(place, 'package.json'), JSON.stringify({ name, dependencies: { [client]: '^3.0.0' } }));
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, workspaces: ['packages/*'] }));
  return folder;
}

/** A repository that has installed the client, with this code at the end of it. */
function repository(code) {
  return installIn(mkdtempSync(join(work, 'repository-')), code);
}

function installIn(folder, code) {
  const real = realpathSync(join(root, 'packages/contracts/node_modules', client));
  const scope = join(folder, 'node_modules/@aws-sdk');
  mkdirSync(scope, { recursive: true });
  for (const name of readdirSync(dirname(real)).filter((name) => `@aws-sdk/${name}` !== client))
    symlinkSync(join(dirname(real), name), join(scope, name));
  symlinkSync(join(dirname(dirname(real)), '@smithy'), join(folder, 'node_modules/@smithy'));
  cpSync(real, join(folder, 'node_modules', client), { recursive: true });
  const bundle = join(folder, 'node_modules', client, 'dist-cjs/index.js');
  // The copy may share its bytes with a package store, so it is replaced, not written into.
  const text = readFileSync(bundle, 'utf8');
  rmSync(bundle);
  writeFileSync(bundle, `${text}\n${code}`);
  return folder;
}

/** Runs the steps one after another, until one fails. */
function runSteps(given, workspace) {
  // A run that is given a configuration of its own keeps it.
  if (!existsSync(join(workspace, 'docpact.config.json')))
    writeFileSync(join(workspace, 'docpact.config.json'), JSON.stringify(acceptingKnown));
  const temp = join(work, 'runner');
  mkdirSync(temp, { recursive: true });
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, given[name] ?? value]),
  );
  const fill = (text) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs[name]);
  const [output, summary] = ['output', 'summary'].map((name) => join(temp, name));
  for (const file of [output, summary]) writeFileSync(file, '');
  let said = '';
  for (const step of action.runs.steps) {
    const script = join(temp, 'step.sh');
    writeFileSync(script, step.run);
    const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, fill(value)]));
    const { status, stdout, stderr } = spawnSync(step.shell, ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(workspace, fill(step['working-directory'] ?? '.')),
      encoding: 'utf8',
      env: {
        ...process.env,
        ...env,
        RUNNER_TEMP: temp,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_ACTIONS: 'true',
      },
    });
    said += stdout + stderr;
    if (status !== 0) return { code: status, said, ...results() };
  }
  return { code: 0, said, ...results() };

  function results() {
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    return {
      outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))),
      summary: readFileSync(summary, 'utf8'),
    };
  }
}

/** Problems of one run: its exit code, its outputs, its summary, what it printed, and the files that it left. */
function expectRun(title, inputs, workspace, want) {
  const { code, said, outputs, summary } = runSteps({ services: 'neptune', ...inputs }, workspace);
  const problem = (what) => `${title}: ${what}\n${said}`;
  return [
    ...(code === want.code ? [] : [problem(`exit code ${code}, not ${want.code}`)]),
    ...Object.entries(want.outputs)
      .filter(([name, value]) => !value.test(outputs[name] ?? ''))
      .map(([name]) => problem(`the output ${name} is ${outputs[name]}`)),
    ...(want.summary && !want.summary.test(summary) ? [problem('the summary does not say it')] : []),
    ...(want.says && !want.says.test(said) ? [problem('the log does not say it')] : []),
    ...(want.files ?? [])
      .filter((file) => !existsSync(join(workspace, file)))
      .map((file) => problem(`there is no ${file}`)),
  ];
}
