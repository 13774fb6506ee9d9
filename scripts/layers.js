// Packages depend to the left only: contracts → fixtures → schemas; codegen on none; schemas uses codegen as a build tool, contracts its transcriber as a command.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './files.js';
import { finish } from './finish.js';

const allowed = {
  codegen: { dependencies: [], devDependencies: [] },
  schemas: { dependencies: [], devDependencies: ['codegen'] },
  fixtures: { dependencies: ['schemas'], devDependencies: [] },
  contracts: { dependencies: ['codegen', 'fixtures', 'schemas'], devDependencies: [] },
};

const problems = Object.entries(allowed).flatMap(([name, layers]) => [
  ...manifestProblems(name, layers),
  ...importProblems(name, layers),
]);

finish('layers', problems, 'every package depends to the left only');

/** Dependencies in the manifest that the layer does not allow. */
function manifestProblems(name, layers) {
  const file = `packages/${name}/package.json`;
  const manifest = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return Object.entries(layers).flatMap(([kind, names]) =>
    Object.keys(manifest[kind] ?? {})
      .filter(
        (dependency) => dependency.startsWith('@docpact/') && !names.includes(dependency.slice('@docpact/'.length)),
      )
      .map((dependency) => `${file}: ${kind} has ${dependency}, allowed are: ${names.join(', ') || 'none'}`),
  );
}

/** Imports in the sources of other packages than those, or of files outside the package. */
function importProblems(name, { dependencies }) {
  return filesUnder(`packages/${name}/src`, '.ts').flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const target = /(?:from|import\()\s*'(@docpact\/[^/']+|(?:\.\.\/)+)/.exec(line)?.[1];
        if (target === undefined) return [];
        const depth = file.split('/').length - 3;
        const leaves = target.startsWith('..') && target.length / 3 > depth;
        const forbidden = target.startsWith('@') && !dependencies.includes(target.slice('@docpact/'.length));
        return leaves || forbidden ? [`${file}:${i + 1}: imports ${target}`] : [];
      }),
  );
}
