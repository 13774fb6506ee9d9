import { dirname, relative, resolve } from 'node:path';
import { violationError } from '../../base/validate-json.ts';
import type { Ignore } from '../../findings/ignore.ts';
import { registryOf } from '../../registry/contract-files.ts';
import type { OperationUses } from '../uses/operation-uses.ts';
import { readUses } from '../uses/read-uses.ts';
import type { DocpactConfig } from './docpact-config.ts';
import { findConfig } from './find-config.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import { nameViolations } from './name-violations.ts';

/** An ignore entry and its position: `docpact.config.json:12:5`. */
export interface LocatedIgnore extends Ignore {
  readonly place: string;
}

/** A configuration with only known names. */
export interface Config {
  /** The path for messages, relative to the working folder. */
  readonly file: string;
  /** The configuration, with file paths relative to the working folder. */
  readonly value: DocpactConfig;
  readonly ignore: readonly LocatedIgnore[];
  /** The used paths, by `service/Operation`. */
  readonly uses: Readonly<Record<string, OperationUses>>;
}

/**
 * Reads the configuration that a flag names, or else the one of the working folder. Undefined if there is none.
 * `contracts`: the folder of contracts that a flag names. It replaces the configuration's own.
 * Throws `DocpactError`: usage for an invalid configuration, source for a recording that cannot be read.
 */
export async function readConfig(flag: string | undefined, contracts?: string): Promise<Config | undefined> {
  const path = flag === undefined ? findConfig(process.cwd()) : resolve(flag);
  if (path === undefined) return undefined;
  const loaded = await loadConfig(path);
  const { file, positions } = loaded;
  const value = rebase(loaded);
  const registry = registryOf(contracts ?? value.contracts);
  const violations = nameViolations(value, registry);
  if (violations.length > 0)
    throw violationError({ positions, code: 'usage' }, violations, 'contracts are named as docpact check shows them');
  return { file, value, ignore: placeIgnores(loaded), uses: await readUses(loaded, registry) };
}

/** The configuration with its paths relative to the working folder. */
function rebase({ path, value }: LoadedConfig): DocpactConfig {
  const rebased = (target: string): string => relative(process.cwd(), resolve(dirname(path), target)) || '.';
  return {
    ...value,
    ...(value.sdk === undefined ? {} : { sdk: [value.sdk].flat().map(rebased) }),
    ...(value.leaveOut && {
      leaveOut: value.leaveOut.map((entry) => (entry.in === undefined ? entry : { ...entry, in: rebased(entry.in) })),
    }),
    ...(value.contracts === undefined ? {} : { contracts: rebased(value.contracts) }),
    ...(value.baseline === undefined ? {} : { baseline: rebased(value.baseline) }),
    ...(value.reporters && {
      reporters: value.reporters.map(({ format, output }) =>
        output === undefined ? { format } : { format, output: rebased(output) },
      ),
    }),
  };
}

/** A configuration in code has no line numbers, so its entries are named by their index. */
const placeIgnores = ({ file, positions, value }: LoadedConfig): readonly LocatedIgnore[] =>
  (value.ignore ?? []).map((entry, i) => {
    const place = positions.at(['ignore', i]);
    return { ...entry, place: place === file ? `${file} ignore[${i}]` : place };
  });
