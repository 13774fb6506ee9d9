import { expect, it } from 'vitest';
import { configOf } from '../../../test/settings-of.ts';
import { defaultSeed } from '../../base/default-seed.ts';
import type { DocpactConfig } from './docpact-config.ts';
import { type Flags, resolveSettings, type Settings } from './settings.ts';

const config: DocpactConfig = {
  services: ['neptune'],
  operations: ['CreateDBClusterSnapshot'],
  contracts: 'contracts',
  sdk: 'sdk',
  failOn: 'warn',
  seed: 7,
  reporters: [{ format: 'json' }],
  baseline: 'known.json',
};

const cases: readonly [title: string, flags: Flags, config: DocpactConfig | undefined, want: Partial<Settings>][] = [
  [
    'defaults hold where nothing is said',
    {},
    undefined,
    {
      selection: { services: [], operations: [] },
      isComplete: true,
      contracts: undefined,
      sdk: { folders: [], namedBy: 'the working folder' },
      leaveOut: [],
      failOn: 'error',
      seed: defaultSeed,
      reporters: [{ format: 'pretty' }],
      severities: {},
      ignore: [],
      uses: {},
      baseline: undefined,
      updateBaseline: false,
      configFile: undefined,
    },
  ],
  [
    'the configuration holds where no flag is given',
    {},
    config,
    {
      selection: { services: ['neptune'], operations: ['CreateDBClusterSnapshot'] },
      isComplete: true,
      contracts: 'contracts',
      sdk: { folders: ['sdk'], namedBy: 'docpact.config.json: sdk' },
      failOn: 'warn',
      seed: 7,
      reporters: [{ format: 'json' }],
      baseline: 'known.json',
      configFile: 'docpact.config.json',
    },
  ],
  [
    'flags win over it',
    {
      contracts: 'own',
      sdk: ['here'],
      failOn: 'info',
      seed: 0,
      reporters: [{ format: 'pretty', output: 'a' }],
      baseline: 'other.json',
    },
    config,
    {
      contracts: 'own',
      sdk: { folders: ['here'], namedBy: '--sdk' },
      failOn: 'info',
      seed: 0,
      reporters: [{ format: 'pretty', output: 'a' }],
      baseline: 'other.json',
    },
  ],
  [
    'a service of the flags replaces the whole selection',
    { service: ['lightsail'] },
    config,
    { selection: { services: ['lightsail'], operations: [] }, isComplete: false },
  ],
  [
    'an operation of the flags does too',
    { operation: ['GetInstanceSnapshot'] },
    config,
    { selection: { services: [], operations: ['GetInstanceSnapshot'] }, isComplete: false },
  ],
  ['the baseline of the configuration is the one to write', { updateBaseline: true }, config, { updateBaseline: true }],
];

it.each(cases)('%s', (_, flags, value, want) => {
  const settings = resolveSettings(flags, value && configOf(value));
  expect(settings).toMatchObject(want);
  expect(Object.isFrozen(settings)).toBe(true);
});

it('a baseline without a name cannot be written', () => {
  expect(() => resolveSettings({ updateBaseline: true }, undefined)).toThrow('--update-baseline writes no file');
});
