import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { ownVersion } from '../base/own-version.ts';
import { gateProject, type ProjectGate, type ProjectResult, type Unit } from '../check/gate/gate-project.ts';
import { markKnown } from '../check/gate/since.ts';
import type { ClientCopy, FoundClients } from '../clients/found-clients.ts';
import { withRevision } from '../clients/with-revision.ts';
import { type CheckReport, toReport } from '../findings/report/report.ts';
import { type ShardNumber, takeShard } from '../findings/report/shard.ts';
import { LeftOut } from '../policy/config/leave-out.ts';
import type { Settings } from '../policy/config/settings.ts';
import { registryOf } from '../registry/contract-files.ts';
import type { Registry } from '../registry/registry.ts';
import { clientsOfRun, unusedEntries } from './clients-of-run.ts';
import { judgeBy } from './judge-run.ts';
import { progressOf } from './progress.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { type IsUsed, usedOperations } from './used-operations.ts';

/** The flags that only `docpact check` has. */
export interface CheckFlags {
  readonly shard?: ShardNumber;
  readonly jobs?: number;
  /** Only the operations that the sources call. */
  readonly used?: true;
  /** A git revision. Findings that it has too do not count. */
  readonly since?: string;
}

/**
 * Checks every client of the project, or a shard of its operations, and reports the results. Returns the exit code.
 * Throws `DocpactError` for what is missing or cannot be read.
 */
export async function runCheck(settings: Settings, flags: CheckFlags): Promise<number> {
  const judge = await judgeBy(settings);
  return judge(await untilInterrupted((signal) => makeReport(settings, flags, signal)));
}

/** One run over the clients of a project: those of now, or those of a revision. */
interface Run {
  readonly settings: Settings;
  readonly flags: CheckFlags;
  readonly signal: AbortSignal;
  /** The folder of the project, which paths in reports start from. */
  readonly root: string;
  readonly isUsed: IsUsed;
}

async function makeReport(settings: Settings, flags: CheckFlags, signal: AbortSignal): Promise<CheckReport> {
  const { seed } = settings;
  const { shard, since } = flags;
  const root = process.cwd();
  const found = clientsOfRun(settings, root);
  const isUsed = flags.used ? usedOperations(root, found.copies) : () => true;
  const run: Run = { settings, flags, signal, root, isUsed };
  const units = unitsOf(found, run);
  tellNothing(found, units, flags);
  const now = await gate(found, units, run);
  const { clients, operations } = since === undefined ? now : markKnown(now, await gateRevision(since, run), since);
  const report = toReport(seed, operations, [...clients, ...unusedEntries(found, settings)]);
  return shard
    ? { ...report, shard: { ...shard, docpact: ownVersion, operations: units.map(({ entry }) => entry.key) } }
    : report;
}

/** The same run over the clients and contracts of a revision. */
const gateRevision = (ref: string, run: Run): Promise<ProjectResult> =>
  withRevision(
    ref,
    run.root,
    ({ folder, clientsFrom }) => {
      const { contracts } = run.settings;
      const there = contracts === undefined ? undefined : resolve(folder, contracts);
      const settings = { ...run.settings, contracts: there && existsSync(there) ? there : undefined };
      const before = { ...run, settings, root: clientsFrom };
      const found = clientsOfRun(settings, clientsFrom);
      return gate(found, unitsOf(found, before), before);
    },
    run.signal,
  );

async function gate(found: FoundClients, all: readonly Unit[], run: Run): Promise<ProjectResult> {
  const { settings, flags, signal, root, isUsed } = run;
  const { shard, jobs = availableParallelism() } = flags;
  const registry = registryOf(settings.contracts);
  const units = shard ? takeShard(all, shard) : all;
  const progress = progressOf(process.stderr);
  const seen = new Set<string>();
  let cases = 0;
  return gateProject(found, {
    registry,
    units,
    root,
    isUsed,
    leftOut: leftOutBy(run),
    ...askedOf(registry, settings),
    uncheckedOf: settings.uncheckedOf,
    jobs,
    seed: settings.seed,
    signal,
    // A shard records everything that any format of the joined report may need.
    record: shard !== undefined || settings.reporters.some(({ format }) => format === 'html'),
    onCase: (operation) => {
      seen.add(operation);
      if (cases % 50 === 0) progress.show(`${seen.size}/${units.length} ${operation} ${cases} cases`);
      cases += 1;
    },
  }).finally(() => progress.end());
}

/** In a revision, entries of the configuration name folders of now. */
function leftOutBy({ settings, root }: Run): ProjectGate['leftOut'] {
  const entries = settings.leaveOut.map((entry) =>
    entry.in === undefined ? entry : { ...entry, in: resolve(root, relative(process.cwd(), resolve(entry.in))) },
  );
  const leaveOut = new LeftOut(entries);
  return (client) => leaveOut.reasonOf(client);
}

/** What the run was asked for: everything, or the services and operations that were named. */
function askedOf(registry: Registry, { selection }: Settings): Pick<ProjectGate, 'isAsked' | 'required'> {
  const { services, operations } = selection;
  const packages = new Set(registry.select(selection).map(({ sdk }) => sdk.package));
  const isAll = services.length + operations.length === 0;
  return { isAsked: (name) => isAll || packages.has(name), required: services.length > 0 ? [...packages] : [] };
}

/** Every selected operation with every copy of its client, by service, copy and operation: neighbors share a process. */
function unitsOf({ copies }: FoundClients, run: Run): readonly Unit[] {
  const { settings, isUsed } = run;
  const leftOut = leftOutBy(run);
  const entries = registryOf(settings.contracts)
    .select(settings.selection)
    .filter(({ sdk, name }) => isUsed(sdk.package, name));
  const gated: readonly ClientCopy[] = copies.filter((copy) => leftOut(copy) === undefined);
  return [...new Set(entries.map(({ service }) => service))].flatMap((service) =>
    gated.flatMap((copy) =>
      entries
        .filter((entry) => entry.service === service && entry.sdk.package === copy.package)
        .map((entry) => ({ copy, entry })),
    ),
  );
}

/** Says on standard error why nothing will be checked. */
function tellNothing({ copies, missing }: FoundClients, units: readonly Unit[], { shard, used }: CheckFlags): void {
  const tell = (text: string): void => void process.stderr.write(`docpact: ${text}\n`);
  if (shard && takeShard(units, shard).length === 0)
    tell(`shard ${shard.index}/${shard.total} is empty: there are ${units.length} operations`);
  else if (copies.length + missing.length === 0)
    tell(
      'no package.json here declares an @aws-sdk client, so nothing was checked\n  run it in the project that has the clients, or name a folder with --sdk',
    );
  else if (copies.length === 0)
    tell(
      "none of the clients that are declared here is installed, so nothing was checked\n  install them; in a project of Yarn Plug'n'Play, run it with yarn: yarn docpact check",
    );
  else if (units.length === 0 && used)
    tell('the sources here call no operation that has a contract, so nothing was checked');
  else if (units.length === 0)
    tell('none of the clients that are installed here has a contract of a selected operation, so nothing was checked');
}
