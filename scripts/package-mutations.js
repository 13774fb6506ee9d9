import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageProblems } from './package-problems.js';

/** What is done to the packed fixtures, each in one place, and what must then be said of them. */
const mutations = [
  {
    title: 'a file that is not on the list',
    says: /ships notes\.txt/,
    edit: (at) => writeFileSync(at('notes.txt'), ''),
  },
  { title: 'a test', says: /ships dist\/a\.test\.js/, edit: (at) => writeFileSync(at('dist/a.test.js'), '') },
  { title: 'no licence', says: /lacks LICENSE/, edit: (at) => rmSync(at('LICENSE')) },
  {
    title: 'an export without its file',
    says: /lacks dist\/nowhere\.js/,
    edit: manifest({ exports: { '.': './dist/nowhere.js' } }),
  },
  {
    title: 'an export without its types',
    says: /lacks dist\/index\.d\.ts/,
    edit: (at) => rmSync(at('dist/index.d.ts')),
  },
  { title: 'types that do not resolve', says: /attw: UntypedResolution/, edit: (at) => rmSync(at('dist/index.d.ts')) },
  {
    title: 'a module without a source',
    says: /dist\/gone\.js, whose source is gone/,
    edit: (at) => writeFileSync(at('dist/gone.js'), ''),
  },
  {
    title: 'an import of what is not named',
    says: /dist\/index\.js imports @scope\/other/,
    edit: (at) => writeFileSync(at('dist/index.js'), "import { a } from '@scope/other/part';\n"),
  },
  { title: 'too many bytes', says: /its budget is/, edit: (at) => writeFileSync(at('dist/index.js'), ' '.repeat(1e6)) },
  {
    title: 'a range of the workspace',
    says: /workspace:\*, which no registry knows/,
    edit: manifest({ dependencies: { a: 'workspace:*' } }),
  },
  {
    title: 'a client that comes along',
    says: /client-sts would be installed unasked/,
    edit: manifest({ dependencies: { '@aws-sdk/client-sts': '^3' } }),
  },
  {
    title: 'a peer that is not optional',
    says: /vitest would be installed unasked/,
    edit: manifest({ peerDependencies: { vitest: '^4' } }),
  },
  {
    title: 'a script at install',
    says: /postinstall would run/,
    edit: manifest({ scripts: { postinstall: 'node x.js' } }),
  },
  { title: 'no word on side effects', says: /has no sideEffects/, edit: manifest({ sideEffects: undefined }) },
  {
    title: 'what publint finds',
    says: /publint: .*types/,
    edit: manifest({ exports: { '.': { default: './dist/index.js', types: './dist/index.d.ts' } } }),
  },
];

/** Breaks a packed package, one way after another, and gives what was not noticed. Works in new folders of `work`. */
export async function unnoticedMutations(tarball, work) {
  const unnoticed = await Promise.all(
    mutations.map(async ({ title, says, edit }, i) => {
      const folder = join(work, `mutation-${i}`);
      mkdirSync(folder);
      execFileSync('tar', ['-xzf', tarball, '-C', folder]);
      edit((file) => join(folder, 'package', file));
      const mutant = join(folder, basename(tarball));
      execFileSync('tar', ['-czf', mutant, '-C', folder, 'package']);
      const problems = await packageProblems(mutant, folder);
      return problems.some((problem) => says.test(problem)) ? [] : [`nobody notices ${title}: ${problems.join('; ')}`];
    }),
  );
  return unnoticed.flat();
}

/** An edit of the manifest. */
function manifest(change) {
  return (at) => {
    const file = at('package.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
  };
}
