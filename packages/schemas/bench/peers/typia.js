import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { isNullable, patternsOf, typeOf } from './patterns.js';

const run = promisify(execFile);
const versions = ['typia@9.7.2', 'typescript@5.9.3', 'esbuild@0.28.2'];
const compilerOptions = {
  module: 'ESNext',
  target: 'ES2022',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
};

/**
 * typia 9, the last that runs on Node 20 and TypeScript 5; it writes its code when types are compiled, which TypeScript 7 has no
 * interface for, so it is installed into the bench's own folder. It counts UTF-16 units where JSON Schema counts characters. Its
 * verdict and its errors are a module each, since a bundler cannot see that what is not asked for does nothing.
 */
export const typia = {
  name: 'typia',
  async write(cases, folder) {
    const sources = cases.flatMap((each) => [
      [`${each.name}.is`, source(each, isClosed(each.node) ? 'createEquals' : 'createIs')],
      [`${each.name}.all`, source(each, isClosed(each.node) ? 'createValidateEquals' : 'createValidate')],
    ]);
    await mkdir(join(folder, 'input'));
    await writeFile(join(folder, 'package.json'), '{"type":"module","sideEffects":false}');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['input'] }));
    await Promise.all(sources.map(([name, text]) => writeFile(join(folder, 'input', `${name}.ts`), text)));
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...versions], { cwd: folder });
    const cli = join(folder, 'node_modules/typia/lib/executable/typia.js');
    const args = ['generate', '--input', 'input', '--output', 'output', '--project', 'tsconfig.json'];
    await run(process.execPath, [cli, ...args], { cwd: folder });
    for (const [name] of sources) {
      const { code } = await transform(await readFile(join(folder, 'output', `${name}.ts`), 'utf8'), { loader: 'ts' });
      await writeFile(join(folder, `${name}.js`), code);
    }
    for (const { name } of cases) await writeFile(join(folder, `${name}.js`), joined(name));
  },
};

const joined = (name) => `import { check } from './${name}.all.js';

export { check as is } from './${name}.is.js';
export const all = (value) => check(value).errors;
export { all as first };
`;

const source = ({ name, node, view }, create) => `import typia, { tags } from 'typia';

type ${name} = ${typeText(node, view)};

export const check = typia.${create}<${name}>();
`;

/** Inputs are closed and outputs open, all through. */
const isClosed = ({ additionalProperties }) => additionalProperties === false;

const typeText = (node, view) => plain(node, view) + (isNullable(node) ? ' | null' : '');

function plain(node, view) {
  if (node.format) return view === 'sdk' ? 'Date' : "(string & tags.Format<'date-time'>)";
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (typeOf(node) === 'integer')
    return `(number & tags.Type<'int64'>${node.maximum === undefined ? '' : ` & tags.Maximum<${node.maximum}>`})`;
  if (typeOf(node) === 'boolean') return 'boolean';
  if (typeOf(node) === 'array') return `Array<${typeText(node.items, view)}>`;
  if (typeOf(node) === 'object') {
    const { properties, required = [] } = node;
    const members = Object.entries(properties).map(
      ([name, member]) => `${name}${required.includes(name) ? '' : '?'}: ${typeText(member, view)};`,
    );
    return `{ ${members.join(' ')} }`;
  }
  const kept = [
    ...(node.minLength === undefined ? [] : [`tags.MinLength<${node.minLength}>`]),
    ...(node.maxLength === undefined ? [] : [`tags.MaxLength<${node.maxLength}>`]),
    // typia writes a pattern without the flag that \p needs; the same text is checked by what it does know.
    ...patternsOf(node).map((pattern) => `tags.Pattern<${JSON.stringify(asciiOnly(pattern))}>`),
  ];
  return kept.length === 0 ? 'string' : `(string & ${kept.join(' & ')})`;
}

const asciiOnly = (pattern) => pattern.replace('\\p{L}', 'A-Za-z').replace('\\p{N}', '0-9').replace('\\p{Z}', ' ');
