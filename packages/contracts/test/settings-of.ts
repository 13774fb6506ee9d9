import type { DocpactConfig } from '../src/policy/config/docpact-config.ts';
import type { Config } from '../src/policy/config/read-config.ts';
import { resolveSettings, type Settings } from '../src/policy/config/settings.ts';

/** A configuration as it is after reading: its entries stand in order, nothing is used. */
export const configOf = (value: DocpactConfig): Config => ({
  file: 'docpact.config.json',
  value,
  ignore: (value.ignore ?? []).map((entry, i) => ({ ...entry, place: `docpact.config.json:${i + 1}:1` })),
  uses: {},
});

/** The settings that a configuration gives a full run without flags. */
export const settingsOf = (value: DocpactConfig): Settings => resolveSettings({}, configOf(value));
