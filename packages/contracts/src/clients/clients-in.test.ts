import { join, relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Files, installed, type Links, linkedFolder } from '../../test/linked-folder.ts';
import { clientsIn, findVersion } from './clients-in.ts';
import type { DeclaredClient } from './found-clients.ts';

const orchard = '@aws-sdk/client-orchard';
const garden = '@aws-sdk/client-garden';

/** What is found, in lines: `package version directory < folder:alias@spec, …`. */
function found(root: string, folder = '.') {
  const declarations = (declared: readonly DeclaredClient[]): string =>
    declared.map(({ by, alias, spec }) => `${relative(root, by) || '.'}:${alias}@${spec}`).join(', ');
  const { copies, missing } = clientsIn(join(root, folder));
  return {
    copies: copies.map((copy) =>
      `${copy.package} ${copy.version} ${relative(root, copy.directory) || '.'} < ${declarations(copy.declared)}`.trim(),
    ),
    missing: missing.map((declared) => `${declared.package} < ${declarations([declared])}`),
  };
}

interface Case {
  readonly title: string;
  readonly files: Files;
  readonly links?: Links;
  readonly folder?: string;
  readonly copies?: readonly string[];
  readonly missing?: readonly string[];
}

const places: readonly Case[] = [
  {
    title: 'hoisted to the root',
    files: {
      'package.json': { workspaces: ['packages/*'] },
      'packages/a/package.json': { dependencies: { [orchard]: '^1.0.0' } },
      'packages/b/package.json': { devDependencies: { [orchard]: '1.0.0' } },
      ...installed(`node_modules/${orchard}`, orchard, '1.0.0'),
    },
    copies: [`${orchard} 1.0.0 node_modules/${orchard} < packages/a:${orchard}@^1.0.0, packages/b:${orchard}@1.0.0`],
  },
  {
    title: 'nested in two versions',
    files: {
      'package.json': { workspaces: ['packages/*'], dependencies: { [orchard]: '10.0.0' } },
      'packages/a/package.json': { dependencies: { [orchard]: '9.0.0' } },
      ...installed(`node_modules/${orchard}`, orchard, '10.0.0'),
      ...installed(`packages/a/node_modules/${orchard}`, orchard, '9.0.0'),
    },
    copies: [
      `${orchard} 9.0.0 packages/a/node_modules/${orchard} < packages/a:${orchard}@9.0.0`,
      `${orchard} 10.0.0 node_modules/${orchard} < .:${orchard}@10.0.0`,
    ],
  },
  {
    title: 'isolated behind links',
    files: {
      'package.json': {},
      'pnpm-workspace.yaml': 'packages: [packages/*]',
      'packages/a/package.json': { dependencies: { [orchard]: '1.0.0' } },
      'packages/b/package.json': { dependencies: { [orchard]: '1.0.0' } },
      ...installed(`node_modules/.pnpm/orchard@1.0.0/node_modules/${orchard}`, orchard, '1.0.0'),
    },
    links: {
      [`packages/a/node_modules/${orchard}`]: `node_modules/.pnpm/orchard@1.0.0/node_modules/${orchard}`,
      [`packages/b/node_modules/${orchard}`]: `node_modules/.pnpm/orchard@1.0.0/node_modules/${orchard}`,
    },
    copies: [
      `${orchard} 1.0.0 node_modules/.pnpm/orchard@1.0.0/node_modules/${orchard} < packages/a:${orchard}@1.0.0, packages/b:${orchard}@1.0.0`,
    ],
  },
  {
    title: 'a folder that declares it, reached through a link',
    files: {
      'real/package.json': { dependencies: { [orchard]: '1.0.0' } },
      ...installed(`real/node_modules/${orchard}`, orchard, '1.0.0'),
      ...installed(`other/node_modules/${orchard}`, orchard, '2.0.0'),
    },
    links: { 'other/link': 'real' },
    folder: 'other/link',
    copies: [`${orchard} 1.0.0 real/node_modules/${orchard} < real:${orchard}@1.0.0`],
  },
  {
    title: 'with a manifest that its exports hide',
    files: {
      'package.json': { dependencies: { [orchard]: '1.0.0' } },
      [`node_modules/${orchard}/package.json`]: { name: orchard, version: '1.0.0', exports: './index.js' },
    },
    copies: [`${orchard} 1.0.0 node_modules/${orchard} < .:${orchard}@1.0.0`],
  },
];

