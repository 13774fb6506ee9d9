import { resolve } from 'node:path';
import type { LeaveOut } from './docpact-config.ts';

/** A client as a configuration may name it: who declares it, and under which name. */
export interface NamedClient {
  readonly package: string;
  readonly declared: readonly { readonly alias: string; readonly by: string }[];
}

/** Which clients a configuration leaves out. */
export class LeftOut {
  readonly #entries: readonly LeaveOut[];

  constructor(entries: readonly LeaveOut[]) {
    this.#entries = entries;
  }

  /**
   * Why a client is left out: the reason of an entry that names it. A copy that several packages share is left out only if each of them leaves it
   * out. Undefined if it is not.
   */
  reasonOf(client: NamedClient): string | undefined {
    const [first, ...others] = this.#entriesOf(client);
    return [first, ...others].every((entry) => entry !== undefined) ? first?.reason : undefined;
  }

  /** The entries that leave none of the clients out. */
  unused(clients: readonly NamedClient[]): readonly LeaveOut[] {
    const used = clients.flatMap((client) => this.#entriesOf(client));
    return this.#entries.filter((entry) => !used.includes(entry));
  }

  /** The entry for each declaration of a client. A client that nobody declares is one of the working folder. */
  #entriesOf({ package: name, declared }: NamedClient): readonly (LeaveOut | undefined)[] {
    const places = declared.length > 0 ? declared : [{ alias: name, by: process.cwd() }];
    return places.map(({ alias, by }) =>
      this.#entries.find(
        (entry) => [name, alias].includes(entry.client) && (entry.in === undefined || resolve(entry.in) === by),
      ),
    );
  }
}
