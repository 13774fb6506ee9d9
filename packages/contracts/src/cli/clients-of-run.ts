import { relative, resolve } from 'node:path';
import { DocpactError } from '../base/docpact-error.ts';
import { clientsIn } from '../clients/clients-in.ts';
import type { ClientCopy, DeclaredClient, FoundClients } from '../clients/found-clients.ts';
import { clientFinding } from '../findings/client-finding.ts';
import type { ReportedClient } from '../findings/report/report.ts';
import { LeftOut } from '../policy/config/leave-out.ts';
import type { Settings } from '../policy/config/settings.ts';

/**
 * The clients of every folder that is named, or of the project.
 * @param root the folder of the project; folders are named from the working folder, and taken from here
 * Throws `DocpactError` (source) for a folder that has none.
 */
export function clientsOfRun({ sdk }: Settings, root: string): FoundClients {
  const { folders, namedBy } = sdk;
  if (folders.length === 0) return clientsIn(root);
  const found = folders.map((folder) => {
    const there = resolve(root, relative(process.cwd(), resolve(folder)));
    return clientsOfFolder(there, `${namedBy} ${folder}`);
  });
  const copies = new Map<string, ClientCopy>();
  for (const copy of found.flatMap((one) => one.copies)) {
    const declared = [...(copies.get(copy.directory)?.declared ?? []), ...copy.declared];
    copies.set(copy.directory, { ...copy, declared: declared.filter(isFirst) });
  }
  return { copies: [...copies.values()], missing: found.flatMap(({ missing }) => missing).filter(isFirst) };
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

const isFirst = ({ by, alias }: DeclaredClient, i: number, all: readonly DeclaredClient[]): boolean =>
  all.findIndex((other) => other.by === by && other.alias === alias) === i;

/** The entries of the configuration that leave nothing out, in a run that looks at the whole project. */
export function unusedEntries(
  { copies, missing }: FoundClients,
  { isComplete, sdk, leaveOut }: Settings,
): readonly ReportedClient[] {
  if (!isComplete || sdk.folders.length > 0) return [];
  const all = [...copies, ...missing.map((declared) => ({ package: declared.package, declared: [declared] }))];
  return new LeftOut(leaveOut).unused(all).map(({ client, reason }) => ({
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
