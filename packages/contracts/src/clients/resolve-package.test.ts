import Module from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installed, linkedFolder } from '../../test/linked-folder.ts';
import { resolvePackage } from './resolve-package.ts';
import { runtimeVersions } from './runtime-versions.ts';

const orchard = '@aws-sdk/client-orchard';

describe("Node's global folders", () => {
  const readPaths = (): void => {
    const initPaths: unknown = Reflect.get(Module, '_initPaths');
    // Node reads the variables once; this is how it reads them.
    if (typeof initPaths === 'function') initPaths();
  };
  afterEach(() => {
    vi.unstubAllEnvs();
    readPaths();
  });

  it.each([
    { variable: 'NODE_PATH', value: 'elsewhere/node_modules', at: 'elsewhere/node_modules' },
    { variable: 'NODE_PATH', value: 'store', at: 'store' },
    { variable: 'HOME', value: '.', at: '.node_modules' },
  ])('are left out: $at by $variable', ({ variable, value, at }) => {
    const root = linkedFolder({ 'project/package.json': {}, ...installed(`${at}/${orchard}`, orchard, '1.0.0') });
    vi.stubEnv(variable, join(root, value));
    readPaths();
    const load = Module.createRequire(join(root, 'project', 'package.json'));
    // Node itself would find it there.
    expect(load.resolve(`${orchard}/package.json`)).toBe(join(root, at, orchard, 'package.json'));
    expect(resolvePackage(orchard, join(root, 'project'))).toBe(undefined);
  });
});

it("a name of one of Node's own modules is no package", () => {
  const root = linkedFolder(installed('node_modules/events', 'events', '1.0.0'));
  expect(resolvePackage('events', root)).toBe(undefined);
});

describe("Yarn Plug'n'Play", () => {
  afterEach(() => {
    Reflect.deleteProperty(process.versions, 'pnp');
    Reflect.deleteProperty(Module, 'findPnpApi');
  });

  /** What yarn does when it starts a process in a project: it answers for its folders, and for no others. */
  function startIn(project: string, dependencies: Readonly<Record<string, string>>): void {
    const resolveToUnqualified = (request: string, issuer: string): string => {
      const found = dependencies[`${issuer}>${request}`];
      if (found === undefined) throw new Error(`${request} is not declared`);
      return found;
    };
    const resolveVirtual = (path: string): string => path.replace(/__virtual__\/[^/]+\/0\//, '');
    Reflect.set(process.versions, 'pnp', '3');
    Reflect.set(Module, 'findPnpApi', (path: string) =>
      path.startsWith(project) ? { resolveToUnqualified, resolveVirtual } : null,
    );
  }

  const copy = (folder: string) => installed(folder, orchard, '1.0.0', { '@aws-sdk/core': '3.0.0' });
  const root = linkedFolder({
    ...copy('cache/orchard'),
    // Yarn lets the file system show the copy here too.
    ...copy('__virtual__/a/0/cache/orchard'),
    ...copy('__virtual__/b/0/cache/orchard'),
    ...installed('cache/core', '@aws-sdk/core', '3.1.0'),
    ...installed(`node_modules/${orchard}`, orchard, '9.0.0'),
  });
  const [a, b] = ['a', 'b'].map((peers) => join(root, '__virtual__', peers, '0', 'cache', 'orchard'));
  const dependencies = {
    [`${root}/packages/a/>${orchard}`]: `${a}`,
    [`${root}/packages/b/>${orchard}`]: `${b}`,
    [`${root}/packages/c/>${orchard}`]: join(root, 'cache', 'not-fetched'),
    [`${a}/>@aws-sdk/core`]: join(root, 'cache', 'core'),
  };

  it('has one copy for all sets of peers, whose dependencies are those of a set', () => {
    startIn(root, dependencies);
    const directory = join(root, 'cache', 'orchard');
    expect(['a', 'b'].map((name) => resolvePackage(orchard, join(root, 'packages', name)))).toEqual([
      { directory, instance: a },
      { directory, instance: b },
    ]);
    expect(runtimeVersions(`${a}`)).toEqual({ '@aws-sdk/core': '3.1.0' });
  });

  it.each([
    { title: 'was not fetched', folder: 'packages/c' },
    { title: 'is not declared', folder: 'packages/d' },
  ])('has no package that $title, whatever lies in a node_modules', ({ folder }) => {
    startIn(root, dependencies);
    expect(resolvePackage(orchard, join(root, folder))).toBe(undefined);
  });

  it('does not answer for folders outside of its project', () => {
    const outside = linkedFolder(installed(`node_modules/${orchard}`, orchard, '2.0.0'));
    startIn(root, dependencies);
    expect(resolvePackage(orchard, outside)?.directory).toBe(join(outside, 'node_modules', orchard));
  });
});
