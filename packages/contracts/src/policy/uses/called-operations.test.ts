import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../../test/folder-of.ts';
import { gitEnvironment } from '../../base/git-environment.ts';
import { calledOperations, type KnownClient } from './called-operations.ts';

const clients: readonly KnownClient[] = [
  {
    names: ['@aws-sdk/client-orchard', 'old-orchard'],
    aggregated: 'Orchard',
    operations: ['ListTrees', 'GetTree', 'TagResource'],
    waiters: { waitUntilTreeGrown: 'GetTree' },
  },
  { names: ['@aws-sdk/client-garden'], aggregated: 'Garden', operations: ['GetBed', 'TagResource'] },
];
const all = clients.map(({ operations }) => [...operations].sort());
const [allOrchard, allGarden] = all;
const orchard = "'@aws-sdk/client-orchard'";
const garden = "'@aws-sdk/client-garden'";

type Files = Readonly<Record<string, string>>;
type Called = readonly (readonly string[] | undefined)[];
type Case = [title: string, files: Files | string, called: Called];

const check = (files: Files | string, called: Called): void => {
  const folder = folderOf(typeof files === 'string' ? { 'a.ts': files } : files);
  expect(calledOperations(folder, clients)).toEqual(called);
};

it.each<Case>([
  ['imported by name', `import { GetTreeCommand } from ${orchard}; send(new GetTreeCommand({}));`, [['GetTree'], []]],
  ['renamed', `import { GetTreeCommand as Get } from ${orchard}; send(new Get({}));`, [['GetTree'], []]],
  ['through a namespace', `import * as sdk from ${orchard}; send(new sdk.GetTreeCommand({}));`, [['GetTree'], []]],
  ['through a default import', `import sdk from ${orchard}; send(new sdk.GetTreeCommand({}));`, [['GetTree'], []]],
  ['required', `const { GetTreeCommand: Get } = require(${orchard}); send(new Get({}));`, [['GetTree'], []]],
  ['of a required module', `send(new (require(${orchard}).GetTreeCommand)({}));`, [['GetTree'], []]],
  [
    'of an import = require()',
    `import sdk = require(${orchard}); send(new sdk.GetTreeCommand({}));`,
    [['GetTree'], []],
  ],
  ['imported at run time', `const { GetTreeCommand } = await import(${orchard});`, [['GetTree'], []]],
  [
    'of a promise of a module',
    `import(${orchard}).then((sdk) => send(new sdk.GetTreeCommand({})));`,
    [['GetTree'], []],
  ],
  ['by a written key', `import * as sdk from ${orchard}; send(new sdk['GetTreeCommand']({}));`, [['GetTree'], []]],
  [
    'by one of two written keys',
    `import * as sdk from ${orchard}; send(new sdk[one ? 'GetTreeCommand' : \`ListTreesCommand\`]({}));`,
    [['GetTree', 'ListTrees'], []],
  ],
  ['of an alias of the package', "import { GetTreeCommand } from 'old-orchard';", [['GetTree'], []]],
  [
    'of a file in the package',
    "import { TagResourceCommand } from '@aws-sdk/client-orchard/dist-es/commands/TagResourceCommand.js';",
    [['TagResource'], []],
  ],
  [
    'of compiled code',
    `const sdk = __importStar(require(${orchard})); send(new sdk.TagResourceCommand({}));`,
    [['TagResource'], []],
  ],
  ['as a paginator', `import { paginateListTrees } from ${orchard};`, [['ListTrees'], []]],
  ['as a waiter', `import { waitUntilTreeGrown } from ${orchard};`, [['GetTree'], []]],
  [
    'as a paginator of a client',
    'for await (const page of client.paginateListTrees({})) read(page);',
    [['ListTrees'], []],
  ],
  ['as a type', `import type { GetTreeCommand } from ${orchard};`, [['GetTree'], []]],
  [
    'as a type of a namespace',
    `import type * as sdk from ${orchard}; let tag: sdk.TagResourceCommand;`,
    [['TagResource'], []],
  ],
  ['that a wrapper exports', `export { GetTreeCommand as Get } from ${orchard};`, [['GetTree'], []]],
  [
    'through a wrapper that exports everything',
    {
      'sdk.ts': `export * from ${orchard}; export * as garden from ${garden};`,
      'a.ts':
        "import { garden, GetTreeCommand } from './sdk'; send(new GetTreeCommand({}), new garden.GetBedCommand({}));",
    },
    [['GetTree'], ['GetBed']],
  ],
])('a command counts: %s', (_, files, called) => check(files, called));

