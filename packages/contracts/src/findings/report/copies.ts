import type { Finding } from '../finding.ts';
import type { Findable, ReportedClient, ReportedCopy, ReportedOperation } from './report.ts';

/** Whatever names a copy of a client. A client that is not installed has no version. */
interface Named extends Omit<ReportedCopy, 'version'> {
  readonly version?: string;
  readonly declaredBy?: readonly string[];
}

/** Identifies one copy of a client within one report. One that is not installed is known by who declares it. */
export const copyKey = ({ package: name, version, folder = '', declaredBy = [] }: Named): string =>
  version === undefined ? [name, '', ...declaredBy].join('\0') : [name, version, folder].join('\0');

/** The copy as one reads it: `@aws-sdk/client-s3 3.1000.0`. */
export const copyName = ({ package: name, version }: Named): string =>
  version === undefined ? name : `${name} ${version}`;

/** A finding with what it is about: an operation, in which copy where there are several, or a client as a whole. */
export interface TitledFinding extends Finding {
  readonly title: string;
  /** The client that shows it, if the report has clients. */
  readonly client?: ReportedClient;
  /** Identifies its copy of the client, if the same fact is reported of several. */
  readonly repeatedIn?: string;
}

/** The installed copies of clients in a report, and the titles that tell them apart. */
export class Copies {
  readonly #report: Findable;
  readonly #byPackage = new Map<string, Set<string>>();
  readonly #clients: ReadonlyMap<string, ReportedClient>;

  constructor(report: Findable) {
    const { clients = [], operations } = report;
    this.#report = report;
    this.#clients = new Map(clients.map((client) => [copyKey(client), client]));
    const looked = clients.filter(({ version, state }) => version !== undefined && state !== 'left out');
    for (const copy of [...looked, ...operations.flatMap(({ sdk }) => sdk ?? [])]) {
      const known = this.#byPackage.get(copy.package) ?? new Set();
      this.#byPackage.set(copy.package, known.add(copyKey(copy)));
    }
  }

  /** Whether the report has other copies of the same client. */
  isOneOfSeveral({ package: name }: Named): boolean {
    return (this.#byPackage.get(name)?.size ?? 0) > 1;
  }

  /** `lightsail/GetInstanceSnapshot`, and the copy where there are several: `… · 3.879.0 (packages/a/node_modules/…)`. */
  titleOf({ service, operation, sdk }: ReportedOperation): string {
    const name = `${service}/${operation}`;
    if (!sdk || !this.isOneOfSeveral(sdk)) return name;
    return `${name} · ${sdk.version}${sdk.folder === undefined ? '' : ` (${sdk.folder})`}`;
  }

  /** The client as a title: `@aws-sdk/client-s3 3.1000.0`, and its folder where there are several copies. */
  titleOfClient(client: Named): string {
    const isAlone = client.folder === undefined || !this.isOneOfSeveral(client);
    return isAlone ? copyName(client) : `${copyName(client)} (${client.folder})`;
  }

  /** The client that an operation was checked against, if the report lists it. */
  clientOf({ sdk }: ReportedOperation): ReportedClient | undefined {
    return sdk && this.#clients.get(copyKey(sdk));
  }

  /** The operations that were checked against a client. */
  operationsOf(client: Named): readonly ReportedOperation[] {
    const key = copyKey(client);
    return this.#report.operations.filter(({ sdk }) => sdk && copyKey(sdk) === key);
  }

  /** Every finding with its title: those of clients as a whole first. */
  findings(): readonly TitledFinding[] {
    const { clients = [], operations } = this.#report;
    const found = [
      ...clients.map((client) => ({
        findings: client.findings,
        title: this.titleOfClient(client),
        client,
        copy: client,
      })),
      ...operations.map((operation) => ({
        findings: operation.findings,
        title: this.titleOf(operation),
        client: this.clientOf(operation),
        copy: operation.sdk,
      })),
    ];
    const copies = new Map<string, Set<string>>();
    for (const { findings, copy } of found)
      for (const { fingerprint } of findings) {
        const known = copies.get(fingerprint) ?? new Set();
        copies.set(fingerprint, copy ? known.add(copyKey(copy)) : known);
      }
    return found.flatMap(({ findings, title, client, copy }) =>
      findings.map((finding): TitledFinding => {
        const isRepeated = copy !== undefined && (copies.get(finding.fingerprint)?.size ?? 0) > 1;
        const repeated = isRepeated && { repeatedIn: identityOf(client ?? copy) };
        return { ...finding, title, ...(client && { client }), ...repeated };
      }),
    );
  }
}

/**
 * Identifies a copy from run to run, whatever its version: the first package.json that declares it. A copy that nobody declares is identified by
 * its folder.
 */
export const identityOf = (copy: Named): string => identitiesOf(copy)[0] ?? copyName(copy);

/** Every package.json that declares a copy, sorted; its folder if there is none. */
export const identitiesOf = ({ declaredBy = [], ...copy }: Named): readonly string[] =>
  declaredBy.length > 0 ? declaredBy.toSorted() : [copy.folder ?? copyName(copy)];
