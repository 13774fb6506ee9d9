// What each package would ship: its files are there, every export resolves, and publint has nothing to say.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './files.js';
import { finish } from './finish.js';

const packages = ['codegen', 'schemas', 'fixtures', 'contracts'];
const problems = [...(await Promise.all(packages.map(problemsOf))).flat(), ...unreachableServices()];

finish('packages', problems, `${packages.length} packages hold what they promise`);

async function problemsOf(name) {
  const folder = join(root, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { messages } = await publint({ pkgDir: folder, level: 'warning', strict: true, pack: false });
  return [
    ...messages.map((message) => `${manifest.name}: ${formatMessage(message, manifest, { color: false })}`),
    ...missingTargets(folder, manifest),
    ...strayFiles(folder, manifest),
    ...(manifest.engines?.node === '>=20.19' ? [] : [`${manifest.name}: engines.node is not >=20.19`]),
  ];
}

/** Targets of `exports` and `bin` that do not exist; a pattern stands for many and is left to publint. */
function missingTargets(folder, { name, exports, bin }) {
  const targets = [...Object.values(exports), ...Object.values(bin ?? {})].flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  return targets
    .filter((target) => !target.includes('*') && !existsSync(join(folder, target)))
    .map((target) => `${name}: ${target} is missing`);
}

/** A pattern in `exports` cannot mean a folder's index, so each service has a line of its own. */
function unreachableServices() {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages/schemas/package.json'), 'utf8'));
  const services = readdirSync(join(root, 'packages/schemas/services'));
  return services
    .filter((service) => !exports[`./${service}`])
    .map((service) => `@docpact/schemas: exports has no "./${service}"`);
}

/** Tests, sources and caches have no place in a package. */
function strayFiles(folder, { name }) {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(listed);
  const stray = files.filter(({ path }) => /\.test\.|^src\/|^test\/|\.turbo|tsbuildinfo/.test(path));
  return stray.map(({ path }) => `${name}: ships ${path}`);
}
