import { defaultSeed } from '../../base/default-seed.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import type { Severity } from '../../findings/severity.ts';
import type { Selection } from '../../registry/registry.ts';
import type { DocpactConfig, LeaveOut, ReportTarget } from './docpact-config.ts';
import type { Config } from './read-config.ts';

/** All settings of a command, from its flags, the configuration and defaults. */
export interface Settings extends Pick<Config, 'ignore' | 'uses'> {
  readonly selection: Selection;
  /** The folder of the repository's own contracts. Undefined if it has none. */
  readonly contracts: string | undefined;
  /** Whether the run covers every operation that the configuration selects: no flag excludes one. */
  readonly isComplete: boolean;
  /** The folders whose clients are checked, and the flag or file that named them. None for the project around the working folder. */
  readonly sdk: { readonly folders: readonly string[]; readonly namedBy: string };
  readonly leaveOut: readonly LeaveOut[];
  /** How severe it is that something of a client is not checked. */
  readonly uncheckedOf: (client: string) => Severity;
  readonly failOn: Severity;
  readonly seed: number;
  readonly reporters: readonly ReportTarget[];
  /** Whether the format for a terminal lists what it otherwise sums up or counts. */
  readonly verbose: boolean;
  readonly severities: NonNullable<DocpactConfig['severities']>;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** The path of the configuration for messages. Undefined if there is none. */
  readonly configFile: string | undefined;
}

/** The flags of a command. Undefined for a flag that was not given. */
export interface Flags {
  readonly service?: readonly string[];
  readonly operation?: readonly string[];
  readonly sdk?: readonly string[];
  readonly contracts?: string;
  readonly failOn?: Severity;
  readonly seed?: number;
  readonly reporters?: readonly ReportTarget[];
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly verbose?: boolean;
}

/**
 * Flags override the configuration, which overrides defaults. A flag that selects operations replaces the entire selection of the
 * configuration.
 * Throws `DocpactError` (usage) when a baseline is to be written and none is named.
 */
export function resolveSettings(flags: Flags, config: Config | undefined): Settings {
  const value = config?.value ?? {};
  const isComplete = flags.service === undefined && flags.operation === undefined;
  const [services, operations] = isComplete ? [value.services, value.operations] : [flags.service, flags.operation];
  const baseline = flags.baseline ?? value.baseline;
  if (flags.updateBaseline && baseline === undefined)
    throw new DocpactError(
      'usage',
      '--update-baseline writes no file, as none is named',
      'name it with --baseline, or as "baseline" in the configuration',
    );
  const settings: Settings = {
    selection: { services: services ?? [], operations: operations ?? [] },
    contracts: flags.contracts ?? value.contracts,
    isComplete,
    sdk: sdkOf(flags.sdk, config),
    leaveOut: value.leaveOut ?? [],
    uncheckedOf: severityBy(value.unchecked),
    failOn: flags.failOn ?? value.failOn ?? 'error',
    seed: flags.seed ?? value.seed ?? defaultSeed,
    verbose: flags.verbose ?? false,
    reporters: flags.reporters ?? value.reporters ?? [{ format: 'pretty' }],
    severities: value.severities ?? {},
    ignore: config?.ignore ?? [],
    uses: config?.uses ?? {},
    baseline,
    updateBaseline: flags.updateBaseline ?? false,
    configFile: config?.file,
  };
  return Object.freeze(settings);
}

function sdkOf(flag: Flags['sdk'], config: Config | undefined): Settings['sdk'] {
  if (flag !== undefined) return { folders: flag, namedBy: '--sdk' };
  const folders = [config?.value.sdk ?? []].flat();
  return { folders, namedBy: config && folders.length > 0 ? `${config.file}: sdk` : 'the working folder' };
}

const severityBy =
  (unchecked: DocpactConfig['unchecked'] = 'warn') =>
  (client: string): Severity =>
    typeof unchecked === 'string' ? unchecked : (unchecked[client] ?? unchecked['*'] ?? 'warn');