const names: readonly Case[] = [
  {
    title: 'an alias',
    files: {
      'package.json': { dependencies: { before: `npm:${orchard}@^1.0.0`, latest: `npm:${orchard}` } },
      ...installed('node_modules/before', orchard, '1.5.0'),
      ...installed('node_modules/latest', orchard, '2.0.0'),
    },
    copies: [
      `${orchard} 1.5.0 node_modules/before < .:before@npm:${orchard}@^1.0.0`,
      `${orchard} 2.0.0 node_modules/latest < .:latest@npm:${orchard}`,
    ],
  },
  {
    title: 'two aliases of one real path',
    files: {
      'package.json': { dependencies: { b: `npm:${orchard}@1.0.0`, a: `npm:${orchard}@1.0.0` } },
      ...installed('store', orchard, '1.0.0'),
    },
    links: { 'node_modules/a': 'store', 'node_modules/b': 'store' },
    copies: [`${orchard} 1.0.0 store < .:a@npm:${orchard}@1.0.0, .:b@npm:${orchard}@1.0.0`],
  },
  {
    title: 'a fork under the name of the client',
    files: {
      'package.json': { dependencies: { [orchard]: 'npm:@fork/orchard@1.0.0' } },
      ...installed(`node_modules/${orchard}`, '@fork/orchard', '1.0.0'),
    },
    copies: [`${orchard} 1.0.0 node_modules/${orchard} < .:${orchard}@npm:@fork/orchard@1.0.0`],
  },
  {
    title: 'specs that name a place',
    files: {
      'package.json': {
        dependencies: {
          a: 'file:vendor/orchard',
          b: 'link:vendor/orchard',
          c: 'portal:vendor/orchard',
          d: 'workspace:*',
          e: 'catalog:',
          f: 'https://example.com/orchard.tgz',
          [garden]: 'catalog:old',
        },
      },
      ...installed('vendor/orchard', orchard, '1.0.0'),
      ...installed(`node_modules/${garden}`, garden, '1.0.0'),
    },
    links: Object.fromEntries([...'abcdef'].map((name) => [`node_modules/${name}`, 'vendor/orchard'])),
    copies: [
      `${garden} 1.0.0 node_modules/${garden} < .:${garden}@catalog:old`,
      `${orchard} 1.0.0 vendor/orchard < .:a@file:vendor/orchard, .:b@link:vendor/orchard, .:c@portal:vendor/orchard, .:d@workspace:*, .:e@catalog:, .:f@https://example.com/orchard.tgz`,
    ],
  },
  {
    title: 'every kind of dependency',
    files: {
      'package.json': {
        dependencies: { [`${garden}-1`]: '1' },
        devDependencies: { [`${garden}-2`]: '1' },
        optionalDependencies: { [`${garden}-3`]: '1' },
        peerDependencies: { [`${garden}-4`]: '1' },
      },
      ...Object.assign(
        {},
        ...[1, 2, 3, 4].map((n) => installed(`node_modules/${garden}-${n}`, `${garden}-${n}`, '1.0.0')),
      ),
    },
    copies: [1, 2, 3, 4].map((n) => `${garden}-${n} 1.0.0 node_modules/${garden}-${n} < .:${garden}-${n}@1`),
  },
];

const absent: readonly Case[] = [
  {
    title: 'declared and not installed',
    files: {
      'package.json': {
        workspaces: ['a'],
        dependencies: { [orchard]: '1.0.0', old: `npm:${orchard}@0.9.0`, any: `npm:${orchard}` },
      },
      'a/package.json': { dependencies: { [garden]: '1.0.0' } },
    },
    missing: [
      `${garden} < a:${garden}@1.0.0`,
      `${orchard} < .:${orchard}@1.0.0`,
      `${orchard} < .:any@npm:${orchard}`,
      `${orchard} < .:old@npm:${orchard}@0.9.0`,
    ],
  },
  {
    title: 'optional and not installed',
    files: {
      'package.json': {
        optionalDependencies: { [orchard]: '1.0.0' },
        peerDependencies: { [garden]: '1.0.0' },
        peerDependenciesMeta: { [garden]: { optional: true } },
      },
    },
  },
  {
    title: 'a peer that must be there, and is not',
    files: { 'package.json': { peerDependencies: { [garden]: '1.0.0' }, peerDependenciesMeta: { other: {} } } },
    missing: [`${garden} < .:${garden}@1.0.0`],
  },
  {
    title: 'installed beside a workspace that does not see it',
    files: {
      'package.json': { workspaces: ['a', 'b'] },
      'a/package.json': { dependencies: { [orchard]: '1.0.0' } },
      'b/package.json': {},
      ...installed(`b/node_modules/${orchard}`, orchard, '1.0.0'),
    },
    missing: [`${orchard} < a:${orchard}@1.0.0`],
  },
  {
    title: 'only brought along by another package',
    files: {
      'package.json': { dependencies: { other: '1.0.0' } },
      ...installed(`node_modules/${orchard}`, orchard, '1.0.0'),
    },
  },
  {
    title: 'left behind from an alias that is now a package of its own name',
    files: {
      'package.json': { dependencies: { before: '^1.0.0' } },
      ...installed('node_modules/before', orchard, '1.0.0'),
    },
  },
  {
    title: 'only brought along to the root of workspaces',
    files: {
      'package.json': { workspaces: ['a'] },
      'a/package.json': { dependencies: { other: '1.0.0' } },
      ...installed(`node_modules/${orchard}`, orchard, '1.0.0'),
    },
  },
];

