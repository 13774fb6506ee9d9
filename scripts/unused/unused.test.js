import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copyCheckout } from '../new-operation/copy-checkout.js';

const work = mkdtempSync(join(tmpdir(), 'docpact-unused-'));
after(() => rmSync(work, { recursive: true, force: true }));
const copy = join(work, 'checkout');
copyCheckout(copy);

/** What knip reports in the copy, as `kind file name`. */
function reported() {
  const knip = join(copy, 'node_modules/knip/bin/knip.js');
  const { stdout, stderr } = spawnSync(process.execPath, [knip, '--no-progress', '--reporter', 'json'], {
    cwd: copy,
    encoding: 'utf8',
  });
  assert.notEqual(stdout, '', stderr);
  /** @type {{ issues: ({ file: string } & Record<string, { name: string }[]>)[] }} */
  const { issues } = JSON.parse(stdout);
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) => found.map(({ name }) => `${kind} ${file} ${name}`)),
  );
}

/** @param {string} file @param {(text: string) => string} change */
function edit(file, change) {
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
}

test('what is not used, and what is used undeclared, is reported, and nothing else', () => {
  writeFileSync(join(copy, 'packages/fixtures/src/base/alone.ts'), 'export const alone = 1;\n');
  edit('packages/fixtures/src/index.ts', (text) => `import 'semver';\nimport '@docpact/codegen';\n${text}`);
  edit('packages/fixtures/package.json', (text) =>
    text.replace('"dependencies": {', '"dependencies": { "leven": "4.1.0",'),
  );
  assert.deepEqual(reported().sort(), [
    'dependencies packages/fixtures/package.json leven',
    'files packages/fixtures/src/base/alone.ts packages/fixtures/src/base/alone.ts',
    'unlisted packages/fixtures/src/index.ts @docpact/codegen',
    'unlisted packages/fixtures/src/index.ts semver',
  ]);
});
