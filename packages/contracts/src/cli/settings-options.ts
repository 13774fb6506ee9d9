import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../findings/severity.ts';
import { readConfig } from '../policy/config/read-config.ts';
import { type Flags, resolveSettings, type Settings } from '../policy/config/settings.ts';
import { addReportOptions, assertTargets } from './report-options.ts';

/** The flags of every command with a report. */
export interface SettingsFlags {
  readonly config?: string;
  readonly service?: readonly string[];
  readonly operation?: readonly string[];
  readonly failOn?: Severity;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * Adds the flags for selection, severities and reports to a command. The returned function makes the settings of a run, where flags override
 * the configuration. It throws `DocpactError` for flags that conflict, before the run starts.
 */
export function addSettingsOptions(command: Command): (flags: SettingsFlags & Flags) => Promise<Settings> {
  command
    .option('--config <file>', 'the configuration (default: docpact.config.* here, or above in the repository)')
    .option('--service <name>', 'only this service (may be given several times)', collect)
    .option('--operation <name>', 'only this operation (may be given several times)', collect)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on findings of this severity or worse (default: error)').choices([
        'error',
        'warn',
        'info',
      ]),
    )
    .option('--baseline <file>', 'known findings, which do not count')
    .option('--update-baseline', 'write the baseline as this run finds it');
  const targets = addReportOptions(command);
  return async ({ config, ...flags }) => {
    const reporters = targets();
    const settings = resolveSettings(
      reporters ? { ...flags, reporters } : flags,
      await readConfig(config, flags.contracts),
    );
    assertTargets(settings.reporters);
    return settings;
  };
}

/** An option that may be given several times. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

/** The seed of a run. Throws `InvalidArgumentError` for anything but an integer of at most nine digits. */
export function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of at most nine digits is expected.');
}

/** A number of things. Throws `InvalidArgumentError` for anything but a whole number from 1 to 9999. */
export function parseCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number from 1 to 9999 is expected.');
}
