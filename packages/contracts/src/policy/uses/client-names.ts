import type { SourceNames, UsedName, WantedNames } from './source/source-names.ts';

/** A client whose operations are looked for. */
export interface KnownClient {
  /** The names that it may be imported under: its package and its aliases. */
  readonly names: readonly string[];
  /** The class of its aggregated client, such as `Lightsail`, if it has one. */
  readonly aggregated: string | undefined;
  /** Its operations, such as `GetInstanceSnapshot`. */
  readonly operations: readonly string[];
  /** The operation of each waiter, such as `waitUntilDBInstanceAvailable`. Waiters that are not listed do not count. */
  readonly waiters?: Readonly<Record<string, string>>;
}

/** An operation of a client, by the client's position. */
interface Meaning {
  readonly client: number;
  readonly operation: string;
}

/** Packages of the SDK that call the operations of a client under names of their own. */
const libraries: Readonly<Record<string, string>> = {
  '@aws-sdk/lib-dynamodb': '@aws-sdk/client-dynamodb',
  '@aws-sdk/lib-storage': '@aws-sdk/client-s3',
};

/** The names under which sources use clients, and what they mean. */
export class ClientNames {
  readonly wanted: WantedNames;
  readonly #clients: readonly KnownClient[];
  readonly #exports = new Map<string, Meaning[]>();
  readonly #methods = new Map<string, Meaning[]>();

  constructor(clients: readonly KnownClient[]) {
    this.#clients = clients;
    for (const [client, { operations, aggregated, waiters = {} }] of clients.entries()) {
      for (const operation of operations) {
        add(this.#exports, `${operation}Command`, { client, operation });
        add(this.#exports, `paginate${operation}`, { client, operation });
        if (aggregated !== undefined) add(this.#methods, methodOf(operation), { client, operation });
      }
      for (const [waiter, operation] of Object.entries(waiters))
        if (operations.includes(operation)) add(this.#exports, waiter, { client, operation });
    }
    const classes = clients.flatMap(({ aggregated }) => aggregated ?? []);
    this.wanted = {
      names: new Set([...this.#exports.keys(), ...this.#methods.keys(), ...classes]),
      modules: [...clients.flatMap(({ names }) => names), ...Object.keys(libraries)],
      isClient: (specifier) => /^@aws-sdk\/client-./.test(specifier) || this.#named(specifier).length > 0,
    };
  }

  /** Whether sources name the class of an aggregated client. */
  areAggregated(sources: readonly SourceNames[]): boolean {
    return this.#clients.some((_, client) => this.#isAggregated(client, sources));
  }

  /** The operations that the sources use, for each client by its position, sorted. */
  operationsOf(sources: readonly SourceNames[]): readonly (readonly string[])[] {
    const called = this.#clients.map(() => new Set<string>());
    const count = (used: readonly UsedName[], meanings: ReadonlyMap<string, readonly Meaning[]>): void => {
      for (const { name, from } of used)
        for (const { client, operation } of meanings.get(name) ?? [])
          if (this.#mayBeOf(client, from)) called[client]?.add(operation);
    };
    for (const { names, members } of sources) {
      count(names, this.#exports);
      count(members, this.#methods);
    }
    return this.#clients.map(({ operations }, client) =>
      [...(this.#isAnyChosen(client, sources) ? operations : (called[client] ?? []))].sort(),
    );
  }

  /** Whether sources choose operations of a client at run time. */
  #isAnyChosen(client: number, sources: readonly SourceNames[]): boolean {
    const isChosen = (from: string | undefined): boolean => this.#mayBeOf(client, from);
    const names = this.#clients[client]?.names ?? [];
    return (
      sources.some(({ anyExport }) => anyExport.some(isChosen)) ||
      sources.some(({ modules }) => modules.some((one) => names.includes(libraries[one] ?? ''))) ||
      (sources.some(({ anyMethod }) => anyMethod.some(isChosen)) && this.#isAggregated(client, sources))
    );
  }

  #isAggregated(client: number, sources: readonly SourceNames[]): boolean {
    const aggregated = this.#clients[client]?.aggregated;
    return (
      aggregated !== undefined &&
      sources.some(({ names }) => names.some(({ name, from }) => name === aggregated && this.#mayBeOf(client, from)))
    );
  }

  #mayBeOf(client: number, from: string | undefined): boolean {
    return from === undefined || this.#named(from).includes(client);
  }

  /** The clients that a specifier names: a package or a file in it. */
  #named(specifier: string): readonly number[] {
    return this.#clients.flatMap(({ names }, client) =>
      names.some((name) => specifier === name || specifier.startsWith(`${name}/`)) ? [client] : [],
    );
  }
}

/** The name of an operation's method, as the SDK makes it. */
const methodOf = (operation: string): string => operation.slice(0, 1).toLowerCase() + operation.slice(1);

function add(meanings: Map<string, Meaning[]>, name: string, meaning: Meaning): void {
  const known = meanings.get(name);
  if (known) known.push(meaning);
  else meanings.set(name, [meaning]);
}