const folders: readonly Case[] = [
  {
    title: 'the client itself, which nobody declares',
    files: installed('orchard', orchard, '1.0.0', { [garden]: '1.0.0' }),
    folder: 'orchard',
    copies: [`${orchard} 1.0.0 orchard <`],
  },
  {
    title: 'the client that the folder is a part of',
    files: { ...installed('orchard', orchard, '1.0.0', { [garden]: '1.0.0' }), 'orchard/dist-cjs/index.js': '' },
    folder: 'orchard/dist-cjs',
    copies: [`${orchard} 1.0.0 orchard <`],
  },
  {
    title: 'the nearest project above',
    files: {
      'package.json': { dependencies: { [garden]: '1.0.0' } },
      'a/package.json': { dependencies: { [orchard]: '1.0.0' } },
      'a/src/x.js': '',
      ...installed(`node_modules/${orchard}`, orchard, '1.0.0'),
    },
    folder: 'a/src',
    copies: [`${orchard} 1.0.0 node_modules/${orchard} < a:${orchard}@1.0.0`],
  },
  {
    title: 'what is installed in a folder without a package.json, under any name',
    files: {
      'package.json': { dependencies: { [garden]: '1.0.0' } },
      ...installed(`scratch/node_modules/${orchard}`, orchard, '2.0.0'),
      ...installed('scratch/node_modules/before', orchard, '1.0.0'),
      ...installed('scratch/node_modules/other', 'other', '1.0.0'),
      // npm leaves such a folder behind when it is killed.
      ...installed('scratch/node_modules/@aws-sdk/.client-orchard-x1', orchard, '0.1.0'),
    },
    links: { 'scratch/node_modules/@mine/same': 'scratch/node_modules/before' },
    folder: 'scratch',
    copies: [`${orchard} 1.0.0 scratch/node_modules/before <`, `${orchard} 2.0.0 scratch/node_modules/${orchard} <`],
  },
  {
    title: 'what is installed in a folder whose package.json declares nothing',
    files: {
      'package.json': { private: true, dependencies: {} },
      ...installed(`node_modules/${orchard}`, orchard, '1.0.0'),
    },
    copies: [`${orchard} 1.0.0 node_modules/${orchard} <`],
  },
  {
    title: 'nothing',
    files: { 'package.json': {}, 'node_modules/a-file': '', 'node_modules/@a-file': '' },
  },
];

describe.each([
  { subject: 'a client is found', cases: places },
  { subject: 'a declaration is read', cases: names },
  { subject: 'a client is not taken for another', cases: absent },
  { subject: 'of a folder is taken', cases: folders },
])('$subject', ({ cases }) => {
  it.each(cases)('$title', ({ files, links, folder, copies = [], missing = [] }) => {
    expect(found(linkedFolder(files, links), folder)).toEqual({ copies, missing });
  });
});

it('a copy says which versions it reads and writes with', () => {
  const root = linkedFolder({
    'package.json': { dependencies: { [orchard]: '1.0.0' } },
    ...installed(`node_modules/${orchard}`, orchard, '1.0.0', { '@smithy/core': '^3.0.0' }),
    ...installed('node_modules/@smithy/core', '@smithy/core', '3.41.0'),
  });
  expect(clientsIn(root).copies.map(({ runtime }) => runtime)).toEqual([{ '@smithy/core': '3.41.0' }]);
});

it.each([
  { title: 'that is not there', folder: 'no', says: 'sdk:no: no such folder' },
  { title: 'that is a file', folder: 'package.json', says: 'sdk:package.json: not a folder' },
])('a folder $title is an error under its given name', ({ folder, says }) => {
  const root = linkedFolder({ 'package.json': {} });
  const hint = 'name a folder in which @aws-sdk clients are installed';
  expect(() => clientsIn(join(root, folder), `sdk:${folder}`)).toThrow(
    expect.objectContaining({ code: 'source', message: says, hint }),
  );
});

describe('a version by its number', () => {
  afterEach(() => vi.restoreAllMocks());

  const root = linkedFolder({
    'package.json': { workspaces: ['a'], dependencies: { other: '1.0.0' } },
    'a/package.json': { dependencies: { [orchard]: '3.0.0' } },
    ...installed('node_modules/undeclared', orchard, '1.0.0'),
    ...installed(`a/node_modules/${orchard}`, orchard, '3.0.0'),
  });

  it.each([
    {
      title: 'above the working folder, declared or not',
      folder: 'a',
      version: '1.0.0',
      at: 'node_modules/undeclared',
    },
    { title: 'in the working folder', folder: 'a', version: '3.0.0', at: `a/node_modules/${orchard}` },
    { title: 'in a workspace', folder: '.', version: '3.0.0', at: `a/node_modules/${orchard}` },
  ])('is found $title', ({ folder, version, at }) => {
    vi.spyOn(process, 'cwd').mockReturnValue(join(root, folder));
    expect(findVersion(orchard, version)).toMatchObject({ package: orchard, version, directory: join(root, at) });
  });

  it('that is not installed is an error', () => {
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    expect(() => findVersion(orchard, '2.0.0')).toThrow(`npm:${orchard}@2.0.0 is not installed in ${root} or above it`);
  });
});
