import { join } from 'node:path';
import { run } from './run.js';

/** What only a test runner can import. */
const insideRunners = ['@docpact/contracts/jest', '@docpact/contracts/vitest'];

/** Every line of Node: imports, requires, the command; and once, that the generated files can be made again from what is installed. */
export function nodeProjects({ everything, tools, versions, manifests, entries }) {
  const importable = entries.filter((entry) => !insideRunners.includes(entry));
  const { version } = manifests.find(({ bin }) => bin?.docpact);
  const nodes = versions.filter((name) => name.startsWith('node-'));
  return [
    ...nodes.flatMap((node) => {
      const bin = join(tools, 'node_modules', node, 'bin');
      const line = node.replace('node-', 'Node ');
      const inNode = (...args) => run(join(bin, 'node'), args, { cwd: everything });
      // The command finds its Node as a shell does.
      const docpact = (...args) =>
        run(join(everything, 'node_modules/.bin/docpact'), args, {
          cwd: everything,
          env: { PATH: `${bin}:${process.env.PATH}` },
        });
      return [
        { name: `${line}, ES modules`, use: () => inNode('import-each.mjs', ...importable) },
        { name: `${line}, CommonJS`, use: () => inNode('require-each.cjs', ...importable) },
        { name: `${line}, docpact`, use: () => useCommand(docpact, version) },
      ];
    }),
    { name: 'generated files, made again', use: () => run(process.execPath, ['make-again.mjs'], { cwd: everything }) },
  ].map(({ name, use }) => ({ name, use: async () => (await use()).trim() }));
}

async function useCommand(docpact, version) {
  const said = (await docpact('--version')).trim();
  if (said !== version) throw new Error(`docpact --version says ${said}, the package is ${version}`);
  const { operations } = JSON.parse(await docpact('check', '--format', 'json'));
  if (operations.length === 0) throw new Error('docpact check checked no operation');
  await gateAVersion(docpact);
  return `${version} checks ${operations.length} operations, and one of another version`;
}

/** The matrix starts processes of its own, with flags that every Node must know. */
async function gateAVersion(docpact) {
  const named = ['--package', '@aws-sdk/client-neptune', '--versions', '3.1124.0'];
  const { summary } = JSON.parse(await docpact('matrix', ...named, '--cache', 'versions', '--format', 'json'));
  if (summary.passed === 0) throw new Error('docpact matrix checked no case');
}