it.each<Case>([
  ['that is called', 'new Orchard({}).getTree({});', [['GetTree'], []]],
  ['that is called if there is a client', 'client?.getTree?.({});', [['GetTree'], []]],
  ['by a written key', "client['getTree']({});", [['GetTree'], []]],
  ['that is bound', 'const get = client.getTree.bind(client);', [['GetTree'], []]],
  [
    'in another file than its client',
    {
      'a.ts': `import { Orchard } from ${orchard}; export const client = new Orchard({});`,
      'b.js': "import { client } from './a'; client.getTree({});",
    },
    [['GetTree'], []],
  ],
  [
    'of a client that is made elsewhere',
    "import { client } from '@company/clients'; client.getBed({});",
    [[], ['GetBed']],
  ],
])('a method of an aggregated client counts: %s', (_, files, called) => check(files, called));

it.each<Case>([
  ['a command by its import', `import { TagResourceCommand } from ${garden};`, [[], ['TagResource']]],
  [
    'two commands of one name by their namespaces',
    `import * as o from ${orchard}; import * as g from ${garden}; new g.TagResourceCommand(); new o.GetTreeCommand();`,
    [['GetTree'], ['TagResource']],
  ],
  ['a command that is renamed', `import { TagResourceCommand as Tag } from ${garden};`, [[], ['TagResource']]],
  [
    'a command of the default of a module',
    `const module = await import(${garden}); send(new module.default.TagResourceCommand({}));`,
    [[], ['TagResource']],
  ],
  ['a command of a client that is not known', "import { TagResourceCommand } from '@aws-sdk/client-meadow';", [[], []]],
  ['a class of the file', 'class TagResourceCommand {} new TagResourceCommand();', [[], []]],
  [
    'a method by the class of the client',
    `import { Garden } from ${garden}; const client = new Garden({}); client.tagResource({});`,
    [[], ['TagResource']],
  ],
  [
    'a method by the type of the client',
    `import type { Garden } from ${garden}; const tag = (client: Garden | undefined) => client?.tagResource({});`,
    [[], ['TagResource']],
  ],
  [
    'a method by the property of the client',
    `import { Garden } from ${garden}; class A { #client = new Garden({}); tag() { this.#client.tagResource({}); } }`,
    [[], ['TagResource']],
  ],
  [
    'a method by the parameter property of the client',
    `import * as g from ${garden}; class A { constructor(private readonly c: g.Garden) {} tag() { this.c.tagResource({}); } }`,
    [[], ['TagResource']],
  ],
  ['a method of an object of the file', "import './sdk'; const api = { getBed: () => 1 }; api.getBed();", [[], []]],
])('is told apart: %s', (_, files, called) => check(files, called));

const both: Called = [['TagResource'], ['TagResource']];
it.each<Case>([
  ['imported from a wrapper', "import { TagResourceCommand } from './sdk';", both],
  ['of a namespace from a wrapper', "import { sdk } from './sdk'; new sdk.TagResourceCommand({});", both],
  ['that is nowhere declared', 'new TagResourceCommand({});', both],
  ['of a client from another file', "import { client } from './client'; client.tagResource({});", both],
  ['of a parameter', 'const tag = (client) => client.tagResource({});', both],
  [
    'of a name that is bound twice',
    `import { Garden } from ${garden}; const a = () => { const c = new Garden({}); c.tagResource({}); }; const b = (c) => c.tagResource({});`,
    both,
  ],
  [
    'of a class that extends a client',
    `import { Garden } from ${garden}; class Own extends Garden {} const c = new Own({}); c.tagResource({});`,
    both,
  ],
  [
    'of a value that may be made elsewhere',
    `import { Garden } from ${garden}; const c = given ?? new Garden({}); c.tagResource({});`,
    both,
  ],
  [
    'of a value with a default',
    `import { Garden } from ${garden}; const tag = (c = new Garden({})) => c.tagResource({});`,
    both,
  ],
  [
    'of a property that may be inherited',
    `import { Garden } from ${garden}; class A { c = new Garden({}); } class B extends Base { tag() { this.c.tagResource({}); } }`,
    both,
  ],
  ['of values that stand for each other', 'let a = b; let b = a; a.tagResource({});', both],
  [
    'imported from both',
    `import { TagResourceCommand } from ${garden}; import { TagResourceCommand as T } from ${orchard};`,
    both,
  ],
])('counts for every client that has it: a name %s', (_, files, called) => check(files, called));

