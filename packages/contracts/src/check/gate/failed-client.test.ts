import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installed, linkedFolder } from '../../../test/linked-folder.ts';
import { RunFailure } from '../../clients/run/client-runner.ts';
import { FailedClient } from './failed-client.ts';

const client = '@aws-sdk/client-zoo';
const modules = `node_modules/${client}`;
const smithy = '@smithy/core';

const told = (files: Parameters<typeof linkedFolder>[0], message: string, isRooted = true): readonly string[] => {
  const root = realpathSync(linkedFolder(files));
  const directory = join(root, modules);
  const failure = new RunFailure('client', message.replaceAll('{directory}', directory));
  return new FailedClient(directory, isRooted ? root : undefined).describe(failure).message.split('\n');
};

const whole = {
  ...installed(modules, client, '3.1.0', { [smithy]: '^3.2.0', tslib: '^2.0.0' }),
  ...installed(`node_modules/${smithy}`, smithy, '3.4.0'),
  ...installed('node_modules/tslib', 'tslib', '2.1.0'),
};

it('a client that cannot be made is named, with its folder and what it runs with', () => {
  expect(told(whole, 'new ZooClient() fails: X is not a constructor')).toEqual([
    `${client} 3.1.0 in ${modules}: new ZooClient() fails: X is not a constructor`,
    `it runs with ${smithy} 3.4.0`,
    `look at npm ls ${smithy}, then install again`,
  ]);
});

it('one that cannot be loaded is not named again, and no path of the machine is left', () => {
  const message = `${client} 3.1.0 in {directory} cannot be loaded: Cannot find module 'a'\nRequire stack:\n- {directory}/index.js`;
  expect(told(whole, message).slice(0, 3)).toEqual([
    `${client} 3.1.0 in ${modules} cannot be loaded: Cannot find module 'a'`,
    'Require stack:',
    `- ${modules}/index.js`,
  ]);
  expect(told(whole, message, false).slice(0, 3)).toEqual([
    `${client} 3.1.0 cannot be loaded: Cannot find module 'a'`,
    'Require stack:',
    '- index.js',
  ]);
});

it('the dependencies that do not fit come before the rest', () => {
  const files = { ...whole, ...installed(`node_modules/${smithy}`, smithy, '3.1.0', { uuid: '^9' }) };
  expect(told(files, 'new ZooClient() fails: X is not a constructor').slice(1)).toEqual([
    `it runs with ${smithy} 3.1.0`,
    `${smithy} 3.1.0 does not fit: ${client} 3.1.0 asks for ^3.2.0`,
    `uuid is not installed: ${smithy} 3.1.0 asks for ^9`,
    `look at npm ls ${smithy} uuid, then install again`,
  ]);
});

it('of many, some are named', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const ranges = Object.fromEntries(names.map((name) => [name, '1']));
  expect(told(installed(modules, client, '3.1.0', ranges), 'new ZooClient() fails: no').slice(1)).toEqual([
    ...['a', 'b', 'c'].map((name) => `${name} is not installed: ${client} 3.1.0 asks for 1`),
    'and 2 more that do not fit',
    'look at npm ls a b c, then install again',
  ]);
});

it('a client without dependencies is to be installed again', () => {
  expect(told(installed(modules, client, '3.1.0'), 'new ZooClient() fails: no')).toEqual([
    `${client} 3.1.0 in ${modules}: new ZooClient() fails: no`,
    'install it again',
  ]);
});
