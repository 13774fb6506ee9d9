import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkedFolder } from '../../test/linked-folder.ts';
import { readProjectManifest } from './project-manifest.ts';

it.each([
  { title: 'no JSON', content: '{\n  "name": "x",\n}', says: '3:1: not JSON: property name expected' },
  { title: 'empty', content: '', says: '1:1: not JSON: value expected' },
  { title: 'a list', content: '[]', says: '1:1: the manifest: expected an object, got []' },
  { title: 'null', content: 'null', says: '1:1: the manifest: expected an object, got null' },
  { title: 'a number for a name', content: '{"name": 1}', says: '1:10: name: expected a text, got 1' },
  {
    title: 'a list of dependencies',
    content: '{\n"devDependencies": ["x"]}',
    says: '2:20: devDependencies: expected an object, got ["x"]',
  },
  {
    title: 'a version that is no text',
    content: '{"dependencies": {"a": "1",\n"b-c": 2}}',
    says: '2:8: dependencies["b-c"]: expected a text, got 2',
  },
  {
    title: 'a peer whose settings are no object',
    content: '{"peerDependencies": {"a": "1"}, "peerDependenciesMeta": {"a": true}}',
    says: '1:64: peerDependenciesMeta.a: expected an object, got true',
  },
  {
    title: 'workspaces in one text',
    content: '{"workspaces": "packages/*"}',
    says: '1:16: workspaces: expected a list of globs, got "packages/*"',
  },
  {
    title: 'a workspace that is no text',
    content: '{"workspaces": {"packages": ["a", 1]}}',
    says: '1:35: workspaces.packages[1]: expected a text, got 1',
  },
])('a package.json that is wrong is reported with its place: $title', ({ content, says }) => {
  const folder = linkedFolder({ 'package.json': content });
  expect(() => readProjectManifest(folder)).toThrow(
    expect.objectContaining({ code: 'source', message: `${join(folder, 'package.json')}:${says}` }),
  );
});

it('a package.json that cannot be read is reported', () => {
  const folder = linkedFolder({});
  mkdirSync(join(folder, 'package.json'));
  expect(() => readProjectManifest(folder)).toThrow(`${join(folder, 'package.json')}: EISDIR`);
});

it('what the package managers accept is accepted: a byte order mark, a name that stands twice', () => {
  const folder = linkedFolder({ 'package.json': '\uFEFF{"name": "x", "scripts": {"a": "1", "a": "2"}}' });
  expect(readProjectManifest(folder)).toEqual({ folder, name: 'x', dependencies: [], workspaces: [] });
});

it('a package that is declared several times counts as npm counts it', () => {
  const folder = linkedFolder({
    'package.json': {
      peerDependencies: { a: 'peer', b: 'peer', c: 'peer', d: 'peer' },
      peerDependenciesMeta: { a: { optional: true }, d: { optional: true } },
      dependencies: { a: 'plain', b: 'plain', c: 'plain' },
      optionalDependencies: { a: 'optional', b: 'optional' },
      devDependencies: { a: 'dev' },
    },
  });
  expect(readProjectManifest(folder).dependencies).toEqual([
    { name: 'a', spec: 'dev', isOptional: false },
    { name: 'b', spec: 'optional', isOptional: true },
    { name: 'c', spec: 'plain', isOptional: false },
    { name: 'd', spec: 'peer', isOptional: true },
  ]);
});