it.each<Case>([
  ['an export of a namespace', `import * as sdk from ${orchard}; send(new sdk[name]({}));`, [allOrchard, []]],
  ['an export of a promise', `const sdk = await import(${orchard}); const Command = sdk[name];`, [allOrchard, []]],
  ['an export by a pattern', `const { [name]: Command } = require(${orchard});`, [allOrchard, []]],
  ['an export in another function', `import * as sdk from ${orchard}; run(sdk, name);`, [allOrchard, []]],
  ['every export', `import * as sdk from ${orchard}; for (const name in sdk) use(name);`, [allOrchard, []]],
  [
    'an export of what holds a module',
    `import * as sdk from ${garden}; const o = { ...sdk }; o[name];`,
    [[], allGarden],
  ],
  ['an export by the end of its name', `import { sdk } from './sdk'; const Command = sdk[\`\${name}Command\`];`, all],
  ['an export by the start of its name', "import { sdk } from './sdk'; sdk['paginate' + name](config);", all],
  ['an export of a client from a wrapper', "import { sdk } from './sdk'; send(new (sdk[name] as any)({}));", all],
  ['the client', `const sdk = await import(\`@aws-sdk/client-\${service}\`); sdk[name];`, all],
  [
    'a method',
    `import { Orchard } from ${orchard}; const client = new Orchard({}); client[name]({});`,
    [allOrchard, []],
  ],
  [
    'a method that is read',
    `import { Garden } from ${garden}; const c = new Garden({}); const m = c[name];`,
    [[], allGarden],
  ],
  [
    'a method in another file',
    {
      'a.ts': `import { Orchard } from ${orchard}; export const c = new Orchard({});`,
      'b.ts': "import { c } from './a'; (c[name] as any)({});",
    },
    [allOrchard, []],
  ],
  [
    'a method that it binds',
    { 'a.ts': `import { Orchard } from ${orchard}; export const c = new Orchard({});`, 'b.ts': 'c[name].call(c, {});' },
    [allOrchard, []],
  ],
  ['an export of a value that is cast', "import { sdk } from './sdk'; send(new (sdk as any)[name]({}));", all],
  ['a waiter by the start of its name', `import { sdk } from './sdk'; sdk[\`waitUntil\${name}\`]({}, {});`, all],
  [
    'a method that it casts',
    {
      'a.ts': `import { Orchard } from ${orchard}; export const c = new Orchard({});`,
      'b.ts': '(c[name] as (input: object) => Promise<object>)({});',
    },
    [allOrchard, []],
  ],
  ['an export in a file that is not parsed', { 'a.vue': 'send(new sdk[name]({}))' }, all],
  [
    'a method in a file that is not parsed',
    { 'a.ts': `import { Orchard } from ${orchard};`, 'b.svelte': 'client[name]({})' },
    [allOrchard, []],
  ],
])('counts everything where the program chooses %s', (_, files, called) => check(files, called));

it('counts everything of a client that a library of the SDK calls under names of its own', () => {
  const table = { names: ['@aws-sdk/client-dynamodb'], aggregated: 'DynamoDB', operations: ['PutItem', 'GetItem'] };
  const folder = folderOf({ 'a.ts': "import { GetCommand } from '@aws-sdk/lib-dynamodb';" });
  expect(calledOperations(folder, [table])).toEqual([['GetItem', 'PutItem']]);
});

