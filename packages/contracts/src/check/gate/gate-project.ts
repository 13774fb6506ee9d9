import { relative, sep } from 'node:path';
import { operationsOf } from '../../clients/describe-client.ts';
import type { ClientCopy, DeclaredClient, FoundClients } from '../../clients/found-clients.ts';
import { clientFinding } from '../../findings/client-finding.ts';
import type { Finding } from '../../findings/finding.ts';
import { worstFirst } from '../../findings/finding.ts';
import type { OperationResult, ReportedClient } from '../../findings/report/report.ts';
import type { Severity } from '../../findings/severity.ts';
import type { ContractEntry, Registry } from '../../registry/registry.ts';
import { type CopyResult, checkCopies } from './check-copies.ts';
import type { CopyOptions } from './check-copy.ts';

/** One operation to check with one copy. */
export interface Unit {
  readonly copy: ClientCopy;
  readonly entry: ContractEntry;
}

/** What a project's gate needs besides its clients. */
export interface ProjectGate extends CopyOptions {
  readonly registry: Registry;
  /** The operations to check, in order. */
  readonly units: readonly Unit[];
  /** How severe it is that something of a client is not checked. */
  readonly uncheckedOf: (client: string) => Severity;
  /** Why the configuration leaves a client out. Undefined if it does not. */
  readonly leftOut: (client: Pick<ClientCopy, 'package' | 'declared'>) => string | undefined;
  /** Whether the run was asked for a client's package. One that it was not asked for is not reported. */
  readonly isAsked: (client: string) => boolean;
  /** The packages that the run was asked for by name, and that must be there. */
  readonly required: readonly string[];
  readonly jobs: number;
  /** The folder that paths in reports start from. */
  readonly root: string;
  /** Whether the run looks at an operation of a client's package at all. */
  readonly isUsed: (client: string, operation: string) => boolean;
}

/** What came of a project. */
export interface ProjectResult {
  readonly clients: readonly ReportedClient[];
  readonly operations: readonly OperationResult[];
}

/** A path as reports show it: from the folder of the project, with `/`. */
const shownFrom = (root: string, path: string): string => relative(root, path).split(sep).join('/') || '.';

/**
 * Checks the units, each copy in a process of its own, and tells of every client what became of it.
 * Throws what `checkCopies` throws.
 */
export async function gateProject(found: FoundClients, gate: ProjectGate): Promise<ProjectResult> {
  const checked = found.copies.filter((copy) => gate.units.some((unit) => unit.copy === copy));
  const tasks = checked.map((copy) => ({
    directory: copy.directory,
    entries: gate.units.filter((unit) => unit.copy === copy).map(({ entry }) => entry),
  }));
  const results = await checkCopies(tasks, gate.jobs, gate);
  const resultOf = (copy: ClientCopy): CopyResult | undefined => results[checked.indexOf(copy)];
  return {
    clients: [
      ...found.copies
        .filter((copy) => gate.isAsked(copy.package))
        .map((copy) => reportClient(copy, resultOf(copy), gate)),
      ...found.missing
        .filter((declared) => gate.isAsked(declared.package))
        .map((declared) => reportMissing(declared, gate)),
      ...gate.required
        .filter((name) => found.copies.every((copy) => copy.package !== name))
        .map((name) => reportAbsent(name, gate)),
    ],
    operations: inOrder(gate, resultOf),
  };
}

/** The results in the order of the units, each with its copy. */
const inOrder = (
  { units, root }: ProjectGate,
  resultOf: (copy: ClientCopy) => CopyResult | undefined,
): readonly OperationResult[] =>
  units.flatMap(({ copy, entry }) => {
    const { package: name, version } = copy;
    const found = resultOf(copy)?.results.find((one) => one.service === entry.service && one.operation === entry.name);
    return found ? [{ ...found, sdk: { package: name, version, folder: shownFrom(root, copy.directory) } }] : [];
  });

function reportClient(copy: ClientCopy, result: CopyResult | undefined, gate: ProjectGate): ReportedClient {
  const { package: name, version, directory, declared, runtime } = copy;
  const client = {
    package: name,
    version,
    folder: shownFrom(gate.root, directory),
    declaredBy: declared.map((one) => declarer(one, gate)),
    runtime,
  };
  const reason = gate.leftOut(copy);
  if (reason !== undefined) return { ...client, state: 'left out', reason, findings: [] };
  const told = findingOf(name, gate);
  if (!result) {
    const known = gate.registry.packages.includes(name);
    const finding = told('client-without-contracts', {
      expected: 'a contract',
      actual: 'none',
      severity: gate.uncheckedOf(name),
    });
    return { ...client, state: 'unchecked', findings: known ? [] : [finding] };
  }
  const { failure, problems, exports } = result;
  const contracts = gate.registry.entries.filter(({ sdk }) => sdk.package === name);
  const used = operationsOf(exports).filter((operation) => gate.isUsed(name, operation));
  const withoutContract = used.filter((operation) => contracts.every((one) => one.name !== operation));
  const findings: Finding[] = [
    ...(failure === undefined
      ? []
      : [told('client-failed', { expected: 'a client that can be loaded and made', actual: failure })]),
    ...problems.map((problem) => told(problem.rule, problem)),
  ];
  if (withoutContract.length > 0)
    findings.push(
      told('operations-without-contract', {
        expected: 'a contract of every operation',
        actual: `${withoutContract.length} of ${used.length} have none`,
        severity: gate.uncheckedOf(name),
      }),
    );
  return {
    ...client,
    state: failure === undefined ? 'checked' : 'failed',
    ...(withoutContract.length > 0 && { withoutContract }),
    findings: findings.sort(worstFirst),
  };
}

/** A client that was asked for by name, and that nobody here has. */
function reportAbsent(name: string, gate: ProjectGate): ReportedClient {
  const finding = findingOf(name, gate)('client-not-installed', {
    expected: 'a client of the selected service',
    actual: 'none is declared here',
    severity: 'error',
  });
  return { package: name, declaredBy: [], runtime: {}, state: 'failed', findings: [finding] };
}

function reportMissing(declared: DeclaredClient, gate: ProjectGate): ReportedClient {
  const client = { package: declared.package, declaredBy: [declarer(declared, gate)], runtime: {} };
  const reason = gate.leftOut({ package: declared.package, declared: [declared] });
  if (reason !== undefined) return { ...client, state: 'left out', reason, findings: [] };
  const finding = findingOf(declared.package, gate)('client-not-installed', {
    expected: declared.spec,
    actual: `not installed for ${declarer(declared, gate)}`,
    severity: gate.uncheckedOf(declared.package),
  });
  return { ...client, state: 'unchecked', findings: [finding] };
}

const findingOf =
  (name: string, { registry }: ProjectGate) =>
  (rule: Finding['rule'], about: Omit<Parameters<typeof clientFinding>[2], 'service'>): Finding =>
    clientFinding(rule, name, { service: registry.serviceOf(name), ...about });

/** `packages/a/package.json`, with the alias if there is one. */
const declarer = ({ by, alias, package: name }: DeclaredClient, { root }: ProjectGate): string => {
  const folder = shownFrom(root, by);
  const manifest = folder === '.' ? 'package.json' : `${folder}/package.json`;
  return alias === name ? manifest : `${manifest} (as ${alias})`;
};
