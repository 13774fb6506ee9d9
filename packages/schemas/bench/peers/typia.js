import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { isNullable, patternsOf, typeOf } from './patterns.js';

const run = promisify(execFile);
const versions = ['typia@9.7.2', 'typescript@5.9.3', 'esbuild@0.28.2'];

/**
 * typia 9, the last that runs on Node 20 and TypeScript 5; it writes its code when types are compiled, which TypeScript 7 has no
 * interface for, so it is installed into the bench's own folder. It counts UTF-16 units where JSON Schema counts characters.
 */
export const typia = {
  name: 'typia',
  async make(cases, folder) {
    const project = join(folder, 'typia');
    await mkdir(join(project, 'input'), { recursive: true });
    await writeFile(join(project, 'package.json'), '{"type":"module"}');
    const options = {
      module: 'ESNext',
      target: 'ES2022',
      moduleResolution: 'bundler',
      strict: true,
      skipLibCheck: true,
    };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['input'] }));
    await writeFile(join(project, 'input/checks.ts'), source(cases));
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...versions], { cwd: project });
    const cli = join(project, 'node_modules/typia/lib/executable/typia.js');
    const args = ['generate', '--input', 'input', '--output', 'output', '--project', 'tsconfig.json'];
    await run(process.execPath, [cli, ...args], { cwd: project });
    const { transform } = await import('esbuild');
    const { code } = await transform(await readFile(join(project, 'output/checks.ts'), 'utf8'), { loader: 'ts' });
    await writeFile(join(project, 'checks.js'), code);
    const { is, errors } = await import(pathToFileURL(join(project, 'checks.js')).href);
    return new Map(
      cases.map(({ id, name }) => {
        const all = (value) => errors[name](value).errors;
        return [id, { is: is[name], first: all, all }];
      }),
    );
  },
};

const source = (cases) =>
  [
    "import typia, { tags } from 'typia';",
    ...cases.map(({ name, node, view }) => `type ${name} = ${typeText(node, view)};`),
    'export const is = {',
    ...cases.map(({ name, node }) => `  ${name}: typia.${isClosed(node) ? 'createEquals' : 'createIs'}<${name}>(),`),
    '};',
    'export const errors = {',
    ...cases.map(
      ({ name, node }) => `  ${name}: typia.${isClosed(node) ? 'createValidateEquals' : 'createValidate'}<${name}>(),`,
    ),
    '};',
  ].join('\n');

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
    const members = Object.entries(node.properties).map(
      ([name, member]) => `${name}${node.required?.includes(name) ? '' : '?'}: ${typeText(member, view)};`,
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