it.each<Case>([
  [
    'comments',
    `import { OrchardClient } from ${orchard}; // GetTreeCommand, client.getTree()\n/* new GetTreeCommand() */`,
    [[], []],
  ],
  [
    'strings',
    `import { OrchardClient } from ${orchard}; log('GetTreeCommand', "client.getTree()", \`GetTreeCommand\`);`,
    [[], []],
  ],
  ['types of inputs and outputs', `import type { GetTreeCommandInput } from ${orchard};`, [[], []]],
  ['keys of objects', `vi.mock(${orchard}, () => ({ GetTreeCommand: vi.fn(), getTree: vi.fn() }));`, [[], []]],
  ['variables that are called as methods are', 'const getTree = 1; tagResource(getTree);', [[], []]],
  ['declarations', { 'a.d.ts': `export { GetTreeCommand } from ${orchard};`, 'b.d.mts': 'c.getTree()' }, [[], []]],
  ['other files', { 'README.md': 'GetTreeCommand', 'a.json': '"GetTreeCommand"' }, [[], []]],
  [
    'folders of packages and builds',
    { 'node_modules/a/a.js': 'GetTreeCommand', 'dist/a.js': 'GetTreeCommand', 'app/build/a.js': 'GetTreeCommand' },
    [[], []],
  ],
  [
    'methods that are chosen where no aggregated client is made',
    `import { OrchardClient } from ${orchard}; handlers[name]({});`,
    [[], []],
  ],
  [
    'methods that are chosen and given what is no input',
    `import { Orchard } from ${orchard}; colors[name]('text'); list[by]((one) => one); log[level](\`text\`, {});`,
    [[], []],
  ],
  [
    'methods that are chosen of what is no client',
    `import { Orchard } from ${orchard}; const a = { b: f }; a[b](); console[level](); list[0](); list[Symbol.iterator]();`,
    [[], []],
  ],
])('does not count %s', (_, files, called) => check(files, called));

const inTypeScript = `import { GetTreeCommand } from ${orchard}; const a = <T,>(b: T) => send(new GetTreeCommand({}));`;
it.each<Case>([
  ['TypeScript', { 'a.ts': inTypeScript, 'b.cts': 'export = c.getBed();' }, [['GetTree'], ['GetBed']]],
  ['TypeScript with JSX', { 'a.tsx': 'const a = <p>{client.getTree({})}</p>;' }, [['GetTree'], []]],
  ['ECMAScript modules', { 'a.mjs': 'client.getTree({});', 'b.mts': 'client.getBed({})' }, [['GetTree'], ['GetBed']]],
  [
    'JavaScript with JSX',
    { 'a.js': 'const a = <p>{client.getTree({})}</p>;', 'b.jsx': '<C c={c.getBed()}/>' },
    [['GetTree'], ['GetBed']],
  ],
  ['JavaScript with Flow', { 'a.js': '// @flow\nconst a = (b: ?string) => client.getTree({});' }, [['GetTree'], []]],
  [
    'CommonJS that returns',
    { 'a.cjs': 'if (done) return; client.getTree({}); // client.tagResource({})' },
    [['GetTree'], []],
  ],
  [
    'decorators of parameters',
    'class A { constructor(@Inject() private c: C) {} get() { this.c.getTree({}); } }',
    [['GetTree'], []],
  ],
  ['Vue', { 'a.vue': '<script setup>client.getTree({})</script>' }, [['GetTree'], []]],
  ['Svelte', { 'a.svelte': '<script>new GetTreeCommand({})</script>' }, [['GetTree'], []]],
  ['Astro', { 'a.astro': `---\nconst sdk = await import(${garden});\n---\n{sdk[name]}` }, [[], allGarden]],
  [
    'a file that has errors',
    'const a = 1; const a = 2; client.getTree({}); // client.tagResource({})',
    [['GetTree'], []],
  ],
  [
    'a file that is none of these, by its words',
    '}}} client.getTree({}) // TagResourceCommand',
    [['GetTree', 'TagResource'], ['TagResource']],
  ],
  ['an operator that is repeated often', `${'1 +'.repeat(20_000)} client.getTree({})`, [['GetTree'], []]],
  ['nesting that is too deep for the stack', `${'['.repeat(20_000)}client.getTree({})`, [['GetTree'], []]],
  ['UTF-16', { 'a.ts': '\ufeffclient.getTree({});' }, [['GetTree'], []]],
])('reads %s', (_, files, called) => check(files, called));

it('reads a file that Windows wrote in UTF-16', () => {
  const folder = folderOf({});
  writeFileSync(join(folder, 'a.ts'), Buffer.from('\ufeffclient.getTree({});', 'utf16le'));
  expect(calledOperations(folder, clients)).toEqual([['GetTree'], []]);
});

