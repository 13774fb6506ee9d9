import { availableParallelism } from 'node:os';
import { ownVersion } from '../base/own-version.ts';
import { gateProject, type Unit } from '../check/gate/gate-project.ts';
import { clientsIn } from '../clients/clients-in.ts';
import type { ClientCopy, FoundClients } from '../clients/found-clients.ts';
import { type CheckReport, toReport } from '../findings/report/report.ts';
import { type ShardNumber, takeShard } from '../findings/report/shard.ts';
import { leaveOutOf } from '../policy/config/leave-out.ts';
import type { Settings } from '../policy/config/settings.ts';
import { registryOf } from '../registry/contract-files.ts';
import type { Registry } from '../registry/registry.ts';
import { judgeBy } from './judge-run.ts';
import { progressOf } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** The flags that only `docpact check` has. */
export interface CheckFlags {
  readonly shard?: ShardNumber;
  readonly jobs?: number;
}

/**
 * Checks every client of the project, or a shard of its operations, and reports the results. Returns the exit code.
 * Throws `DocpactError` for what is missing or cannot be read.
 */
export async function runCheck(settings: Settings, flags: CheckFlags): Promise<number> {
  const judge = await judgeBy(settings);
  return judge(await untilInterrupted((signal) => makeReport(settings, flags, signal)));
}

async function makeReport(settings: Settings, { shard, jobs }: CheckFlags, signal: AbortSignal): Promise<CheckReport> {
  const { contracts, seed } = settings;
  const registry = registryOf(contracts);
  const found = findAll(settings);
  const leftOut = leaveOutOf(settings.leaveOut);
  const all = unitsOf(found, registry, settings, leftOut);
  const units = shard ? takeShard(all, shard) : all;
  if (shard && units.length === 0)
    process.stderr.write(`shard ${shard.index}/${shard.total} is empty: there are ${all.length} operations\n`);
  const progress = progressOf(process.stderr);
  const seen = new Set<string>();
  let cases = 0;
  const { clients, operations } = await gateProject(found, {
    registry,
    units,
    leftOut,
    uncheckedOf: settings.uncheckedOf,
    jobs: jobs ?? availableParallelism(),
    seed,
    signal,
    // A shard records everything that any format of the joined report may need.
    record: shard !== undefined || settings.reporters.some(({ format }) => format === 'html'),
    onCase: (operation) => {
      seen.add(operation);
      if (cases % 50 === 0) progress.show(`${seen.size}/${units.length} ${operation} ${cases} cases`);
      cases += 1;
    },
  }).finally(() => progress.end());
  const report = toReport(seed, operations, clients);
  return shard ? { ...report, shard: { ...shard, docpact: ownVersion, operations: all.map(keyOf) } } : report;
}

/** The clients of every folder that is named, or of the project around the working folder. */
function findAll({ sdk }: Settings): FoundClients {
  const { folders, namedBy } = sdk;
  if (folders.length === 0) return clientsIn(process.cwd());
  const found = folders.map((folder) => clientsIn(folder, `${namedBy} ${folder}`));
  const copies = new Map<string, ClientCopy>();
  for (const copy of found.flatMap((one) => one.copies)) {
    const known = copies.get(copy.directory);
    const declared = [...(known?.declared ?? []), ...copy.declared];
    copies.set(copy.directory, { ...copy, declared: declared.filter((one, i) => isFirst(declared, one, i)) });
  }
  return { copies: [...copies.values()], missing: found.flatMap(({ missing }) => missing) };
}

const isFirst = (
  all: readonly ClientCopy['declared'][number][],
  { by, alias }: ClientCopy['declared'][number],
  i: number,
): boolean => all.findIndex((other) => other.by === by && other.alias === alias) === i;

/** Every selected operation with every copy of its client, by service, copy and operation: neighbors share a process. */
function unitsOf(
  { copies }: FoundClients,
  registry: Registry,
  { selection }: Settings,
  leftOut: (copy: ClientCopy) => string | undefined,
): readonly Unit[] {
  const entries = registry.select(selection);
  const gated = copies.filter((copy) => leftOut(copy) === undefined);
  return [...new Set(entries.map(({ service }) => service))].flatMap((service) =>
    gated.flatMap((copy) =>
      entries
        .filter((entry) => entry.service === service && entry.sdk.package === copy.package)
        .map((entry) => ({ copy, entry })),
    ),
  );
}

const keyOf = ({ copy, entry }: Unit): string => `${entry.key} ${copy.version}`;
