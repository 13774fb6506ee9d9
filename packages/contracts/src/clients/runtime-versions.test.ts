import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { installed, linkedFolder } from '../../test/linked-folder.ts';
import { runtimeVersions } from './runtime-versions.ts';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');

describe('the versions that decide how a client reads and writes', () => {
  it.each([
    { client: 'neptune-3.245', names: ['@aws-sdk/smithy-client', 'fast-xml-parser'] },
    {
      client: 'neptune-3.910',
      names: ['@aws-sdk/core', '@aws-sdk/xml-builder', '@smithy/core', '@smithy/smithy-client', 'fast-xml-parser'],
    },
    { client: '@aws-sdk/client-neptune', names: ['@aws-sdk/core', '@aws-sdk/xml-builder', '@smithy/core'] },
  ])('are those of $names for $client', ({ client, names }) => {
    expect(Object.keys(runtimeVersions(realpathSync(join(modules, client))))).toEqual(names);
  });

  const core = '@aws-sdk/core';
  const smithy = '@smithy/core';
  const parser = 'fast-xml-parser';

  it.each([
    {
      title: 'are found as each package finds them',
      files: {
        ...installed('client', 'client', '1.0.0', { [core]: '3', [smithy]: '3' }),
        ...installed(`node_modules/${core}`, core, '3.9.0', { [parser]: '5', [smithy]: '3' }),
        ...installed(`node_modules/${core}/node_modules/${parser}`, parser, '5.2.5'),
        ...installed(`node_modules/${smithy}`, smithy, '3.41.0', { [core]: '3' }),
        ...installed(`node_modules/${parser}`, parser, '4.0.0'),
      },
      want: { [core]: '3.9.0', [smithy]: '3.41.0', [parser]: '5.2.5' },
    },
    {
      title: 'are both named where two are loaded',
      files: {
        ...installed('client', 'client', '1.0.0', { [core]: '3', [smithy]: '3.2' }),
        ...installed(`client/node_modules/${smithy}`, smithy, '3.2.0'),
        ...installed(`node_modules/${core}`, core, '3.9.0', { [smithy]: '3' }),
        ...installed(`node_modules/${smithy}`, smithy, '3.1.0'),
      },
      want: { [core]: '3.9.0', [smithy]: '3.1.0 and 3.2.0' },
    },
    {
      title: 'are named once where one version is installed twice',
      files: {
        ...installed('client', 'client', '1.0.0', { [core]: '3', [smithy]: '3' }),
        ...installed(`client/node_modules/${smithy}`, smithy, '3.1.0'),
        ...installed(`node_modules/${core}`, core, '3.9.0', { [smithy]: '3' }),
        ...installed(`node_modules/${smithy}`, smithy, '3.1.0'),
      },
      want: { [core]: '3.9.0', [smithy]: '3.1.0' },
    },
    {
      title: 'are not those of packages that the client does not depend on, or that are not installed',
      files: {
        ...installed('client', 'client', '1.0.0', { [core]: '3', tslib: '2' }),
        ...installed('node_modules/tslib', 'tslib', '2.0.0'),
        ...installed(`node_modules/${smithy}`, smithy, '3.1.0'),
      },
      want: {},
    },
  ])('$title', ({ files, want }) => {
    expect(runtimeVersions(join(linkedFolder(files), 'client'))).toEqual(want);
  });
});
