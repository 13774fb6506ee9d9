import type { OperationContract } from '@docpact/schemas/runtime';
import picocolors from 'picocolors';
import { defaultSeed } from '../../base/default-seed.ts';
import { DocpactError } from '../../base/docpact-error.ts';
import { inCode } from '../../base/parse-json.ts';
import { validateJson } from '../../base/validate-json.ts';
import { findClient, loadedFrom, sdkFolders } from '../../clients/find-clients.ts';
import { ClosedNetwork } from '../../clients/run/closed-network.ts';
import { LocalRunner } from '../../clients/run/local-runner.ts';
import { type AnyClient, loadPackageIn, type SdkPackage } from '../../clients/sdk-client.ts';
import type { Finding } from '../../findings/finding.ts';
import { hasExpired, type Ignore, isAbout } from '../../findings/ignore.ts';
import { findingSections } from '../../findings/report/finding-sections.ts';
import type { OperationResult } from '../../findings/report/report.ts';
import { visibleFinding } from '../../findings/report/visible-report.ts';
import { registryOf } from '../../registry/contract-files.ts';
import { checks } from '../checks/all.ts';
import type { Check, CheckContext } from '../checks/check.ts';
import { checkOperation, contextOf } from '../run-check.ts';
import { type ClientFactory, userClients } from './user-clients.ts';

/** The functions of a test runner with which the suite registers its tests. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  /** The last parameter is the timeout of the test, in milliseconds. */
  it(name: string, body: () => Promise<void>, timeout?: number): unknown;
}

/** The client and the operations to test. */
export interface SuiteOptions {
  /** Makes a new client as your program does, with the overrides last: `(overrides) => new NeptuneClient({ ...mine, ...overrides })`. */
  readonly client: ClientFactory;
  /** The names of the operations to test. By default, all that have a contract. */
  readonly operations?: readonly string[];
  /** Errors to accept, each with a reason: entries as those of `ignore` in the configuration, which the suite does not read. */
  readonly ignore?: readonly Ignore[];
}

/** The timeout of one check, in milliseconds. A slow machine is not a finding. */
const timeoutMs = 120_000;

/**
 * Registers every check of `docpact check` for your own client: a `describe` for each operation and an `it` for each check. The `it` fails
 * with the errors that the check finds. Await it at the top level of a test file. Nothing leaves the process.
 * Throws `DocpactError` (usage) for a factory, a client, an operation or an entry of `ignore` that it cannot use, (source) for a client whose installation is
 * incomplete.
 */
export async function contractSuite(options: SuiteOptions & Runner): Promise<void> {
  const { describe, it, client, operations = [], ignore = [] } = options;
  assertEntries(ignore);
  const clients = await userClients(client);
  const probe = clients.create('', 'one call');
  const network = new ClosedNetwork();
  for (const contract of await contractsOf(probe, operations)) {
    const sdk = await packageOf(probe, contract);
    const runner = new LocalRunner(sdk, clients, network);
    const context = { ...(await contextOf(contract, runner, defaultSeed)), ownSigner: clients.ownSigner };
    const tested = { context, runner, network, ignore };
    describe(`${contract.key} keeps its contract`, () => {
      for (const check of checks.filter((one) => one.appliesTo?.(context) ?? true))
        it(check.name, () => inTurn(() => assertKept(tested, check)), timeoutMs);
    });
  }
  probe.destroy();
}

/** Throws `DocpactError` (usage) for entries of `ignore` that the configuration would not take: they would pass too much, or never expire. */
function assertEntries(ignore: unknown): void {
  validateJson('config', { value: { ignore }, positions: inCode('contractSuite'), code: 'usage' });
}

/**
 * The contracts of the client's service: of all operations, or of the named ones.
 * Throws `DocpactError` (usage) for a client that no contract knows, or a name that no contract of its service has.
 */
async function contractsOf(client: AnyClient, names: readonly string[]): Promise<readonly OperationContract[]> {
  const registry = registryOf(undefined);
  const classes = classesOf(client);
  const [own] = classes.flatMap((name) => registry.ofClient(name));
  if (own) {
    const selected = registry.select({ services: [own.service], operations: names });
    return Promise.all(selected.map((entry) => entry.load()));
  }
  const clients = [...new Set(registry.entries.map(({ sdk }) => sdk.client))].join(', ');
  throw new DocpactError(
    'usage',
    `contractSuite: no contract is of a service of ${classes[0] ?? 'this client'}: known are ${clients}`,
  );
}

/** The names of a client's class and its superclasses. */
function classesOf(client: object): readonly string[] {
  const above: unknown = Object.getPrototypeOf(client);
  return typeof above === 'object' && above !== null ? [above.constructor.name, ...classesOf(above)] : [];
}

let last: Promise<unknown> = Promise.resolve();

/** A runner may start tests in parallel, but there is only one network to close. */
function inTurn(run: () => Promise<void>): Promise<void> {
  const turn = last.then(run, run);
  last = turn;
  return turn;
}

/** An operation with the runner of its client, and the network that is closed while it runs. */
interface Tested {
  readonly context: CheckContext;
  readonly runner: LocalRunner;
  readonly network: ClosedNetwork;
  readonly ignore: readonly Ignore[];
}

async function assertKept(tested: Tested, check: Check): Promise<void> {
  const { findings } = await checkWhileClosed(tested, check);
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  if (warnings.length > 0) console.warn(textOf(warnings));
  const today = new Date().toISOString().slice(0, 10);
  const live = tested.ignore.filter((entry) => !hasExpired(entry, today));
  const isAccepted = (finding: Finding): boolean => live.some((entry) => isAbout(entry, finding));
  const errors = findings.filter((finding) => finding.severity === 'error' && !isAccepted(finding));
  if (errors.length > 0) throw new Error(textOf(errors));
}

/** The process is the user's: only its network is closed, and only meanwhile. */
async function checkWhileClosed({ context, runner, network }: Tested, check: Check): Promise<OperationResult> {
  network.close('network');
  try {
    return await checkOperation(context, { checks: [check] });
  } finally {
    runner.close();
    network.release();
  }
}

const textOf = (findings: readonly Finding[]): string =>
  findingSections(findings.map(visibleFinding), picocolors.createColors(false)).join('\n\n');

/**
 * The package of a client. It must be the same module, since commands and faults of another copy are different classes.
 * Throws `DocpactError` (source) where it is not found.
 */
async function packageOf(client: AnyClient, contract: OperationContract): Promise<SdkPackage> {
  const { client: name, package: wanted } = contract.binding.sdk;
  const loaded = loadedFrom(client, name);
  const sdk = await loadPackageIn(findClient(wanted, loaded === undefined ? sdkFolders() : [loaded]));
  if (isOf(client, sdk.exports[name])) return sdk;
  throw new DocpactError(
    'source',
    `the client is of another copy of ${wanted} than the one in ${sdk.directory}`,
    `let the test import ${wanted} itself, not a bundle of it`,
  );
}

const isOf = (client: AnyClient, Client: unknown): boolean => typeof Client === 'function' && client instanceof Client;