const bundleOf = (code: string): Files => ({ 'a.js': `/* ${'x'.repeat(2 ** 20)} */ ${code}` });
it.each<Case>([
  ['its words', bundleOf('// GetTreeCommand'), [['GetTree'], []]],
  [
    'everything of a client that it loads and chooses exports of',
    bundleOf(`import*as e from${orchard};new e[t]`),
    [allOrchard, []],
  ],
  [
    'everything of a client that it requires and chooses exports of',
    bundleOf(`var a=1,e=require(${orchard});e[t]`),
    [allOrchard, []],
  ],
  [
    'everything of a client that it makes and chooses methods of',
    bundleOf(`import{Garden as e}from${garden};c[t](i)`),
    [[], allGarden],
  ],
  [
    'nothing that it chooses of other things',
    { ...bundleOf('new e[t](new(f()));e[t](i)'), 'b.ts': `import { Orchard } from ${orchard};` },
    [[], []],
  ],
])('counts of a bundle of more than a megabyte %s', (_, files, called) => check(files, called));

/** A folder in a new git repository. */
function repositoryOf(files: Files, ...added: readonly string[]): string {
  const folder = folderOf(files);
  const git = (...args: readonly string[]) => execFileSync('git', [...args], { cwd: folder, env: gitEnvironment() });
  git('init', '--quiet');
  if (added.length > 0) git('add', '--force', ...added);
  return folder;
}

it('takes the files that git tracks or would track, and no others', () => {
  const folder = repositoryOf(
    {
      '.gitignore': 'ignored\n',
      'ignored/a.ts': 'c.getBed()',
      'new.ts': 'c.getTree()',
      'dist/tracked.ts': 'c.listTrees()',
      '.github/tracked.ts': 'c.tagResource()',
      'node_modules/a/a.js': 'c.getBed()',
      'node_modules/tracked.js': 'c.getBed()',
    },
    'node_modules/tracked.js',
    'dist/tracked.ts',
    '.github/tracked.ts',
  );
  expect(calledOperations(folder, clients)).toEqual([allOrchard, ['TagResource']]);
  expect(calledOperations(join(folder, 'dist'), clients)).toEqual([['ListTrees'], []]);
  expect(calledOperations(join(folder, 'ignored'), clients), 'a folder that git ignores').toEqual([[], ['GetBed']]);
});

it('reads repositories in the repository, and not what was removed', () => {
  const folder = repositoryOf({ 'removed.ts': 'c.getBed()', 'inner/a.ts': 'c.getTree()' }, 'removed.ts');
  execFileSync('git', ['init', '--quiet', 'inner'], { cwd: folder, env: gitEnvironment() });
  rmSync(join(folder, 'removed.ts'));
  expect(calledOperations(folder, clients)).toEqual([['GetTree'], []]);
});

it.each([
  ['in a repository', repositoryOf],
  ['elsewhere', folderOf],
])('follows links %s, also those that lead nowhere or in circles', (_, folderWith) => {
  const folder = folderWith({ 'app/a.ts': '', 'other/b.ts': 'c.getTree()', 'c.ts': 'c.getBed()' });
  const app = join(folder, 'app');
  mkdirSync(join(app, 'sub'));
  for (const [target, link] of [
    ['../other', 'linked'],
    ['nowhere.ts', 'broken.ts'],
    ['self.ts', 'self.ts'],
    ['..', 'sub/loop'],
    ['../../other/b.ts', 'sub/b.ts'],
  ] as const)
    symlinkSync(target, join(app, link));
  expect(calledOperations(app, clients)).toEqual([['GetTree'], []]);
});

it('follows no link to the folder around in a repository', () => {
  const folder = repositoryOf({ 'app/a.ts': 'c.getTree()', 'b.ts': 'c.getBed()' });
  symlinkSync('..', join(folder, 'app', 'up'));
  expect(calledOperations(join(folder, 'app'), clients)).toEqual([['GetTree'], []]);
});

it.each([
  ['a folder that there is not', (folder: string) => join(folder, 'none'), /none: no such folder$/],
  [
    'a file that cannot be read',
    (folder: string) => {
      writeFileSync(join(folder, 'a.ts'), '');
      truncateSync(join(folder, 'a.ts'), 3 * 2 ** 30);
      return folder;
    },
    /a\.ts: File size .* is greater than 2 GiB/,
  ],
])('says so: %s', (_, folderIn, message) => {
  const folder = folderIn(folderOf({}));
  expect(() => calledOperations(folder, clients)).toThrow(
    expect.objectContaining({ code: 'source', message: expect.stringMatching(message) }),
  );
});
