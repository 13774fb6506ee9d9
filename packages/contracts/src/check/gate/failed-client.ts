import { relative, sep } from 'node:path';
import { readManifest } from '../../clients/manifest.ts';
import { type Misfit, misfitsOf } from '../../clients/misfits.ts';
import { RunFailure } from '../../clients/run/client-runner.ts';
import { runtimeVersions } from '../../clients/runtime-versions.ts';

/** How many dependencies that do not fit are named. */
const shown = 3;

/**
 * Tells of a client that cannot be loaded or made, for somebody who has to repair it: which client it is, where it is, the versions of the packages
 * that it runs with, which of its dependencies do not fit, and what to do.
 */
export class FailedClient {
  readonly #directory: string;
  readonly #root: string | undefined;
  #diagnosis: readonly string[] | undefined;

  /**
   * @param directory the folder of the client
   * @param root the folder that paths start from. Without one, no folder is named.
   */
  constructor(directory: string, root: string | undefined) {
    this.#directory = directory;
    this.#root = root;
  }

  /** The failure in full. Its first line says what failed. */
  describe({ kind, message }: RunFailure): RunFailure {
    const { name, version } = readManifest(this.#directory);
    const told = message.startsWith(name) ? message : `${name} ${version} in ${this.#directory}: ${message}`;
    this.#diagnosis ??= diagnose(this.#directory);
    return new RunFailure(kind, this.#shorten([told, ...this.#diagnosis].join('\n')));
  }

  /** No path of the machine is in a report. */
  #shorten(text: string): string {
    if (this.#root === undefined)
      return text.replaceAll(` in ${this.#directory}`, '').replaceAll(`${this.#directory}${sep}`, '');
    const shown = relative(this.#root, this.#directory).split(sep).join('/') || '.';
    return text.replaceAll(this.#directory, shown).replaceAll(`${this.#root}${sep}`, '');
  }
}

function diagnose(directory: string): readonly string[] {
  const versions = Object.entries(runtimeVersions(directory));
  const misfits = misfitsOf(directory);
  const suspects = misfits.length > 0 ? misfits.map((one) => one.package) : versions.map(([name]) => name);
  const names = [...new Set(suspects)].slice(0, shown);
  return [
    ...(versions.length > 0 ? [`it runs with ${versions.map((one) => one.join(' ')).join(', ')}`] : []),
    ...misfits.slice(0, shown).map(misfitLine),
    ...(misfits.length > shown ? [`and ${misfits.length - shown} more that do not fit`] : []),
    names.length > 0 ? `look at npm ls ${names.join(' ')}, then install again` : 'install it again',
  ];
}

const misfitLine = ({ package: name, version, by, range }: Misfit): string =>
  version === undefined
    ? `${name} is not installed: ${by} asks for ${range}`
    : `${name} ${version} does not fit: ${by} asks for ${range}`;
