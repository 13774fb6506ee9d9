import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

/** How a project of today resolves its imports: by the module kind that goes with it. Import attributes need node18 beside node16. */
const resolutions = { node16: 'node18', nodenext: 'nodenext', bundler: 'esnext' };
const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, target: 'es2023' };

/** Every line of TypeScript by every way to resolve: all subpaths, used with their types, wrong uses among them; and the schemas where no Node and no DOM is. */
export function typeProjects({ everything, browser, tools, versions, entries }) {
  writeFileSync(join(everything, 'every-entry.ts'), importsOf(entries));
  writeFileSync(
    join(browser, 'every-entry.ts'),
    importsOf(entries.filter((entry) => entry.startsWith('@docpact/schemas'))),
  );
  const compilers = versions.filter((name) => name.startsWith('typescript-'));
  return compilers.flatMap((compiler) => {
    const line = compiler.replace('typescript-', 'TypeScript ');
    const tsc = join(tools, 'node_modules', compiler, 'bin/tsc');
    const check = (title, folder, options, files) => ({
      name: `${line}, ${title}`,
      use: () => checkTypes(tsc, folder, `${compiler}-${title.replace(/\W/g, '-')}`, options, files),
    });
    return [
      ...Object.entries(resolutions).map(([moduleResolution, module]) =>
        check(
          moduleResolution,
          everything,
          { module, moduleResolution, lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'] },
          ['every-entry.ts', 'use-types.ts', 'use-schemas.ts'],
        ),
      ),
      check('schemas alone', browser, { module: 'esnext', moduleResolution: 'bundler', lib: ['es2023'], types: [] }, [
        'every-entry.ts',
        'use-schemas.ts',
      ]),
    ];
  });
}

/** Imports every subpath: JSON with its attribute, a module by all its names. */
function importsOf(entries) {
  const lines = entries.map((entry, i) =>
    entry.endsWith('.json')
      ? `import e${i} from '${entry}' with { type: 'json' };`
      : `import * as e${i} from '${entry}';`,
  );
  return `${lines.join('\n')}\nexport default [${entries.map((_, i) => `e${i}`).join(', ')}];\n`;
}

/** Compiles the files; mistakes in the declarations of other packages than ours are theirs, and only counted. */
async function checkTypes(tsc, cwd, name, options, files) {
  const config = `tsconfig.${name}.json`;
  const compilerOptions = { ...strict, ...options, resolveJsonModule: true };
  writeFileSync(join(cwd, config), JSON.stringify({ compilerOptions, files }));
  try {
    await run(process.execPath, [tsc, '-p', config, '--pretty', 'false'], { cwd });
    return `${files.length} files, no mistake`;
  } catch (error) {
    const mistakes = [...error.message.matchAll(/^ *(\S+)\(\d+,\d+\): error TS/gm)].map(([, file]) => file);
    const theirs = mistakes.filter((file) => /^node_modules\/(?!@docpact\/)/.test(file));
    if (mistakes.length === 0 || theirs.length < mistakes.length) throw error;
    return `${files.length} files, no mistake of ours; ${theirs.length} in declarations of ${packagesOf(theirs)}`;
  }
}

function packagesOf(files) {
  return [...new Set(files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]))].join(', ');
}
