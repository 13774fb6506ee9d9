import { availableParallelism } from 'node:os';
import { DocpactError } from '../base/docpact-error.ts';
import { ownVersion } from '../base/own-version.ts';
import { gateProject, type ProjectGate, type Unit } from '../check/gate/gate-project.ts';
import { clientsIn } from '../clients/clients-in.ts';
import type { ClientCopy, FoundClients } from '../clients/found-clients.ts';
import { clientFinding } from '../findings/client-finding.ts';
import { type CheckReport, type ReportedClient, toReport } from '../findings/report/report.ts';
import { type ShardNumber, takeShard } from '../findings/report/shard.ts';
import { LeftOut } from '../policy/config/leave-out.ts';
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
  const leaveOut = new LeftOut(settings.leaveOut);
  const leftOut: ProjectGate['leftOut'] = (client) => leaveOut.reasonOf(client);
  const all = unitsOf(found, registry, settings, leftOut);
  const units = shard ? takeShard(all, shard) : all;
  if (shard && units.length === 0)
    process.stderr.write(`shard ${shard.index}/${shard.total} is empty: there are ${all.length} operations\n`);
  if (units.length === 0 && !shard) process.stderr.write(`docpact: ${nothingToCheck(found)}\n`);
  const progress = progressOf(process.stderr);
  const seen = new Set<string>();
  let cases = 0;
  const { clients, operations } = await gateProject(found, {
    registry,
    units,
    leftOut,
    ...askedOf(registry, settings),
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
  const report = toReport(seed, operations, [...clients, ...unusedEntries(leaveOut, found, settings)]);
  return shard
    ? { ...report, shard: { ...shard, docpact: ownVersion, operations: all.map(({ entry }) => entry.key) } }
    : report;
}

function nothingToCheck({ copies, missing }: FoundClients): string {
  if (copies.length + missing.length === 0)
    return 'no package.json here declares an @aws-sdk client, so nothing was checked\n  run it in the project that has the clients, or name a folder with --sdk';
  if (copies.length === 0)
    return "none of the clients that are declared here is installed, so nothing was checked\n  install them; in a project of Yarn Plug'n'Play, run it with yarn: yarn docpact check";
  return 'none of the clients that are installed here has a contract of a selected operation, so nothing was checked';
}

/** What the run was asked for: everything, or the services and operations that were named. */
function askedOf(registry: Registry, { selection }: Settings): Pick<ProjectGate, 'isAsked' | 'required'> {
  const { services, operations } = selection;
  const packages = new Set(registry.select(selection).map(({ sdk }) => sdk.package));
  const isAll = services.length + operations.length === 0;
  return { isAsked: (name) => isAll || packages.has(name), required: services.length > 0 ? [...packages] : [] };
}

/** Entries that leave nothing out, in a run that looks at the whole project. */
function unusedEntries(
  leaveOut: LeftOut,
  { copies, missing }: FoundClients,
  settings: Settings,
): readonly ReportedClient[] {
  const { isComplete, sdk } = settings;
  if (!isComplete || sdk.folders.length > 0) return [];
  const all = [...copies, ...missing.map((declared) => ({ package: declared.package, declared: [declared] }))];
  return leaveOut.unused(all).map(({ client, reason }) => ({
    package: client,
    declaredBy: [],
    runtime: {},
    state: 'left out',
    reason,
    findings: [
      clientFinding('leave-out-unused', client, {
        service: client,
        expected: `${client} to leave out`,
        actual: 'nothing here declares it',
      }),
    ],
  }));
}

/** The clients of every folder that is named, or of the project around the working folder. */
function findAll({ sdk }: Settings): FoundClients {
  const { folders, namedBy } = sdk;
  if (folders.length === 0) return clientsIn(process.cwd());
  const found = folders.map((folder) => clientsOfFolder(folder, `${namedBy} ${folder}`));
  const copies = new Map<string, ClientCopy>();
  for (const copy of found.flatMap((one) => one.copies)) {
    const known = copies.get(copy.directory);
    const declared = [...(known?.declared ?? []), ...copy.declared];
    copies.set(copy.directory, { ...copy, declared: declared.filter((one, i) => isFirst(declared, one, i)) });
  }
  return { copies: [...copies.values()], missing: found.flatMap(({ missing }) => missing) };
}

/** What was asked for must be there. */
function clientsOfFolder(folder: string, label: string): FoundClients {
  const found = clientsIn(folder, label);
  if (found.copies.length + found.missing.length > 0) return found;
  throw new DocpactError(
    'source',
    `${label}: no @aws-sdk client is declared or installed there`,
    'name a package that has some, a workspace root, or a client itself',
  );
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
  leftOut: ProjectGate['leftOut'],
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
