import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, type Links, linkedFolder } from '../../test/linked-folder.ts';
import { projectAround } from './workspaces.ts';

/** Packages in folders of all sorts. */
const tree: Files = Object.fromEntries(
  [
    'apps/.hidden',
    'apps/web',
    'libs/one',
    'packages/a',
    'packages/a/inside',
    'packages/a/node_modules/installed',
    'packages/b',
    'packages/b/test/project',
    'packages/old',
    'packages/old/inside',
    'tools',
  ].map((folder) => [`${folder}/package.json`, { name: folder }]),
);

const globs = ['packages/**', '!packages/old', '!packages/*/test/**', 'apps/*', './libs/*/'];
const wanted = ['.', 'apps/web', 'libs/one', 'packages/a', 'packages/a/inside', 'packages/b', 'packages/old/inside'];
const inYaml = (list: readonly string[]): string => `packages:\n${list.map((glob) => `  - '${glob}'\n`).join('')}`;

function foldersOf(files: Files, folder = '.', links: Links = {}): readonly string[] | undefined {
  const root = linkedFolder({ ...tree, ...files }, links);
  return projectAround(join(root, folder))?.manifests.map((one) => relative(root, one.folder) || '.');
}

describe('the workspaces of a root', () => {
  it.each<{ title: string; files: Files; links?: Links; want: readonly string[] }>([
    { title: 'of npm', files: { 'package.json': { workspaces: globs } }, want: wanted },
    { title: 'of yarn', files: { 'package.json': { workspaces: { packages: globs, nohoist: [] } } }, want: wanted },
    {
      title: 'of pnpm',
      files: { 'package.json': { workspaces: ['tools'] }, 'pnpm-workspace.yaml': inYaml(globs) },
      want: wanted,
    },
    { title: 'of pnpm without a package.json', files: { 'pnpm-workspace.yaml': inYaml(globs) }, want: wanted },
    {
      title: 'beside settings of pnpm',
      files: { 'package.json': { workspaces: ['tools'] }, 'pnpm-workspace.yaml': 'hoist: false\n' },
      want: ['.', 'tools'],
    },
    {
      title: 'beside an empty file of pnpm',
      files: { 'package.json': { workspaces: ['tools'] }, 'pnpm-workspace.yaml': '' },
      want: ['.', 'tools'],
    },
    {
      title: 'beside a list of pnpm without items',
      files: { 'package.json': { workspaces: ['tools'] }, 'pnpm-workspace.yaml': 'packages:\n' },
      want: ['.', 'tools'],
    },
    {
      title: 'named twice, from the top, and as the root itself',
      files: { 'package.json': { workspaces: ['tools', '.', '/tools/', '/libs/*', 'no'] } },
      want: ['.', 'libs/one', 'tools'],
    },
    {
      title: 'that are links to folders elsewhere',
      files: { 'package.json': { workspaces: ['links/*', 'tools'] } },
      links: { 'links/one': 'libs/one', 'links/tools': 'tools' },
      want: ['.', 'libs/one', 'tools'],
    },
    {
      title: 'with workspaces of their own, which npm does not read',
      files: { 'package.json': { workspaces: ['tools'] }, 'tools/package.json': { workspaces: ['../libs/*'] } },
      want: ['.', 'tools'],
    },
    {
      title: 'with workspaces of their own, which yarn reads',
      files: {
        'package.json': { workspaces: ['tools'] },
        'tools/package.json': { workspaces: ['../libs/*', '..'] },
        'yarn.lock': '',
      },
      want: ['.', 'libs/one', 'tools'],
    },
  ])('$title', ({ files, links, want }) => {
    expect(foldersOf(files, '.', links)).toEqual(want);
  });

  it('are left out where one of them is named alone', () => {
    expect(foldersOf({ 'package.json': { workspaces: globs } }, 'packages/a')).toEqual(['packages/a']);
  });
});

it.each([
  { title: 'no YAML', content: 'packages: [a\nb: 1\n', says: /pnpm-workspace\.yaml:2:1: not YAML: / },
  {
    title: 'no list',
    content: 'packages: a\n',
    says: /pnpm-workspace\.yaml: packages: expected a list of globs, got "a"/,
  },
  {
    title: 'no globs',
    content: 'packages: [1]\n',
    says: /pnpm-workspace\.yaml: packages: expected a list of globs, got \[1\]/,
  },
])('a pnpm-workspace.yaml with $title is reported', ({ content, says }) => {
  const folder = linkedFolder({ 'pnpm-workspace.yaml': content });
  expect(() => projectAround(folder)).toThrow(
    expect.objectContaining({ code: 'source', message: expect.stringMatching(says) }),
  );
});

it('a broken package.json of a workspace is reported with its place', () => {
  const folder = linkedFolder({ 'package.json': { workspaces: ['*'] }, 'a/package.json': '{' });
  expect(() => projectAround(folder)).toThrow(`${join(folder, 'a', 'package.json')}:1:2: not JSON`);
});
